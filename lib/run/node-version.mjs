/** The oldest that the packages of the lockfile run on. */
const OLDEST = { major: 20, minor: 19 }

/**
 * @param {string} version as `process.versions.node`
 * @returns {string | null} one sentence when this Node is too old
 */
export function refuseNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isEnough = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)
  if (isEnough) return null
  return `Node.js: got ${version}, expected ${OLDEST.major}.${OLDEST.minor} or newer; install one from https://nodejs.org and try again.`
}
