import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runNode } from '@/lib/run/child.mjs'
import { copyMadeOnce } from '../copy-made-once'
import { type EditionServer, startEditionServer } from './edition-server'

const WRITE = path.join(import.meta.dirname, 'write-shipped-edition.ts')
const RUN_TYPESCRIPT = ['--conditions=react-server', '--import', 'tsx']

/** Invented: the harness plays it, and without the harness it is nobody's. */
const DECOY = 'https://clima.example/'

/**
 * The production server with the shipped catalogue, as an operator runs it behind https: what it adds
 * there is its own, and whatever a test does to its counters meets no other test.
 */
export async function startShippedServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<EditionServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kuska-shipped-'))
  const dataFolder = path.join(folder, 'data')
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await copyMadeOnce('edition', writeEdition, dataFolder)
    const { url, stop } = await startEditionServer(dataFolder, { EXIT_DECOYS: DECOY, ...settings })
    return { url, stop: () => stop().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function writeEdition(folder: string): Promise<void> {
  const code = await runNode([...RUN_TYPESCRIPT, WRITE, folder])
  if (code !== 0) throw new Error(`${WRITE}: got exit code ${code}, expected an edition`)
}
