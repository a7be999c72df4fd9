import { expect, type Page, test } from '@playwright/test'
import { readNewestEdition } from './newest-edition'
import { giveListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { readPublicWord } from './public-word'
import { SEND } from './send-button'
import { withTwoKeys } from './with-two-keys'

/* Whom a list names must have agreed to it, a safe house most of all; and who agreed is nobody else's to know. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let hers: Page
let author: Page
let first: Page
let second: Page
let organisationId: string

withTwoKeys((world) => {
  ;({ server, hers, author, first, second, organisationId } = world)
})

const group = (page: Page) => page.locator('summary', { hasText: 'Consentimiento' })

/** Fills in the consent of a listing: first with a day that has not come. */
async function record(page: Page, id: string, date: string): Promise<void> {
  await page.goto(`${server.url}/panel/fichas/${id}`)
  await expect(group(page)).toContainText('Consentimiento: no registrado')
  await group(page).click()
  await expect(page.locator('main')).toContainText('Aquí no va el nombre de nadie: solo su cargo.')
  await page.selectOption('[name="consent.role"]', 'coordinator')
  await page.fill('[name="consent.date"]', '2031-01-01')
  await page.selectOption('[name="consent.scope"]', 'contact')
  await page.click(SEND)
  await expect(page.getByRole('alert').first()).toContainText('No uno que aún no llega.')
  await page.fill('[name="consent.date"]', date)
  await page.click(SEND)
  await page.waitForURL(/listo=submitted/)
}

/** Two organisations and a call, each key on a page that tells what it is for. */
async function turnBoth(): Promise<void> {
  const [proposal] = await server.query("SELECT id, risk FROM proposal WHERE state = 'submitted'")
  expect(proposal?.risk).toBe('CRITICAL')
  await first.goto(`${server.url}/panel/revision/${proposal?.id}`)
  for (const text of [
    'no registrado',
    'Cargo de quien aceptó: Coordinación',
    'Qué aceptó: Solo cómo contactar',
  ])
    await expect(first.locator('main')).toContainText(text)
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  await second.goto(first.url())
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')
}

async function expectRecorded(page: Page, id: string, date: string): Promise<void> {
  await page.goto(`${server.url}/panel/fichas/${id}`)
  await expect(group(page)).not.toContainText('no registrado')
  await expect(page.locator('[name="consent.date"]')).toHaveValue(date)
  await page.goto(`${server.url}/panel/fichas/${id}/historial`)
  await expect(page.locator('main')).toContainText('Cargo de quien aceptó: Coordinación')
}

test('a safe house has one, and no byte that anybody may read changes by it', async () => {
  test.setTimeout(120_000)
  const date = '2023-02-28'
  const [house] = await server.query(
    "SELECT id, public_id FROM service WHERE exposure = 'CONFIDENTIAL' LIMIT 1",
  )
  const id = String(house?.id)
  const before = await readNewestEdition(server)
  const word = await readPublicWord(server.url, String(house?.public_id))
  await record(author, id, date)
  await turnBoth()
  await expectRecorded(author, id, date)
  // Not said with `toBe`: a difference would print a country.
  expect((await readNewestEdition(server)) === before).toBe(true)
  expect(await readPublicWord(server.url, String(house?.public_id))).toEqual(word)
})

test('without script an office says who of it agreed, two organisations read it, and nobody else does', async () => {
  test.setTimeout(120_000)
  const date = '2024-02-29'
  const office = await giveListing(server, organisationId)
  await record(hers, office.id, date)
  await turnBoth()
  await expectRecorded(hers, office.id, date)
  expect((await readNewestEdition(server)).includes(date)).toBe(false)
  const word = JSON.stringify(await readPublicWord(server.url, office.publicId))
  expect(word.includes(office.name)).toBe(true)
  expect(/2024-02-29|29 de febrero de 2024|coordinator|Coordinación/.test(word)).toBe(false)
  const file = await (await hers.request.get(`${server.url}/panel/exportar/csv`)).text()
  expect(file).toContain(office.publicId)
  expect(file).not.toMatch(/2024-02-29|coordinator/)
})
