import { expect, type Page, test } from '@playwright/test'
import { enterAs } from './enter-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, PersonWish } from './panel-server'
import { expectNowhere, readPublicWord } from './public-word'
import { withPanelServer } from './with-panel-server'

/* A moderator asks that a listing go; another agrees; whoever answers for it reads both, and why. */

test.describe.configure({ mode: 'default' })

const WORDS = 'Fuimos dos veces: la puerta está tapiada.'

let server: PanelServer
let hers: Page
let theirs: Page
let others: Page
let office: OwnedListing
let second: OwnedListing

withPanelServer(async (started, browser) => {
  server = started
  const enter = (wish: PersonWish) => enterAs(browser, server, wish)
  const provider = await enter({ role: 'provider', organisation: 'Programa Ficticio' })
  const moderates = { role: 'moderator', isModerating: true } as const
  hers = provider.page
  theirs = (await enter({ ...moderates, organisation: 'Organización Ejemplo' })).page
  others = (await enter({ ...moderates, organisation: 'Guardia Imaginaria' })).page
  office = await giveListing(server, provider.person.organisationId)
  second = await giveListing(server, provider.person.organisationId, 1)
})

const cardOf = ({ name }: OwnedListing) => hers.locator('main li').filter({ hasText: name }).first()
/** Her press on «Proponer retirarla», with the reason chosen. */
async function askFor(page: Page, { id }: OwnedListing, reason: string, words = '') {
  await page.goto(`${server.url}/panel/fichas/${id}`)
  await page.getByRole('link', { name: 'Proponer retirarla' }).click()
  await page.getByRole('radio', { name: reason }).check()
  await page.fill('[name=words]', words)
  await page.getByRole('button', { name: 'Proponer retirarla' }).click()
}

test('«Retirar ya» is the provider’s; to a moderator its address is as one that nobody has', async () => {
  await theirs.goto(`${server.url}/panel/fichas/${office.id}`)
  await expect(theirs.getByRole('link', { name: 'Retirar ya' })).toHaveCount(0)
  const answerOf = async (path: string) => {
    const answer = await theirs.request.get(`${server.url}/panel/${path}`)
    return [answer.status(), (await answer.text()).includes(office.name)]
  }
  expect(await answerOf(`fichas/${office.id}/retirar`)).toEqual([404, false])
  expect(await answerOf('fichas/00000000-0000-4000-8000-000000000000/retirar')).toEqual([
    404,
    false,
  ])
  const hersAnswers = await hers.request.get(
    `${server.url}/panel/fichas/${office.id}/retirar/proponer`,
  )
  expect(hersAnswers.status()).toBe(404)
})

test('without script: no reason, no proposal; with one it waits, and is public as before', async () => {
  await theirs.goto(`${server.url}/panel/fichas/${office.id}/retirar/proponer`)
  await theirs.getByRole('button', { name: 'Proponer retirarla' }).click()
  await expect(theirs.getByRole('alert').first()).toContainText('Elige una de las respuestas')
  await askFor(theirs, office, 'Ya no atiende', WORDS)
  await expect(theirs.getByRole('status').first()).toContainText('sigue publicada')
  expect((await readPublicWord(server.url, office.publicId)).page).toContain(office.name)
  // Nobody asks twice.
  await others.goto(`${server.url}/panel/fichas/${office.id}`)
  await expect(others.getByRole('alert').first()).toContainText('Se propuso retirarla')
  await expect(others.getByRole('link', { name: 'Proponer retirarla' })).toHaveCount(0)
})

test('the office reads on its first page that it is asked, and why', async () => {
  await hers.goto(`${server.url}/panel`)
  await expect(cardOf(office)).toContainText('Una moderadora propone retirarla: Ya no atiende')
  await expect(cardOf(office)).toContainText(`Organización Ejemplo: ${WORDS}`)
  await cardOf(office)
    .getByRole('link', { name: /propone retirarla/ })
    .click()
  await expect(hers.locator('main')).toContainText('Propone retirarla: Ya no atiende')
})

test('whoever asked turns no key of it; another person does, and seconds later it is nowhere', async () => {
  await theirs.goto(`${server.url}/panel/revision`)
  const row = theirs.locator('#cola > li').filter({ hasText: office.name })
  await expect(row).toContainText('Propone retirarla: Ya no atiende')
  await row.getByRole('link', { name: office.name }).click()
  await expect(theirs.getByRole('button', { name: 'Aprobar este cambio' })).toHaveCount(0)
  await others.goto(theirs.url())
  await expect(others.locator('ins')).toContainText('Retirada')
  await others.getByRole('button', { name: 'Aprobar este cambio' }).click()
  await expect(others.getByRole('status').first()).toContainText('Retirado')
  await expectNowhere(() => readPublicWord(server.url, office.publicId))
  await hers.goto(`${server.url}/panel`)
  await expect(cardOf(office)).toContainText('Se retiró: Ya no atiende')
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await expect(hers.getByRole('button', { name: 'Volver a publicar' })).toBeVisible()
})

test('refused, the listing stays, and the office reads the reason of the refusal', async () => {
  await askFor(theirs, second, 'Nadie responde por ningún medio')
  await others.goto(`${server.url}/panel/revision`)
  await others.getByRole('link', { name: second.name }).click()
  await others.fill('#rechazar [name=reason]', 'Llamamos hoy: contestan.')
  await others.click('#rechazar button')
  await expect(others.getByRole('status').first()).toContainText('Rechazado')
  expect((await readPublicWord(server.url, second.publicId)).page).toContain(second.name)
  await hers.goto(`${server.url}/panel`)
  await expect(cardOf(second)).toContainText('Llamamos hoy: contestan.')
})
