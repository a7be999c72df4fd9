import { Agent, request } from 'node:http'
import { expect, type Page, test } from '@playwright/test'
import { type OwnServer, startOwnServer } from './own-server'
import { SHIPPED } from './public-addresses'

const OPEN_LISTING = [...SHIPPED.listings.values()].find(({ exposure }) => exposure === 'OPEN')
const ID = OPEN_LISTING?.id ?? ''
const REASONS = [...'abcde']
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
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 })

function report(
  url: string,
  { network, reason }: Sender,
): Promise<{ status: number; body: string }> {
  const headers = {
    'X-Forwarded-For': network,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/x-www-form-urlencoded',
  }
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers, agent }
    request(new URL('/aviso', url), options, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end(new URLSearchParams({ s: ID, r: reason, l: 'es' }).toString())
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

  test('two hundred of them change no byte that anybody reads', async () => {
    const before = await readPublic(server.url)
    for (let sent = 0; sent < 200; sent++) {
      const network = `198.51.${sent}.1`
      const reason = REASONS[sent % REASONS.length] ?? ''
      const { status } = await report(server.url, { network, reason })
      expect(status).toBe(303)
    }
    expect(await readPublic(server.url)).toEqual(before)
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
