import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * What tells the answers of this build, at this address, from those of another: a format that was mended
 * must reach whoever has the edition already. Of one build it is the same on every instance.
 * @param {string} dist folder of the build
 * @param {string | null} origin the site's
 * @returns {string} eight hex digits
 */
export function readBuildMark(dist, origin) {
  return createHash('sha256')
    .update(`${readMadeOf(dist)} ${origin}`)
    .digest('hex')
    .slice(0, 8)
}

/** What `lib/run/next-build.mjs` writes down; a build without it is known by its hour. @param {string} dist */
function readMadeOf(dist) {
  try {
    return readFileSync(path.join(dist, 'made-of'), 'utf8')
  } catch {
    return String(statSync(path.join(dist, 'BUILD_ID')).mtimeMs)
  }
}
