import type { Browser } from '@playwright/test'
import type { Command } from '../../../lib/run/command-line.mjs'
import type { Stands } from './contenders'
import type { OurDocument } from './documents'
import { readWords } from './read-words'
import { type Weight, weighPage } from './weigh-page'

/** One of our documents, and what the same page weighs elsewhere. */
export interface Weighing {
  readonly path: string
  readonly ours: Weight
  readonly plain: Weight
  readonly govuk: Weight
  /** Letters that are read without script, of those that are read with it; 1 only for the same words. */
  readonly wordsShare: number
}

const WIDTHS = [18, 22, 24, 24, 8]

export async function measureWeights(
  browser: Browser,
  stands: Stands,
  documents: readonly OurDocument[],
  { report, signal }: Command,
): Promise<Weighing[]> {
  report(
    toRow(
      ['page and sheets / scripts / all, bytes', '', 'ours', 'plain Next', 'GOV.UK'].slice(0, 1),
    ),
  )
  report(toRow(['document', 'ours', 'plain Next page', 'GOV.UK Frontend', 'words']))
  const weighings: Weighing[] = []
  for (const document of documents) {
    signal.throwIfAborted()
    const weigh = (contender: 'ours' | 'plain' | 'govuk') =>
      weighPage(browser, stands.addressOf(contender, document))
    const weighing = {
      path: document.path,
      ours: await weigh('ours'),
      plain: await weigh('plain'),
      govuk: await weigh('govuk'),
      wordsShare: await compareWords(browser, stands.addressOf('ours', document)),
    }
    weighings.push(weighing)
    const { path, ours, plain, govuk, wordsShare } = weighing
    report(toRow([path, toCell(ours), toCell(plain), toCell(govuk), wordsShare.toFixed(2)]))
  }
  return weighings
}

async function compareWords(browser: Browser, address: string): Promise<number> {
  const [withScript, without] = [
    await readWords(browser, address, { withScript: true }),
    await readWords(browser, address, { withScript: false }),
  ]
  if (withScript === without) return 1
  // Never rounded up to «the same».
  return Math.min(without.length / withScript.length, 0.99)
}

function toCell({ page, script, all }: Weight): string {
  return [page, script, all].join(' / ')
}

function toRow(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join('')
}
