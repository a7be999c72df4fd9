import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import type { Page } from './page-promises'
import { digitsOf, textOf } from './page-text'
import { SHIPPED } from './public-addresses'

const rows: Record<string, string>[] = parse(
  readFileSync('prisma/catalogue/listings.csv', 'utf8'),
  { columns: true },
)

/** A service's public numbers as the file writes them, by public id; only their digits. */
export const WRITTEN = new Map(
  rows.map(({ public_id = '', phone = '', phone_visibility = '' }) => {
    const levels = phone_visibility.split('|')
    const numbers = phone.split(' / ').filter((_, at) => !levels[at]?.trim())
    return [public_id, numbers.map(toDialled).filter((digits) => digits !== '')] as const
  }),
)
const NATIONAL = NATIONAL_NUMBERS.map(({ number }) => number)

/** What is dialled from anywhere in Peru: a city's code without the zero that only names it. */
function toDialled(number: string): string {
  return digitsOf(number.replace('(0', '('))
}

interface Link {
  /** Digits behind the link, without the country's code. */
  readonly dialled: string
  /** What she reads. */
  readonly shown: string
}

/** Every number that a page dials. */
export function findNumbers(html: string): Link[] {
  return [...html.matchAll(/href="tel:([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, value = '', inside = '']) => ({
      dialled: value.replace(/^\+51/, ''),
      shown: toDialled(textOf(inside)),
    }),
  )
}

/** Only what belongs to the service: the four national numbers stand beneath every one. */
const channelsOf = (html: string) => findNumbers(html.replace(/<nav\b.*?<\/nav>/gs, ''))

/**
 * Is a service called by the file's digits, and by no others? Any other page is no service's.
 * @returns null when it is, else what was found instead
 */
export function callsByWrittenDigits({
  body,
  address,
}: Pick<Page, 'body' | 'address'>): string | null {
  const id = /^\/s\/(\w{6})$/.exec(address)?.[1]
  if (id === undefined) return null
  const written = WRITTEN.get(id)
  if (!written) return 'no row of the file'
  // To a shelter leads a gate: the line that is the same for everybody.
  const expected = SHIPPED.listings.get(id)?.exposure === 'CONFIDENTIAL' ? ['100'] : written
  const links = channelsOf(body)
  const isExact =
    links.length === expected.length &&
    links.every(({ dialled, shown }, at) => dialled === expected[at] && shown === expected[at])
  const beneath = findNumbers(body).filter(({ dialled }) => !expected.includes(dialled))
  const isElse = beneath.some(({ dialled }) => !NATIONAL.includes(dialled))
  return isExact && !isElse ? null : `${JSON.stringify(links)} instead of ${expected}`
}
