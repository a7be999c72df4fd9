/**
 * The only cookie of the public side: a constant that says «left a moment ago without script», so
 * that Back shows the decoy for five minutes. It tells no two people apart. `safety.md` §1.5.
 */
const NAME = '__Host-s'
const FIVE_MINUTES_IN_SECONDS = 300

/** `Set-Cookie` of a finished exit. */
export const EXIT_COOKIE = cookie('1', FIVE_MINUTES_IN_SECONDS)

/** `Set-Cookie` of coming back on purpose. */
export const CLEARED_EXIT_COOKIE = cookie('', 0)

/**
 * @param {string | undefined} cookieHeader as sent
 */
export function hasExitCookie(cookieHeader) {
  return (cookieHeader ?? '').split(';').some((pair) => pair.trim() === `${NAME}=1`)
}

/**
 * May this POST touch the cookie? Another site that posts here could otherwise lock her out, or undo
 * her exit. `Origin` cannot be asked: under `no-referrer` it is `null` on our own forms too. Browsers
 * that do not send the header are believed.
 * @param {string | undefined} secFetchSite
 */
export function isOwnPost(secFetchSite) {
  return secFetchSite === undefined || secFetchSite === 'same-origin'
}

/** @param {string} value @param {number} maxAgeSeconds */
function cookie(value, maxAgeSeconds) {
  return `${NAME}=${value}; Path=/; Max-Age=${maxAgeSeconds}; Secure; HttpOnly; SameSite=Lax`
}
