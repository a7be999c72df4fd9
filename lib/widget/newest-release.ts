import released from './released.json'
import type { ElementFile } from './snippets'

/** The custom element's script as the builder gives it out. */
export function newestRelease(): ElementFile {
  const newest = released.at(-1)
  if (newest === undefined)
    throw new Error('released.json: got no file, expected one; run lib/widget/release.mjs')
  return newest
}
