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
  const host = ownOrigin === null ? headers.host : new URL(ownOrigin).host
  return new URL(origin).host === host
}
