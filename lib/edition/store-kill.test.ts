import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { promises as fs, watch } from 'node:fs'
import { tmpdir } from 'node:os'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readLatestEdition } from './store'

const KILLS = 12
/** Some megabytes, so that a kill which follows a file's first byte comes before its last. */
const WRITER = `
  import { toEdition } from './lib/edition/to-edition'
  import { writeEdition } from './lib/edition/store'
  const aliases = Array.from({ length: 30000 }, (_, at) => ({ alias: 'Lugar inventado ' + at, ubigeo: '99' }))
  const content = { listings: [], places: [], aliases }
  for (let number = Number(process.argv[3]); ; number++) {
    await writeEdition(process.argv[2], toEdition(content, number, '2026-09-15T12:00:00.000Z'))
  }
`

let folder = ''
beforeAll(async () => {
  folder = await fs.mkdtemp(`${tmpdir()}/kuska-kill-`)
  await fs.mkdir(`${folder}/editions`)
  await build({
    stdin: { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' },
    outfile: `${folder}/writer.mjs`,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['react-server'],
  })
})
afterAll(() => fs.rm(folder, { recursive: true, force: true }))

/**
 * Starts a writer and kills it on a sign of life in the folder: the first is a file just made, the
 * later ones fall into its writing, its renaming and what comes after.
 */
async function killAfter(signs: number, editions: string, from: number): Promise<void> {
  const watcher = watch(editions)
  const writer = spawn(process.execPath, [`${folder}/writer.mjs`, editions, String(from)])
  const closed = once(writer, 'close')
  for (let sign = 0; sign < signs; sign++) await once(watcher, 'change')
  writer.kill('SIGKILL')
  await closed
  watcher.close()
}

test('a process killed while it writes leaves a good edition', { timeout: 120_000 }, async () => {
  const editions = `${folder}/editions`
  let newest = 0
  for (let kill = 0; kill < KILLS; kill++) {
    await killAfter(1 + 3 * (kill % 6), editions, newest + 1)
    const { edition, refused } = await readLatestEdition(editions)
    expect(refused).toEqual([])
    expect(edition?.number ?? 0).toBeGreaterThanOrEqual(newest)
    newest = edition?.number ?? newest
  }
  expect(newest).toBeGreaterThan(0)
})
