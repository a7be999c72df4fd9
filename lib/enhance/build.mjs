// Bundles the browser scripts under hashed names, and writes the names where the pages read them:
// public/x.<hash>.js (the exit), e. (what the pages add), d. (the same where no hours are to be read),
// and what comes at its first use: s. (the search of places), f. (the filters of a list), n. (what
// «Cerca de mí» needs), w. (the widget's frame), v. (the same without hours), b. (the widget's builder).
// And public/embed.js, the newest of the released scripts for other people's pages
// (lib/widget/release.mjs).
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const OWN_FILE = /^[a-z]\.[0-9a-f]{10}\.js$/
/** A page opened yesterday may still ask for yesterday's script. */
const KEEP_MS = 24 * 3_600_000

/** By entry, a file of this folder without its ending: the letter its bundle is named by. */
const LETTERS = /** @type {const} */ ({
  exit: 'x',
  enhance: 'e',
  doors: 'd',
  search: 's',
  filter: 'f',
  near: 'n',
  frame: 'w',
  'frame-doors': 'v',
  builder: 'b',
})
/** @typedef {keyof typeof LETTERS} ScriptName */
/** Address of each, as the pages name it. @typedef {Record<ScriptName, string>} Assets */

/**
 * The bytes of one script.
 * @param {ScriptName | 'embed'} entry
 * @returns {Promise<string>}
 */
export async function bundleScript(entry) {
  const result = await build({
    entryPoints: [path.join(ROOT, 'lib/enhance', `${entry}.ts`)],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    legalComments: 'none',
    target: ['chrome61', 'safari11', 'firefox60'],
    // Old Safari fails rare forms only (esbuild counts the whole feature out); none of them is used.
    supported: { destructuring: true },
    logLevel: 'silent',
  })
  const [file] = result.outputFiles
  if (file === undefined) throw new Error(`${entry}: got no bundle, expected one file`)
  return file.text
}

/**
 * Builds all scripts. Running it again with the same sources changes no name.
 * Earlier files of ours are removed once they have been out of use for a day.
 * @param {{ publicFolder?: string, assetsFile?: string, now?: number }} [options] `now` in ms
 * @returns {Promise<Assets>} their addresses, as written to `assetsFile`
 */
export async function buildScripts(options = {}) {
  const publicFolder = options.publicFolder ?? path.join(ROOT, 'public')
  const assetsFile = options.assetsFile ?? path.join(ROOT, 'lib/http/assets.json')
  const now = options.now ?? Date.now()
  await mkdir(publicFolder, { recursive: true })
  await mkdir(path.dirname(assetsFile), { recursive: true })
  await markInUse(publicFolder, await readAssets(assetsFile), now)
  const assets = /** @type {Assets} */ ({})
  for (const name of /** @type {ScriptName[]} */ (Object.keys(LETTERS)))
    assets[name] = await writeScript(publicFolder, LETTERS[name], await bundleScript(name))
  await markInUse(publicFolder, Object.values(assets), now)
  await replaceFile(assetsFile, `${JSON.stringify(assets)}\n`)
  await replaceFile(path.join(publicFolder, 'embed.js'), await readNewestRelease())
  await removeOld(publicFolder, now - KEEP_MS)
  return assets
}

/** What `/embed.js` is for those who take updates. */
async function readNewestRelease() {
  const released = JSON.parse(await readFile(path.join(ROOT, 'lib/widget/released.json'), 'utf8'))
  return readFile(path.join(ROOT, 'public', released.at(-1).address), 'utf8')
}

/** @param {string} folder @param {string} letter @param {string} text */
async function writeScript(folder, letter, text) {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  const name = `${letter}.${hash}.js`
  await replaceFile(path.join(folder, name), text)
  return `/${name}`
}

/** Whole or not at all: a running server may be reading it. @param {string} file @param {string} text */
async function replaceFile(file, text) {
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, text)
  await rename(temporary, file)
}

/** Addresses written by an earlier build; none when there was none. @param {string} assetsFile */
async function readAssets(assetsFile) {
  const text = await readFile(assetsFile, 'utf8').catch(() => '{}')
  return Object.values(JSON.parse(text)).map(String)
}

/**
 * A file's time is when it was last in use, so that the day it is kept begins when it is replaced.
 * @param {string} folder @param {string[]} addresses @param {number} now
 */
async function markInUse(folder, addresses, now) {
  const seconds = now / 1000
  for (const address of addresses)
    await utimes(path.join(folder, address), seconds, seconds).catch(() => {})
}

/** @param {string} folder @param {number} before */
async function removeOld(folder, before) {
  for (const name of await readdir(folder)) {
    if (!OWN_FILE.test(name)) continue
    const file = path.join(folder, name)
    if ((await stat(file)).mtimeMs < before) await unlink(file)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${Object.values(await buildScripts()).join('\n')}\n`)
}
