import { type Listing, SOURCE_DATE } from '../domain/listing'
import { isHttpsUrl } from '../domain/plain-text'
import { TRUST_FIELDS, type Trust, VERIFIED_HOW } from '../domain/trust'
import { trustColumns } from './columns'
import { toHint } from './issue'
import type { Row } from './row'

/**
 * This directory prints more about shelters than anyone should link to: title and date only. By this title
 * the database knows it for official (`official_titles`).
 */
export const NEVER_LINKED = /^MIMP, Directorio de Servicios/i

/** The listing's source. Without a title and a date it is refused: nobody could check it again. */
export function findTrust(row: Row): Trust {
  const columns = trustColumns('')
  const date = row.cell(columns.date)
  const title = toTitle(row.cell(columns.title), date)
  if (title === '') row.refuse(columns.title, 'sourceTitle')
  checkDate(row, columns.date)
  return {
    sourceTitle: title,
    sourceUrl: row.isSecret ? null : findUrl(row, columns.url, title),
    sourceDate: date,
    how: findHow(row, columns.how) ?? guessHow(row, title),
    verifiedAt: null,
  }
}

/** Those fields that say where they come from, when it is not where the listing comes from. */
export function findFieldTrust(
  row: Row,
  listing: Trust,
): Extract<Listing, { exposure: 'OPEN' }>['fieldTrust'] {
  const found: Partial<Record<(typeof TRUST_FIELDS)[number], Trust>> = {}
  for (const field of TRUST_FIELDS) {
    const columns = trustColumns(field)
    const date = row.cell(columns.date)
    const title = toTitle(row.cell(columns.title), date)
    const how = findHow(row, columns.how)
    if (title === '' && (date !== '' || row.cell(columns.url) !== '')) {
      row.refuse(columns.title, 'sourceTitle')
      continue
    }
    if (title !== '') {
      checkDate(row, columns.date)
      const sourceUrl = findUrl(row, columns.url, title)
      const trust = { sourceTitle: title, sourceUrl, sourceDate: date, verifiedAt: null }
      found[field] = { ...trust, how: how ?? 'press' }
    } else if (how !== null && how !== listing.how) {
      found[field] = { ...listing, how }
    }
  }
  return found
}

/** «MIMP, Directorio de Servicios, 2026-09-10» → without the date, which has its own field. */
export function toTitle(text: string, date: string): string {
  return date !== '' && text.endsWith(`, ${date}`) ? text.slice(0, -date.length - 2) : text
}

function checkDate(row: Row, column: string): void {
  if (SOURCE_DATE.test(row.cell(column))) return
  row.refuse(column, 'sourceDate')
}

function findUrl(row: Row, column: string, title: string): string | null {
  const url = row.cell(column)
  if (url === '') return null
  if (NEVER_LINKED.test(title)) {
    row.warn(column, 'sourceUnlinked', { hint: toHint('hintByTitle'), got: null })
    row.assume(column)
    return null
  }
  if (isHttpsUrl(url)) return url
  row.refuse(column, 'httpsOrNothing')
  return null
}

function findHow(row: Row, column: string): Trust['how'] | null {
  const text = row.cell(column)
  if (text === '') {
    row.assume(column)
    return null
  }
  const how = VERIFIED_HOW.find((value) => value === text)
  if (!how) row.refuse(column, 'oneOf', { values: { list: VERIFIED_HOW.join(', ') } })
  return how ?? null
}

/**
 * Official when the State's own domain says it, or when the title begins with the operator's first
 * word («MIMP, …» of «MIMP – Programa …»); otherwise press, the weakest that a document can be.
 */
function guessHow(row: Row, title: string): Trust['how'] {
  if (/^https:\/\/(?:[a-z0-9-]+\.)*gob\.pe\//.test(row.cell('source_url'))) return 'official_source'
  const operator = row.cell('operator').split(/[\s,]/)[0] ?? ''
  const isOwn = operator.length > 2 && title.split(/[\s,]/)[0] === operator
  return isOwn ? 'official_source' : 'press'
}
