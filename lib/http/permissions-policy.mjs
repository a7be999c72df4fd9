/** Everything a page could ask a browser for, in one order. `safety.md` §3. */
const FEATURES =
  `accelerometer autoplay browsing-topics camera captured-surface-control clipboard-read
  clipboard-write compute-pressure cross-origin-isolated deferred-fetch deferred-fetch-minimal
  digital-credentials-create digital-credentials-get display-capture encrypted-media fullscreen gamepad
  geolocation gyroscope hid identity-credentials-get idle-detection interest-cohort keyboard-map
  language-detector language-model local-fonts local-network-access magnetometer
  media-playback-while-not-visible microphone midi on-device-speech-recognition otp-credentials payment
  picture-in-picture private-state-token-issuance private-state-token-redemption
  publickey-credentials-create publickey-credentials-get screen-wake-lock serial speaker-selection
  storage-access summarizer sync-xhr translator unload usb window-management xr-spatial-tracking
  ch-ua-model ch-ua-platform-version ch-ua-full-version-list ch-ua-high-entropy-values ch-device-memory
  ch-viewport-width ch-dpr ch-downlink ch-rtt ch-ect`.split(/\s+/)

/** @typedef {'clipboard-write' | 'fullscreen' | 'geolocation' | 'publickey-credentials-create' | 'publickey-credentials-get'} Feature */

/**
 * The value of `Permissions-Policy`: all of it refused, but for what is named.
 * @param {readonly Feature[]} allowed
 */
export function permissionsPolicy(allowed) {
  return FEATURES.map(
    (name) => `${name}=(${allowed.some((each) => each === name) ? 'self' : ''})`,
  ).join(', ')
}
