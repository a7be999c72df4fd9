import { embedPath } from './embed-path'
import { kindsSegment } from './kinds-segment'
import { SANDBOX } from './sandbox'
import { DEFAULT_THEME } from './theme'
import type { WidgetChoice } from './widget-choice'

/** What is put into another page. Values are ours: letters, digits, `+`, `/` and an origin. */
export interface Placing {
  readonly choice: WidgetChoice
  /** CSS pixels. */
  readonly height: number
  /** CSS pixels; absent: all the width that there is. */
  readonly width?: number
  /** Of this copy of Kuska, without a slash at the end. */
  readonly origin: string
}

/** The file of the custom element, kept for ever, and the digest that a browser checks it by. */
export interface ElementFile {
  readonly address: string
  /** `sha384-…` */
  readonly integrity: string
}

/** Where the choice is found: what is pasted into WordPress. */
export function widgetAddress({ choice, origin }: Placing): string {
  return origin + embedPath(choice)
}

/** A frame, with what keeps it apart from the page around it; no script. */
export function frameSnippet(placing: Placing): string {
  const { choice, width = '100%', height } = placing
  return (
    `<iframe src="${widgetAddress(placing)}" title="Kuska" lang="${choice.locale}"\n` +
    `  width="${width}" height="${height}" loading="lazy" referrerpolicy="no-referrer"\n` +
    `  allow="" credentialless\n` +
    `  sandbox="${SANDBOX}"></iframe>`
  )
}

/** The same frame made by a script that can be checked; what is inside stands where no script runs. */
export function elementSnippet(placing: Placing, { address, integrity }: ElementFile): string {
  const { choice, height, origin } = placing
  const { locale, place, kinds, theme } = choice
  return (
    `<kuska-directorio idioma="${locale}" lugar="${place}" tipos="${kindsSegment(kinds)}"` +
    `${theme === DEFAULT_THEME ? '' : ` tema="${theme}"`} alto="${height}">\n` +
    `  <a href="${widgetAddress(placing)}" target="_blank" rel="noreferrer nofollow">Kuska</a>\n` +
    `</kuska-directorio>\n` +
    `<script async src="${origin}${address}" crossorigin="anonymous"\n` +
    `  integrity="${integrity}"></script>`
  )
}

/** A neutral link or poster: the name alone, and where it leads says nothing. */
export function linkSnippet(origin: string): string {
  return `<a href="${origin}/" rel="noreferrer nofollow">Kuska</a>`
}
