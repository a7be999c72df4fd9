import { Agent } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import type { Answer } from './ask'
import { dumpDatabase } from './dump-database'
import { type OwnServer, startOwnServer } from './own-server'
import { postForm } from './post-form'
import { SHIPPED } from './public-addresses'

const OPEN_LISTING = [...SHIPPED.listings.values()].find(({ exposure }) => exposure === 'OPEN')
const ID = OPEN_LISTING?.id ?? ''
const IDS = [...SHIPPED.listings.keys()]
const REASONS = [...'abcde']
/** Each counter's bounds, in number and height, are those of `lib/inbox.test.ts`. */
const REPORTS = 10_000
const AT_ONCE = 16
/** How often one network may write within ten minutes. */
const SHARE = 60
const TIMEOUT_MS = 120_000

async function pick(page: Page, letter: string): Promise<void> {
  await page.locator(`input[name="r"][value="${letter}"]`).check()
  await page.locator('form[action="/aviso"] button').click()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('she says that a number is wrong, with one pick, and is thanked', async ({ page }) => {
    await page.goto(`/es/s/${ID}`)
    await page.locator(`a[href="/es/s/${ID}/aviso"]`).click()
    await pick(page, 'a')
    await expect(page).toHaveURL(new RegExp(`/es/s/${ID}/aviso/listo$`))
    await expect(page.locator('h1')).toHaveText(/Gracias/)
  })

  test('nobody can tell a story in it: there is nothing to write in', async ({ page }) => {
    for (const locale of ['es', 'qu', 'ay']) {
      await page.goto(`/${locale}/s/${ID}/aviso`)
      const types = await page
        .locator('input, textarea, select, [contenteditable]')
        .evaluateAll((all) => all.map((field) => field.getAttribute('type') ?? field.localName))
      expect(types.sort()).toEqual(['hidden', 'hidden', ...REASONS.map(() => 'radio')])
    }
  })
})

test('with script her report is no entry of its own in the history', async ({ page, context }) => {
  await page.goto(`/qu/s/${ID}`)
  const { origin } = new URL(page.url())
  await page.waitForFunction(() => window.kuskaExit)
  await page.locator(`a[href="/qu/s/${ID}/aviso"]`).click()
  await page.waitForURL(/\/aviso$/)
  await pick(page, 'd')
  await page.waitForURL(/\/aviso\/listo$/)
  const session = await context.newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  expect(entries.filter(({ url }) => url.startsWith(origin)).map(({ url }) => url)).toEqual([
    `${origin}/qu/s/${ID}/aviso/listo`,
  ])
})

interface Sender {
  readonly network: string
  readonly reason: string
  readonly listing?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

function report(url: string, { network, reason, listing = ID }: Sender): Promise<Answer> {
  return postForm(new URL(url), {
    ...{ address: '/aviso', agent, headers: { 'X-Forwarded-For': network } },
    body: new URLSearchParams({ s: listing, r: reason, l: 'es' }).toString(),
  })
}

/** Bodies and headers of what speaks of the listing, and of what does not. */
async function readPublic(url: string): Promise<string[]> {
  const home = await (await fetch(new URL('/es', url))).text()
  const edition = /data-edition="(\w+)"/.exec(home)?.[1]
  const addresses = ['/es', `/es/s/${ID}`, `/ay/s/${ID}`, '/es/l/15', `/api/lugares/${edition}`]
  return Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(new URL(address, url))
      expect(answer.status, address).toBe(200)
      const headers = [...answer.headers].filter(([name]) => name !== 'date')
      return `${JSON.stringify(headers)}\n${await answer.text()}`
    }),
  )
}

test.describe('many reports', () => {
  test.describe.configure({ mode: 'default', timeout: TIMEOUT_MS })
  let server: OwnServer

  test.beforeAll(async () => {
    test.setTimeout(TIMEOUT_MS)
    server = await startOwnServer()
  })

  test.afterAll(async () => {
    agent.destroy()
    await server?.stop()
    await server?.remove()
  })

  test('ten thousand of them change no byte that anybody reads, nor a row of the catalogue', async () => {
    const databaseUrl = await server.findDatabaseUrl()
    const [before, rows] = [await readPublic(server.url), await dumpDatabase(databaseUrl)]
    const statuses = new Map<number, number>()
    let sent = 0
    const send = async () => {
      while (sent < REPORTS) {
        const at = sent++
        // Forty a network, over every listing and reason that there is.
        const network = `198.51.${at % 250}.${1 + (at % 200)}`
        const reason = REASONS[at % REASONS.length] ?? ''
        const listing = IDS[at % IDS.length] ?? ''
        const { status } = await report(server.url, { network, reason, listing })
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, send))
    expect(statuses).toEqual(new Map([[303, REPORTS]]))
    expect(await readPublic(server.url)).toEqual(before)
    expect(await dumpDatabase(databaseUrl)).toEqual(rows)
  })

  test('a network that writes too often is shown the numbers, and no other network pays', async () => {
    const statuses: number[] = []
    for (let sent = 0; sent < SHARE; sent++) {
      // Any address of one network: a new one for each report is no way round.
      const { status } = await report(server.url, { network: `203.0.113.${sent}`, reason: 'b' })
      statuses.push(status)
    }
    expect(new Set(statuses)).toEqual(new Set([303]))
    const refused = await report(server.url, { network: '203.0.113.200', reason: 'b' })
    expect(refused.status).toBe(503)
    for (const number of ['105', '100', '1818', '1810'])
      expect(refused.body).toContain(`href="tel:${number}"`)
    const other = await report(server.url, { network: '203.0.114.1', reason: 'b' })
    expect(other.status).toBe(303)
  })
})
