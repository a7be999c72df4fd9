import { expect, type Page, test } from '@playwright/test'
import { askServer } from '../ask'
import { exactHeaders } from '../exact-headers'
import { enterAs } from './enter-as'
import { everywhere } from './everywhere'
import { readNewestEdition } from './newest-edition'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, PersonWish } from './panel-server'
import { expectEverywhere, expectNowhere, readPublicWord } from './public-word'
import { withPanelServer } from './with-panel-server'

/* What would lead somebody into danger is gone at once, and comes back only by another organisation's call. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let hers: Page
let colleagues: Page
let others: Page
let office: OwnedListing
let second: OwnedListing

withPanelServer(async (started, browser) => {
  server = started
  const enter = (wish: PersonWish) => enterAs(browser, server, wish)
  const moderates = { role: 'moderator', isModerating: true } as const
  const provider = await enter({ role: 'provider', organisation: 'Programa Ficticio' })
  hers = provider.page
  colleagues = (await enter({ ...moderates, organisation: 'Programa Ficticio' })).page
  others = (await enter({ ...moderates, organisation: 'Organización Ejemplo' })).page
  office = await giveListing(server, provider.person.organisationId)
  second = await giveListing(server, provider.person.organisationId, 1)
})

const read = () => readPublicWord(server.url, office.publicId)
/** The number that was called and what was answered, beside the one withdrawal that the page shows. */
async function undo(page: Page, outcome: string) {
  await page.goto(`${server.url}/panel/revision`)
  await page.locator('summary', { hasText: 'Deshacer' }).click()
  await page.fill('main details [name=number]', '100')
  await page.check(`main details [name=outcome][value=${outcome}]`)
  await page.getByRole('button', { name: 'Volver a publicar tras la llamada' }).click()
}

test('without script one press and one confirmation take it out of everything that anybody can ask', async () => {
  const before = await read()
  for (const text of Object.values(before)) expect(text).not.toBe('')
  await hers.goto(`${server.url}/panel`)
  await hers.getByRole('link', { name: `Retirar ya ${office.name}` }).click()
  await hers.getByRole('button', { name: 'Sí, retirar ya' }).click()
  await expect(hers.getByRole('status').first()).toContainText('Retirado')
  await expectNowhere(read)
  expect(await readNewestEdition(server)).not.toContain(office.publicId)
  // Both are the one page of what is not there, which is made anew with the edition.
  for (const locale of ['es', 'qu', 'ay'])
    await expect(async () => {
      const [gone, unknown] = await Promise.all(
        [office.publicId, 'zzzzzz'].map((id) =>
          askServer(new URL(server.url), { address: `/${locale}/s/${id}` }),
        ),
      )
      expect([gone?.status, gone?.body]).toEqual([404, unknown?.body])
      expect(gone && exactHeaders(gone)).toEqual(unknown && exactHeaders(unknown))
    }).toPass({ timeout: 15_000 })
})

test('her own organisation cannot undo it; another one can within a day, once its call confirms it', async () => {
  await colleagues.goto(`${server.url}/panel/revision`)
  await expect(colleagues.locator('main')).toContainText('Fichas retiradas')
  await expect(colleagues.locator('summary', { hasText: 'Deshacer' })).toHaveCount(0)
  await undo(others, 'confirmed')
  await expect(others.getByRole('status').first()).toContainText('Vuelve a estar publicada')
  await expectEverywhere(read, { ...everywhere(office.name), sitemap: office.publicId })
})

test('a day later nobody undoes it any more', async () => {
  await hers.goto(`${server.url}/panel/fichas/${office.id}/retirar`)
  await hers.getByRole('button', { name: 'Sí, retirar ya' }).click()
  await expect(hers.getByRole('status').first()).toContainText('Retirado')
  await others.goto(`${server.url}/panel/revision`)
  await others.locator('summary', { hasText: 'Deshacer' }).click()
  await server.query("UPDATE withdrawal SET at = at - interval '25 hours' WHERE undone_at IS NULL")
  await others.fill('main details [name=number]', '100')
  await others.check('main details [name=outcome][value=confirmed]')
  await others.getByRole('button', { name: 'Volver a publicar tras la llamada' }).click()
  await expect(others.getByRole('alert').first()).toContainText('Ya pasó el tiempo')
  await expectNowhere(read)
})

test('one «no» of an official number ends it: nobody calls on until somebody says yes', async () => {
  await hers.goto(`${server.url}/panel/fichas/${second.id}/retirar`)
  await hers.getByRole('button', { name: 'Sí, retirar ya' }).click()
  await expect(hers.getByRole('status').first()).toContainText('Retirado')
  await undo(others, 'denied')
  await expect(others.getByRole('status').first()).toContainText('Sigue retirada')
  await expect(others.locator('main')).toContainText('Un número oficial respondió que no')
  await expect(others.locator('summary', { hasText: 'Deshacer' })).toHaveCount(0)
})
