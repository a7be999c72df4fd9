import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { LOCALES } from '@/lib/domain/locale'
import { NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { askAll } from './ask-all'
import { digitsOf, textOf } from './page-text'
import { SHIPPED } from './public-addresses'
import { pickSome, randomFrom } from './random-from'

test.describe.configure({ mode: 'default' })

const SEED = 60
const rows: Record<string, string>[] = parse(
  readFileSync('prisma/catalogue/listings.csv', 'utf8'),
  {
    columns: true,
  },
)

/** A service's public numbers as the file writes them, by public id; only their digits. */
const WRITTEN = new Map(
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

function findNumbers(html: string): Link[] {
  return [...html.matchAll(/href="tel:([^"]*)"[^>]*>(.*?)<\/a>/gs)].map(
    ([, value = '', inside = '']) => ({
      dialled: value.replace(/^\+51/, ''),
      shown: toDialled(textOf(inside)),
    }),
  )
}

/** Only what belongs to the service: the four national numbers stand beneath every one. */
const channelsOf = (html: string) => findNumbers(html.replace(/<nav\b.*?<\/nav>/gs, ''))

for (const locale of LOCALES) {
  test(`in ${locale} each service is called by the catalogue’s digits, and by no others`, async () => {
    test.setTimeout(5 * 60_000)
    let numbers = 0
    const addresses = [...SHIPPED.listings.keys()].map((id) => `/${locale}/s/${id}`)
    await askAll(addresses, ({ body }, address) => {
      const id = address.slice('/es/s/'.length)
      const written = WRITTEN.get(id)
      if (!written) throw new Error(`service ${id}: got no row of the file, expected one`)
      // To a shelter leads a gate: the line that is the same for everybody.
      const expected = SHIPPED.listings.get(id)?.exposure === 'CONFIDENTIAL' ? ['100'] : written
      const links = channelsOf(body)
      expect(links, id).toEqual(expected.map((dialled) => ({ dialled, shown: dialled })))
      const beneath = findNumbers(body).filter(({ dialled }) => !expected.includes(dialled))
      for (const { dialled } of beneath) expect(NATIONAL, id).toContain(dialled)
      numbers += written.length
    })
    expect(numbers).toBe(557)
  })
}

/** The rows of a list of services: id and the numbers beside its name. */
function findRows(html: string) {
  const name = /href="\/\w+\/s\/(\w{6})"/
  return html
    .split(/<li\b/)
    .slice(1)
    .map((part) => part.split('</li>')[0] ?? '')
    .flatMap((row) => {
      const id = name.exec(row)?.[1]
      return id ? [{ id, numbers: findNumbers(row) }] : []
    })
}

test('in the lists of sixty places each service has its own number beside its name', async () => {
  test.setTimeout(5 * 60_000)
  const random = randomFrom(SEED)
  const addresses = pickSome([...SHIPPED.places.keys()], 60, random).map(
    (ubigeo) => `/${pickSome(LOCALES, 1, random)[0]}/l/${ubigeo}`,
  )
  let seen = 0
  await askAll(addresses, ({ body }, address) => {
    for (const { id, numbers } of findRows(body)) {
      const expected = (WRITTEN.get(id) ?? []).map((dialled) => ({ dialled, shown: dialled }))
      expect(numbers, `${address} ${id}`).toEqual(expected)
      seen += numbers.length
    }
  })
  expect(seen).toBeGreaterThan(300)
})
