import type { Command } from '../../../lib/run/command-line.mjs'
import type { BenchRow } from '../bench-row'
import { openQuietChromium } from '../open-quiet-chromium'
import { openStands } from './contenders'
import { fetchDocuments, type Kind } from './documents'
import { judgeVisits } from './judge-visits'
import { judgeWeights } from './judge-weights'
import { measureVisits } from './measure-visits'
import { measureWeights } from './measure-weights'
import { leavesAtFirstPaint } from './press-exit'
import { bundleProbes } from './probes'

/**
 * What our first pages cost on a cheap phone, beside the same words as a plain Next page, as a page
 * of GOV.UK Frontend, and as bare HTML.
 * @param url of the production server
 */
export async function benchPages(url: string, command: Command): Promise<BenchRow[]> {
  const documents = await fetchDocuments(url)
  command.report('pages: building the peers')
  const stands = await openStands(url, documents, command)
  const browser = await openQuietChromium()
  try {
    const weighings = await measureWeights(browser, stands, documents, command)
    const { pressing } = await bundleProbes()
    const leavesAtOnce = new Map<Kind, boolean>()
    for (const document of documents.filter(({ locale }) => locale === 'es')) {
      const address = stands.addressOf('ours', document)
      leavesAtOnce.set(document.kind, await leavesAtFirstPaint(browser, pressing, address))
    }
    const visits = await measureVisits(browser, stands, command)
    return [...judgeWeights(weighings), ...judgeVisits(visits, leavesAtOnce)]
  } finally {
    await browser.close()
    await stands.close()
  }
}
