import { decodeDirectory } from '../search/decode-directory'
import type { Directory } from '../search/directory'
import { inSlices } from '../search/in-slices'

/**
 * A department's file: the same bytes for everyone on that department's pages.
 * @returns rejects when it cannot be had or is not what was expected
 */
export function loadDirectory(source: string): Promise<Directory> {
  return fetch(source, { credentials: 'omit' })
    .then((answer) => {
      if (!answer.ok) throw new Error(`services: got status ${answer.status}, expected 200`)
      return answer.text()
    })
    .then((text) => inSlices(decodeDirectory(text)))
}
