import { expect, type Page, test } from '@playwright/test'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { SEND } from './send-button'
import { withTwoKeys } from './with-two-keys'

/* She travels a day because her language is spoken there: the page says whose word that is. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let hers: Page
let author: Page
let first: Page
let second: Page
let office: OwnedListing

withTwoKeys(async (world) => {
  ;({ server, hers, author, first, second } = world)
  office = await giveListing(server, world.organisationId)
})

const row = (field: string) => `[name="points[0].languages[0].${field}"]`
const open = (page: Page) =>
  page
    .locator('summary', { hasText: /^(?:\d+\. )?Lenguas/ })
    .first()
    .click()
const expectRead = async (texts: readonly (readonly [locale: string, text: string])[]) => {
  for (const [locale, text] of texts)
    await expect
      .poll(async () => (await fetch(`${server.url}/${locale}/s/${office.publicId}`)).text(), {
        timeout: 5000,
      })
      .toContain(text)
}
const submitted = async () => {
  const [proposal] = await server.query("SELECT id, risk FROM proposal WHERE state = 'submitted'")
  return { address: `${server.url}/panel/revision/${proposal?.id}`, risk: proposal?.risk }
}

test('without script a provider gives her own word for a language, one key publishes it, and three languages read it', async () => {
  test.setTimeout(120_000)
  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await open(hers)
  await hers.getByRole('button', { name: 'Añadir una lengua' }).first().click()
  if (!(await hers.locator(row('code')).isVisible())) await open(hers)
  // That somebody called or went there is not hers to say.
  await expect(hers.locator(`${row('confirmedBy')} option`)).toHaveText([
    'Nadie todavía',
    'El propio servicio',
  ])
  await hers.selectOption(row('code'), 'quz')
  await hers.check(`${row('form')}[value=staff]`)
  await hers.selectOption(row('confirmedBy'), 'provider')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)

  const { address, risk } = await submitted()
  expect(risk).toBe('NORMAL')
  await first.goto(address)
  await expect(first.locator('main')).toContainText(
    'Quién confirmó que se habla: El propio servicio',
  )
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Publicado')
  await expectRead([
    ['es', 'quechua de Cusco (confirmado por el servicio)'],
    ['qu', 'Cusco runasimi (kikin serviciopa chiqapyachisqan)'],
    ['ay', 'Cusco qhichwa (servicio pachpaw «chiqawa» si)'],
  ])
})

test('that a moderator heard it on a call needs two organisations and a call, and until then is not read', async () => {
  test.setTimeout(120_000)
  await author.goto(`${server.url}/panel/fichas/${office.id}`)
  await open(author)
  await author.selectOption(row('confirmedBy'), 'call')
  await author.fill('[name="source.sourceTitle"]', 'Directorio inventado')
  await author.fill('[name="source.sourceDate"]', '2026-08')
  await author.check('[name="source.how"][value=official_source]')
  await author.click(SEND)
  await author.waitForURL(/listo=submitted/)

  const { address, risk } = await submitted()
  expect(risk).toBe('CRITICAL')
  await first.goto(address)
  await first.check('[name=outcome][value=confirmed]')
  await first.fill('[name=number]', '100')
  await first.click('#aprobar button')
  await expect(first.getByRole('status').first()).toContainText('Aún falta')
  await expectRead([['es', '(confirmado por el servicio)']])
  await second.goto(address)
  await second.click('#aprobar button')
  await expect(second.getByRole('status').first()).toContainText('Publicado')
  await expectRead([
    ['es', 'quechua de Cusco (confirmado por llamada)'],
    ['qu', 'Cusco runasimi (teléfonowan chiqapyachisqa)'],
    ['ay', 'Cusco qhichwa (telefono tuqi «chiqawa» sata)'],
  ])
})
