import { LOCALES, type Locale } from '../../../lib/domain/locale'
import { findLargestPage } from '../../e2e/exit/find-largest-page'
import { findElement, parseDocument, textOfNode } from './document-tree'
import type { PlainPage } from './plain-app/pages'

export const KINDS = ['home', 'place', 'service', 'safety'] as const
export type Kind = (typeof KINDS)[number]

/** A page of ours as it is served. */
export interface OurDocument {
  readonly kind: Kind
  readonly locale: Locale
  readonly path: string
  readonly html: string
  /** The same, for the peers to say. */
  readonly page: PlainPage
}

/** The four pages that a survivor meets first, each in every language; the largest of their kind. */
export async function fetchDocuments(url: string): Promise<OurDocument[]> {
  const target = new URL(url)
  const place = await findLargestPage(target)
  const paths: Record<Kind, string> = {
    home: '',
    place: place.path.replace('/es', ''),
    service: await findLongestService(target, place.path),
    safety: '/seguridad',
  }
  const documents: OurDocument[] = []
  for (const kind of KINDS)
    for (const locale of LOCALES) {
      const path = `/${locale}${paths[kind]}`
      const html = await read(new URL(path, target))
      documents.push({ kind, locale, path, html, page: toPage(html, kind) })
    }
  return documents
}

/** A document's style sheet, which it carries inside: its names are those of this page alone. */
export function sheetOf({ html, path }: OurDocument): string {
  const sheets = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet)
  if (sheets.length === 0) throw new Error(`${path}: got no style sheet, expected one inside`)
  return sheets.join('\n')
}

/** Our document without style, script and icon: nothing with these words can be painted sooner. */
export function toFloor({ html }: OurDocument): string {
  return html.replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>|<link\b[^>]*>/g, '')
}

async function findLongestService(target: URL, place: string): Promise<string> {
  const html = await read(new URL(place, target))
  const paths = [...new Set(html.match(/(?<=href="\/es)\/s\/\w{6}(?=")/g) ?? [])]
  const pages = await Promise.all(
    paths.map(async (path) => ({
      path,
      length: (await read(new URL(`/es${path}`, target))).length,
    })),
  )
  const [longest] = pages.sort((a, b) => b.length - a.length)
  if (!longest) throw new Error(`${place}: got no service, expected some on the largest page`)
  return longest.path
}

async function read(url: URL): Promise<string> {
  const response = await fetch(url)
  if (response.status !== 200) throw new Error(`${url}: got ${response.status}, expected 200`)
  return response.text()
}

function toPage(html: string, name: Kind): PlainPage {
  const root = parseDocument(html)
  const title = findElement(root, ({ tag }) => tag === 'title')
  const body = findElement(root, ({ tag }) => tag === 'body')
  if (!title || !body) throw new Error(`${name}: got no title or body, expected a whole document`)
  const lang = root.attributes.lang ?? ''
  return { lang, name, title: textOfNode(title), sheet: `/${lang}/${name}.css`, body }
}
