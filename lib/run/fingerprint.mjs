import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * One hash over the names and bytes of files; folders count with all that is in them.
 * @param {readonly string[]} paths a path that does not exist counts as absent
 * @param {(file: string) => boolean} [isMeant] leaves files out
 * @param {readonly string[]} [others] whatever else the result depends on
 * @returns {Promise<string>} hex
 */
export async function fingerprint(paths, isMeant = () => true, others = []) {
  const files = (await Promise.all(paths.map(findFiles))).flat().filter(isMeant).sort()
  const hash = createHash('sha256')
  for (const other of others) hash.update(`${other.length} ${other}`)
  for (const file of files) {
    const bytes = await readFile(file)
    hash.update(`${file.length} ${file} ${bytes.length} `).update(bytes)
  }
  return hash.digest('hex')
}

/** @param {string} at @returns {Promise<string[]>} */
async function findFiles(at) {
  const entries = await readdir(at, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (!entries) return [at]
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
}

/**
 * Makes something again only when what it is made of has changed. The stamp is taken away first and
 * written last, so that a step that was killed half-way is done again.
 * @param {string} stamp file, best inside what is made
 * @param {string} expected
 * @param {() => Promise<void>} make
 */
export async function makeUnlessStamped(stamp, expected, make) {
  if (await isStamped(stamp, expected)) return
  await rm(stamp, { force: true })
  await make()
  await mkdir(path.dirname(stamp), { recursive: true })
  await writeFile(stamp, expected)
}

/** @param {string} stamp @param {string} expected */
export async function isStamped(stamp, expected) {
  return (await readFile(stamp, 'utf8').catch(() => '')) === expected
}
