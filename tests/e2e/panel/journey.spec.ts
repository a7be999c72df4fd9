import { expect, type Page, test } from '@playwright/test'
import type { OwnedListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { SEND } from './send-button'
import { withOffice } from './with-office'

/* Half an hour away is a cost: who attends says what it takes, and one other person looks at it first. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let hers: Page
let moderator: Page
let office: OwnedListing

withOffice((world) => {
  ;({ server, hers, moderator, office } = world)
})

const row = (field: string) => `[name="points[0].journeys[0].${field}"]`
const open = (page: Page) =>
  page.locator('summary', { hasText: 'Cuánto cuesta llegar' }).first().click()

test('without script a provider says what it costs to get there, one key publishes it, and three languages read it', async () => {
  test.setTimeout(120_000)
  const address = `${server.url}/es/s/${office.publicId}`
  expect(await (await fetch(address)).text()).not.toContain('Cuánto cuesta llegar')

  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await open(hers)
  await hers.getByRole('button', { name: 'Añadir un viaje' }).click()
  if (!(await hers.locator(row('department')).isVisible())) await open(hers)
  await hers.selectOption(row('department'), '17')
  await hers
    .locator('fieldset', { has: hers.locator(row('department')) })
    .last()
    .getByRole('button', { name: 'Mostrar sus distritos' })
    .click()
  if (!(await hers.locator(row('ubigeo')).isVisible())) await open(hers)
  await hers.selectOption(row('ubigeo'), '170101')
  await hers.check(`${row('means')}[value=boat]`)
  await hers.fill(row('travelHours'), '3,5')
  await hers.fill(row('soles'), 'cuarenta')
  await hers.click(SEND)
  await expect(hers.getByRole('alert').first()).toContainText('Escribe los soles con números')
  await hers.fill(row('soles'), '40')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)

  const [proposal] = await server.query("SELECT id, risk FROM proposal WHERE state = 'submitted'")
  expect(proposal?.risk).toBe('NORMAL')
  await moderator.goto(`${server.url}/panel/revision/${proposal?.id}`)
  await expect(moderator.locator('main')).toContainText('En qué se va: En bote')
  await moderator.click('#aprobar button')
  await expect(moderator.getByRole('status').first()).toContainText('Publicado')

  for (const [locale, text] of [
    ['es', 'Desde Puerto Maldonado: en bote, cerca de 3 h 30 min, cerca de S/ 40.'],
    ['qu', 'Puerto Maldonadomanta: botewan, yaqa 3 ura 30 minuto, yaqa 40 soles.'],
    ['ay', 'Puerto Maldonado ukata: botempi, niya 3 ura 30 minuto, niya 40 soles.'],
  ])
    await expect
      .poll(async () => (await fetch(`${server.url}/${locale}/s/${office.publicId}`)).text(), {
        timeout: 5000,
      })
      .toContain(text)
  expect(await (await fetch(address)).text()).toContain('Según Programa Ficticio, ')
})

test('a safe house’s form asks nothing of the way there', async () => {
  const [house] = await server.query(
    "SELECT id FROM service WHERE exposure = 'CONFIDENTIAL' LIMIT 1",
  )
  await moderator.goto(`${server.url}/panel/fichas/${house?.id}`)
  await expect(moderator.locator('form').first()).toBeVisible()
  await expect(moderator.locator('[name*=journeys]')).toHaveCount(0)
  await expect(moderator.getByText('Cuánto cuesta llegar')).toHaveCount(0)
})
