import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { embedPath } from '@/lib/widget/embed-path'
import { DEFAULT_CHOICE } from '@/lib/widget/widget-choice'
import { EMBED } from '../../header-sets'
import { ask, BASE } from '../ask'
import { askAll } from '../ask-all'
import { embedPolicyOf, exactHeaders } from '../exact-headers'
import { PAGE_PROMISES } from '../page-promises'
import { textOf } from '../page-text'
import { SHIPPED } from '../public-addresses'
import { findTellingWord } from '../telling-words'

test.describe.configure({ mode: 'default' })

const MAX_BYTES = 20 * 1024
const MAX_ROWS = 100
const MAX_NODES = 1500

/** Of what a page of ours promises, what a page in a frame promises too. */
const KEPT = [
  'asks the browser to forget what is typed',
  'dials only published numbers, and shows the digits it dials',
  'draws each picture it uses',
  'says nothing of services for aggressors, of drafts and of withheld numbers',
] as const

const choice = (locale: (typeof LOCALES)[number], place: string) =>
  ({ ...DEFAULT_CHOICE, locale, place }) as const

/** Lists of the country, of each department and province, and every service inside one of them. */
function addressesIn(locale: (typeof LOCALES)[number]): string[] {
  const places = ['PE', ...[...SHIPPED.places.keys()].filter((ubigeo) => ubigeo.length < 6)]
  return [
    ...places.map((place) => embedPath(choice(locale, place))),
    ...[...SHIPPED.listings.keys()].map((id) => embedPath(choice(locale, 'PE'), id)),
  ]
}

for (const locale of LOCALES) {
  test(`every list and every service in a frame in ${locale} keeps what our pages promise`, async () => {
    test.setTimeout(10 * 60_000)
    const broken: string[] = []
    let heaviest = 0
    await askAll(addressesIn(locale), (answer, address) => {
      const note = (what: string, isKept: boolean) => {
        if (!isKept) broken.push(`${address}: ${what}`)
      }
      const { status, body, bytes } = answer
      const page = { ...answer, locale, address: address.slice(3) }
      note(`${status}`, status === 200)
      const expected = { ...EMBED, ...embedPolicyOf(body) }
      note(
        'headers',
        JSON.stringify(exactHeaders(answer)) === JSON.stringify(sorted(expected, answer)),
      )
      heaviest = Math.max(heaviest, bytes.length)
      const rows = body.match(/<a [^>]*href="\/embed\/v1\/[^"]*\/calido\/\w{6}"/g)?.length ?? 0
      note(`${rows} rows`, rows <= MAX_ROWS)
      note('scripts', (body.match(/<script/g)?.length ?? 0) <= 3 && !/_next\//.test(body))
      note('title', /<title>Kuska · (?:PE|\d+|[a-z0-9]{6})<\/title>/.test(body))
      note(
        `telling: ${address}`,
        findTellingWord(`${address} ${/<title>(.*?)</.exec(body)?.[1]}`) === null,
      )
      for (const number of ['105', '100', '1818', '1810'])
        note(number, body.includes(`href="tel:${number}"`))
      note(
        'style',
        !/\sstyle="|\son\w+="|<form|<iframe|<input|method=/.test(
          body.replace(/<style>.*?<\/style>/s, ''),
        ),
      )
      for (const promise of KEPT) note(promise, PAGE_PROMISES[promise]?.(page) === null)
    })
    expect(broken.slice(0, 10), `${broken.length} broken`).toEqual([])
    expect(heaviest).toBeLessThanOrEqual(MAX_BYTES)
    expect(heaviest).toBeGreaterThan(4 * 1024)
  })
}

/** The same names in the order in which they came. */
function sorted(set: Readonly<Record<string, string>>, answer: Parameters<typeof exactHeaders>[0]) {
  const names = Object.keys(exactHeaders(answer))
  const missing = Object.keys(set).filter((name) => !names.includes(name))
  return Object.fromEntries([...names, ...missing].map((name) => [name, set[name]]))
}

test('a shelter in a frame has its department, who leads there, and nothing else', async () => {
  const houses = [...SHIPPED.listings.values()].filter((one) => one.exposure === 'CONFIDENTIAL')
  expect(houses.length).toBeGreaterThan(10)
  for (const { id, department } of houses) {
    const address = embedPath(choice('es', department), id)
    const { status, body } = await ask(address)
    expect(status, address).toBe(200)
    const dialled = [...body.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number)
    expect([...new Set(dialled)].sort(), address).toEqual(['100', '105', '1810', '1818'])
    const text = textOf(body.replace(/<nav\b.*?<\/nav>/gs, ''))
    expect(text, address).not.toMatch(/\d(?:[\s()/-]?\d){5,}|\b(?:jr|av|calle|psje|mz|lote)\b/i)
    const places = [...body.matchAll(/\/embed\/v1\/es\/(\w+)\//g)].map(([, place]) => place)
    expect([...new Set(places)], address).toEqual([department])
  }
})

async function weigh(page: Page, address: string) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  const hosts = new Set<string>()
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  session.on('Network.requestWillBeSent', ({ request }) => hosts.add(new URL(request.url).host))
  await page.goto(address, { waitUntil: 'networkidle' })
  return { bytes, hosts: [...hosts] }
}

test('with all it loads the frame weighs at most twenty kilobytes, from one host', async ({
  page,
}) => {
  for (const address of [
    '/embed/v1/es/PE/todo',
    '/embed/v1/qu/15/todo',
    '/embed/v1/ay/1501/todo',
  ]) {
    const { bytes, hosts } = await weigh(page, address)
    expect(bytes, address).toBeLessThanOrEqual(MAX_BYTES)
    expect(bytes, address).toBeGreaterThan(4 * 1024)
    expect(hosts, address).toEqual([BASE.host])
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
    expect(nodes, address).toBeLessThanOrEqual(MAX_NODES)
  }
})
