import { readFileSync } from 'node:fs'
import type { PageElement } from '../document-tree'

/** One of our documents, as the bench wrote it down. */
export interface PlainPage {
  readonly lang: string
  readonly name: string
  readonly title: string
  /** Where its style sheet is. */
  readonly sheet: string
  readonly body: PageElement
}

/** With the exit as a form, as ours is, or as a React component. */
export const DESIGNS = ['plain', 'react-exit'] as const

export const PAGES: readonly PlainPage[] = JSON.parse(
  readFileSync(/* turbopackIgnore: true */ process.env.KUSKA_BENCH_PAGES ?? '', 'utf8'),
)

export function getPage(lang: string, name: string): PlainPage {
  const page = PAGES.find((one) => one.lang === lang && one.name === name)
  if (!page) throw new Error(`page: got ${lang}/${name}, expected one that the bench wrote down`)
  return page
}
