// The header table of the safety design once more, by hand: tests that asked the code for what to
// expect could not fail.

/** The policy of a page without inline styles, on plain http. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; " +
  "frame-src 'none'; worker-src 'none'; manifest-src 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'"

export const PERMISSIONS =
  'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), captured-surface-control=(), ' +
  'clipboard-read=(), clipboard-write=(self), compute-pressure=(), cross-origin-isolated=(), ' +
  'deferred-fetch=(), deferred-fetch-minimal=(), digital-credentials-create=(), ' +
  'digital-credentials-get=(), display-capture=(), encrypted-media=(), fullscreen=(self), gamepad=(), ' +
  'geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), ' +
  'interest-cohort=(), keyboard-map=(), language-detector=(), language-model=(), local-fonts=(), ' +
  'local-network-access=(), magnetometer=(), media-playback-while-not-visible=(), microphone=(), ' +
  'midi=(), on-device-speech-recognition=(), otp-credentials=(), payment=(), picture-in-picture=(), ' +
  'private-state-token-issuance=(), private-state-token-redemption=(), ' +
  'publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), ' +
  'speaker-selection=(), storage-access=(), summarizer=(), sync-xhr=(), translator=(), unload=(), ' +
  'usb=(), window-management=(), xr-spatial-tracking=(), ch-ua-model=(), ch-ua-platform-version=(), ' +
  'ch-ua-full-version-list=(), ch-ua-high-entropy-values=(), ch-device-memory=(), ' +
  'ch-viewport-width=(), ch-dpr=(), ch-downlink=(), ch-rtt=(), ch-ect=()'

/** Every page that is not a 200 document; on plain http. */
export const PAGE = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Origin-Agent-Cluster': '?1',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noarchive',
  'Cache-Control': 'no-store',
  Vary: 'Accept-Encoding',
  'Content-Type': 'text/html; charset=utf-8',
}

/** What may stand in another site's frame and is not a 200: a page without what a frame forbids. */
export const EMBED_PAGE = {
  'Content-Security-Policy': POLICY.replace("frame-ancestors 'none'", 'frame-ancestors *'),
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': PERMISSIONS.replace('clipboard-write=(self)', 'clipboard-write=()').replace(
    'fullscreen=(self)',
    'fullscreen=()',
  ),
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'X-Permitted-Cross-Domain-Policies': 'none',
  'X-Robots-Tag': 'noindex, noarchive',
  'Cache-Control': 'no-store',
  Vary: 'Accept-Encoding',
  'Content-Type': 'text/html; charset=utf-8',
}

export const EMBED = { ...EMBED_PAGE, 'CDN-Cache-Control': 'max-age=60' }

export const DOCUMENT = { ...PAGE, 'CDN-Cache-Control': 'max-age=60' }

/** What is no page, without its type. */
export const FILE = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  Vary: 'Accept-Encoding',
}

/** A file that every visit loads alike. */
export const ASSET = {
  ...FILE,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=31536000, immutable',
}

/** What our own pages fetch. */
export const DATA = {
  ...FILE,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': 'no-store',
}

/** The same set where the operator has named an https origin: browsers never ask us in the clear again. */
export function overHttps<T extends Readonly<Record<string, string>>>(set: T): T {
  const policy = set['Content-Security-Policy']
  return {
    ...set,
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    ...(policy?.includes('form-action') && {
      'Content-Security-Policy': `${policy}; upgrade-insecure-requests`,
    }),
  }
}
