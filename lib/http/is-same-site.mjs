/**
 * Does a write come from a page of the same origin? Both headers are asked: `Sec-Fetch-Site` where the
 * browser sends it, and `Origin`, which every browser sends with a form that posts under
 * `Referrer-Policy: same-origin`.
 * @param {Readonly<Record<string, string | string[] | undefined>>} headers
 * @param {string | null} ownOrigin as configured; null: whatever host was asked
 * @returns {boolean}
 */
export function isSameSite(headers, ownOrigin) {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const origin = headers.origin
  if (typeof origin !== 'string' || !URL.canParse(origin)) return false
  // Where the origin is known the scheme counts too: a page of the same name over plain http may be
  // anybody's who stands between her and us.
  return ownOrigin === null
    ? new URL(origin).host === headers.host
    : new URL(origin).origin === new URL(ownOrigin).origin
}
