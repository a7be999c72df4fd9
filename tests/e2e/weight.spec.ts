import { brotliDecompressSync, constants } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { FIRST_NUMBERS } from '@/lib/domain/national-numbers'
import { type Answer, ask, BASE } from './ask'
import { askAll } from './ask-all'
import { SHIPPED } from './public-addresses'

// One worker: the largest pages are looked for once.
test.describe.configure({ mode: 'default' })

const KIB = 1024
const MAX_PAGE = 14 * KIB
const MAX_LOADED = 25 * KIB
const MAX_NODES = 1500
const MAX_ROW_ELEMENTS = 10
/** What a server may send before it waits for the phone: ten packets (RFC 6928), headers included. */
const FIRST_FLIGHT = 14_600
const MINUTES = 60_000

const askPacked = (address: string) => ask(address, 'GET', { 'Accept-Encoding': 'br' })

/** The heaviest of these addresses in a language. */
async function findHeaviest(locale: string, addresses: readonly string[]): Promise<string> {
  let heaviest = ''
  let most = 0
  const asked = addresses.map((address) => `/${locale}${address}`)
  await askAll(asked, ({ bytes }, address) => {
    if (bytes.length > most) [heaviest, most] = [address.slice(`/${locale}`.length), bytes.length]
  })
  return heaviest
}

/** Of each kind of page as many as may be the largest; all of them are weighed on their walk. */
const CANDIDATES = 12
const listingTexts = [...SHIPPED.listings].map(
  ([id, listing]) => [id, JSON.stringify(listing)] as const,
)

/** Departments or provinces that most services speak of. */
function fullestPlaces(digits: number): string[] {
  const countIn = (ubigeo: string) =>
    listingTexts.filter(([, text]) => text.includes(`"${ubigeo}`)).length
  return [...SHIPPED.places.keys()]
    .filter((ubigeo) => ubigeo.length === digits)
    .map((ubigeo) => [ubigeo, countIn(ubigeo)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([ubigeo]) => `/l/${ubigeo}`)
}

/** Services of which there is most to say. */
function longestServices(): string[] {
  return listingTexts
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, CANDIDATES)
    .map(([id]) => `/s/${id}`)
}

const ENTRIES = ['1', '2', '3', '4', '5', '6', '7', '8'].map((entry) => `/n/${entry}`)

const found = new Map<string, Promise<string[]>>()

/** The first view, and the largest page of each kind; looked for once a language. */
function getLargest(locale: string): Promise<string[]> {
  const known = found.get(locale) ?? findLargest(locale)
  found.set(locale, known)
  return known
}

async function findLargest(locale: string): Promise<string[]> {
  const largest = (addresses: readonly string[]) => findHeaviest(locale, addresses)
  return [
    ...['', '/l', '/seguridad', '/privacidad', '/acerca', '/nada', '/l/1501', '/n/4abcdmnpqr'],
    await largest(fullestPlaces(2)),
    await largest(fullestPlaces(4)),
    await largest(longestServices()),
    await largest(ENTRIES),
    await largest(ENTRIES.flatMap((entry) => [`${entry}/15`, `${entry}/1501`, `${entry}/21`])),
  ]
}

/** What reaches the phone in the first flight: it may be the only one for a long while. */
function firstFlight({ raw, bytes }: Answer): string {
  const headers = raw.join('').length + raw.length * 2 + 20
  const first = bytes.subarray(0, FIRST_FLIGHT - headers)
  return brotliDecompressSync(first, { finishFlush: constants.BROTLI_OPERATION_FLUSH }).toString()
}

/** Everything that a visit to an address loads, headers included, with the page's icon. */
async function weigh(page: Page, address: string) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  const hosts = new Set<string>()
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  session.on('Network.requestWillBeSent', ({ request }) => hosts.add(new URL(request.url).host))
  await page.goto(address, { waitUntil: 'networkidle' })
  // Browsers without windows ask for no icon; hers does.
  const icon = await page.locator('link[rel="icon"]').getAttribute('href')
  const { raw, bytes: drawing } = await askPacked(icon ?? '')
  await session.detach()
  return { bytes: bytes + drawing.length + raw.join('').length, hosts: [...hosts] }
}

function readWords(page: Page): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not all that is there
  return page.locator('body').innerText()
}

for (const locale of LOCALES) {
  test(`in ${locale} the largest pages are light, from one host, and show the numbers first`, async ({
    page,
  }) => {
    test.setTimeout(5 * MINUTES)
    for (const address of await getLargest(locale)) {
      const path = `/${locale}${address}`
      const answer = await askPacked(path)
      expect.soft(answer.bytes.length, path).toBeLessThanOrEqual(MAX_PAGE)
      const first = firstFlight(answer)
      for (const { number } of FIRST_NUMBERS)
        expect.soft(first, `${path}: ${number} in the first flight`).toContain(`tel:${number}"`)

      const { bytes, hosts } = await weigh(page, path)
      expect.soft(bytes, `${path} with all it loads`).toBeLessThanOrEqual(MAX_LOADED)
      expect.soft(bytes, `${path} was weighed`).toBeGreaterThan(answer.bytes.length)
      expect.soft(hosts, path).toEqual([BASE.host])

      const { nodes, rows } = await page.evaluate(() => ({
        nodes: document.querySelectorAll('*').length,
        rows: Array.from(document.querySelectorAll('main li'))
          .filter((row) => /\/s\/\w{6}$/.test(row.querySelector('a')?.getAttribute('href') ?? ''))
          .map((row) => row.querySelectorAll('*').length),
      }))
      expect.soft(nodes, `${path}: elements`).toBeLessThanOrEqual(MAX_NODES)
      expect
        .soft(Math.max(0, ...rows), `${path}: elements of a row`)
        .toBeLessThanOrEqual(MAX_ROW_ELEMENTS)
    }
  })

  test(`in ${locale} she reads the same words with script off`, async ({ page, browser }) => {
    test.setTimeout(5 * MINUTES)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plainPage = await context.newPage()
    for (const address of await getLargest(locale)) {
      const path = `/${locale}${address}`
      await page.goto(path)
      // What only a script can do: tell the time, sort, ask where she is, and not send what is typed.
      await page.evaluate(() => {
        for (const place of Array.from(
          document.querySelectorAll<HTMLElement>(
            '[data-hours], [data-place-search], [data-filters], [data-near]',
          ),
        ))
          place.hidden = true
      })
      await plainPage.goto(`${BASE.origin}${path}`)
      const words = await readWords(page)
      expect.soft(await readWords(plainPage), path).toBe(words)
      expect.soft(words.length, path).toBeGreaterThan(200)
    }
    await context.close()
  })
}
