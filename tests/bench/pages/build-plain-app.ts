import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runNode } from '../../../lib/run/child.mjs'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { File } from './bare-server'
import type { PlainPage } from './plain-app/pages'

const SOURCE = path.join(import.meta.dirname, 'plain-app')
const ROOT = path.resolve(import.meta.dirname, '../../..')
/** Inside the project, where its packages are found; ignored by git, and removed again. */
const FOLDER = path.join(ROOT, '.data-bench/plain-app')
const NEXT = path.join(ROOT, 'node_modules/next/dist/bin/next')

/**
 * The same pages as an ordinary Next application, built as anybody builds one; their style sheets are
 * not among its files.
 * @returns its files, by address
 */
export async function buildPlainApp(
  pages: readonly PlainPage[],
  { signal }: Command,
): Promise<Map<string, File>> {
  await rm(FOLDER, { recursive: true, force: true })
  try {
    await cp(SOURCE, FOLDER, { recursive: true })
    const pagesFile = path.join(FOLDER, 'pages.json')
    await writeFile(pagesFile, JSON.stringify(pages))
    const env = {
      KUSKA_BENCH_PAGES: pagesFile,
      KUSKA_BENCH_ROOT: ROOT,
      NODE_ENV: 'production',
    }
    const said: string[] = []
    const onLine = (line: string) => void said.push(line)
    const code = await runNode([NEXT, 'build', FOLDER], { signal, env, onLine })
    if (code !== 0)
      throw new Error(`plain app: got exit code ${code}, expected 0\n${said.join('\n')}`)
    return await readBuild()
  } finally {
    await rm(FOLDER, { recursive: true, force: true })
  }
}

/** Pages and files as `next start` would send them, without its own work and better compressed. */
async function readBuild(): Promise<Map<string, File>> {
  const files = new Map<string, File>()
  const read = async (folder: string, toAddress: (name: string) => string | null) => {
    const at = path.join(FOLDER, '.next', folder)
    for (const entry of await readdir(at, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name)
      const address = entry.isFile() && toAddress(path.relative(at, file))
      if (address) files.set(address, { name: entry.name, body: await readFile(file) })
    }
  }
  await read('server/app', (name) =>
    /^(.*)\.html$/.exec(name)?.[1] ? `/${name.slice(0, -5)}` : null,
  )
  await read('static', (name) => `/_next/static/${name}`)
  return files
}
