import type { Command } from '../../../lib/run/command-line.mjs'
import { textOf } from '../../e2e/page-text'
import { type File, startBareServer } from './bare-server'
import { buildPlainApp } from './build-plain-app'
import { type Kind, type OurDocument, sheetOf, toFloor } from './documents'
import { readGovukFiles, writeGovukPage } from './govuk-page'

export const CONTENDERS = ['ours', 'plain', 'react-exit', 'govuk', 'floor'] as const
export type Contender = (typeof CONTENDERS)[number]

export interface Stands {
  /** Where a contender shows one of the pages. */
  addressOf(contender: Contender, page: { readonly locale: string; readonly kind: Kind }): string
  close(): Promise<void>
}

/**
 * Everybody's pages, ready to be visited: ours where they are, those of the others from one bare
 * server, so that no server's slowness is counted against a page.
 * @throws when a peer says other words than we do
 */
export async function openStands(
  url: string,
  documents: readonly OurDocument[],
  command: Command,
): Promise<Stands> {
  const pages = documents.map(({ page }) => page)
  const files = new Map<string, File>([
    ...(await buildPlainApp(pages, command)),
    ...readGovukFiles(),
  ])
  for (const document of documents) {
    const at = `/${document.locale}`
    const page = (body: string) => ({ name: 'page.html', body })
    files.set(document.page.sheet, { name: 'page.css', body: sheetOf(document) })
    files.set(`${at}/govuk/${document.kind}`, page(writeGovukPage(document.page)))
    files.set(`${at}/floor/${document.kind}`, page(toFloor(document)))
    for (const contender of ['plain', 'react-exit', 'govuk'])
      requireSameWords(document, contender, files.get(`${at}/${contender}/${document.kind}`))
  }
  const paths = new Map(documents.map(({ locale, kind, path }) => [`${locale} ${kind}`, path]))
  const server = await startBareServer(files)
  return {
    addressOf: (contender, { locale, kind }) =>
      contender === 'ours'
        ? url + paths.get(`${locale} ${kind}`)
        : `${server.url}/${locale}/${contender}/${kind}`,
    close: server.close,
  }
}

/** What is compared must be the same page: every word of ours outside drawings, in our order. */
function requireSameWords(document: OurDocument, contender: string, file: File | undefined): void {
  const ours = wordsOf(document.html)
  const theirs = wordsOf(String(file?.body ?? ''))
  if (ours === theirs) return
  const at = [...ours].findIndex((letter, index) => letter !== theirs[index])
  const around = (text: string) => `«${text.slice(Math.max(at - 20, 0), at + 40)}»`
  throw new Error(
    `${contender}, ${document.path}: got ${around(theirs)}, expected our words ${around(ours)}`,
  )
}

function wordsOf(html: string): string {
  const seen = html.replace(/<svg\b.*?<\/svg>/gs, ' ').replace(/<!--.*?-->/gs, '')
  return textOf(seen).replace(/\s/g, '')
}
