import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { findFaults } from '../find-faults'
import { findMailLink } from './mail-link'
import { openAs, PHONE } from './open-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* A worker does this on her phone, some without seeing it: every page of the panel, in its three languages. */

test.describe.configure({ mode: 'default' })

const APP = path.resolve(import.meta.dirname, '../../../app')
const EMAIL = 'rosa@oficina.example'
const OTHER_LANGUAGES = ['qu', 'ay']

let server: PanelServer
let provider: TestPerson
let moderator: TestPerson
let administrator: TestPerson
let office: OwnedListing

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const moderates = { role: 'moderator', isModerating: true } as const
  moderator = await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' })
  const administers = { role: 'administrator', organisation: 'Administración Ejemplo' } as const
  administrator = await server.addPerson(administers)
  office = await giveListing(server, provider.organisationId)
})

/** All of them, also those within: whoever reads opens any; in the picture of a page nobody can. */
async function openFolds(page: Page) {
  await page.locator('main details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
  await expect(page.locator('main details:not([open]):not([inert] *)')).toHaveCount(0)
}

const visited = new Set<string>()

async function fits(page: Page, address: string, language: string) {
  const answer = await page.goto(`${server.url}${address}`)
  expect([answer?.status(), new URL(page.url()).pathname]).toEqual([200, address.split('?')[0]])
  await openFolds(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide, `${address} ${language}`).toBeLessThanOrEqual(PHONE.width)
}

/** Each page in Spanish as a reader of screens has it, then its width in the two other languages. */
async function look(page: Page, addresses: readonly string[]) {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  for (const address of addresses) {
    await fits(page, address, 'es')
    expect.soft(await findFaults(page), address).toEqual([])
    visited.add(address)
  }
  for (const language of OTHER_LANGUAGES) {
    await page.goto(`${server.url}${addresses[0]}`)
    await page.click(`[name=language][value=${language}]`)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const address of addresses) await fits(page, address, language)
  }
  expect(said).toEqual([])
}

/** Another telephone, which waits for a call: the address of its proposal. */
async function propose(page: Page): Promise<string> {
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page.locator('summary', { hasText: 'Teléfonos' }).click()
  await page.fill('[name="channels[0].value"]', '900 000 001')
  await page.click(SEND)
  await page.waitForURL(/listo=submitted/)
  const [row] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  return `/panel/revision/${row?.id}`
}

/** A file with and without a fault: the addresses that show what it would do. */
async function bringFiles(page: Page): Promise<string[]> {
  const good = await (await page.request.get(`${server.url}/panel/exportar/csv`)).text()
  const files = [good, good.replace(/,cem,/, ',nada,').replace('address', 'direccion')]
  const addresses: string[] = []
  for (const text of files) {
    await page.goto(`${server.url}/panel/importar`)
    const buffer = Buffer.from(text)
    await page.setInputFiles('[name=file]', { name: 'pais.csv', mimeType: 'text/csv', buffer })
    await page.click('main form button[type=submit]')
    await page.waitForURL(/\/panel\/importar\/[\w-]{36}/)
    addresses.push(new URL(page.url()).pathname)
  }
  return addresses
}

const FITS = 'fit a phone of 360 pixels in three languages and have no accessibility fault'
let proposal = ''

test(`the pages of an office ${FITS}`, async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await openAs(browser, server, provider, true)
  proposal = await propose(page)
  const listing = `/panel/fichas/${office.id}`
  await look(page, [
    ...['/panel', listing, `${listing}/vista/qu`, `${listing}/historial`, `${listing}/retirar`],
    ...['/panel/fichas/nueva', '/panel/fichas/nueva/vista/ay', '/panel/vencimientos'],
    ...['/panel/avisos', '/panel/importar', '/panel/cuenta', '/panel/cuenta/codigo', proposal],
    ...['/panel/al-dia', '/panel/entrar/confirmar?volver=%2Fpanel'],
  ])
  await page.context().close()
})

test(`the pages of whoever reviews ${FITS}`, async ({ browser }) => {
  test.setTimeout(240_000)
  const page = await openAs(browser, server, moderator, true)
  await look(page, [
    ...['/panel', '/panel/revision', proposal, '/panel/vencimientos', '/panel/avisos'],
    ...['/panel/cuenta', '/panel/cuenta/recuperacion', ...(await bringFiles(page))],
    `/panel/fichas/${office.id}/retirar/proponer`,
  ])
  await page.context().close()
})

test(`the pages of whoever looks after people ${FITS}`, async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await openAs(browser, server, administrator, true)
  await page.goto(`${server.url}/panel/personas`)
  await page
    .locator('form', { hasText: 'Invitar a esta persona' })
    .locator('[name=email]')
    .fill(EMAIL)
  await page.getByRole('button', { name: 'Invitar a esta persona' }).click()
  const keeps = `/panel/personas/${provider.organisationId}/fichas`
  await look(page, ['/panel', '/panel/personas', keeps, `${keeps}?department=08&text=cem`])
  await page.context().close()
})

test(`the pages before the entrance, and what a mail leads to, ${FITS}`, async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ viewport: PHONE })
  const page = await context.newPage()
  await page.goto(`${server.url}/panel/entrar/olvido`)
  await page.fill('[name=email]', provider.email)
  await page.click('main button[type=submit]')
  const links = await Promise.all([
    findMailLink(server, EMAIL, 'invitacion'),
    findMailLink(server, provider.email, 'clave'),
    findMailLink(server, provider.email, 'pausa'),
  ])
  await look(page, [
    ...['/panel/entrar', '/panel/entrar/codigo', '/panel/entrar/enlace', '/panel/entrar/olvido'],
    ...['/panel/entrar?error=wrongSignIn', '/panel/entrar?listo=signedOut', '/panel/enlace/al-dia'],
    ...[`/panel/enlace/entrar/${'a'.repeat(43)}`, ...links.map((link) => new URL(link).pathname)],
  ])
  await context.close()
})

test('no page of the panel was left out', () => {
  const folders = readdirSync(path.join(APP, 'panel'), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'page.tsx')
    .map(({ parentPath }) => `/${path.relative(APP, parentPath)}`)
  const isSeen = (folder: string) => {
    const pattern = new RegExp(`^${folder.replace(/\[[^\]]+\]/g, '[^/?]+')}(?:\\?|$)`)
    return [...visited].some((address) => pattern.test(address))
  }
  // Answered with 404: looked at by whoever asks for somebody else's listing.
  const unseen = folders.filter((folder) => !folder.includes('[...') && !isSeen(folder))
  expect(unseen).toEqual([])
})
