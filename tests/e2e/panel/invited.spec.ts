import { expect, test } from '@playwright/test'
import { findMailLink } from './mail-link'
import { nextCode } from './next-code'
import { openAs, PHONE } from './open-as'
import { findOffice } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { expectEverywhere, readPublicWord } from './public-word'
import { readSecret } from './read-secret'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* The whole way of an office: invited by mail, a code on her phone, new hours, and everybody reads them. */

test.describe.configure({ mode: 'default' })

const OFFICE = 'Oficina Ficticia'
const EMAIL = 'rosa@oficina.example'
const PASSWORD = 'una frase que nadie adivina'
const GUARD = 'Guardia Inventada'
const GUARD_EMAIL = 'elena@guardia.example'
const HOURS = 'points[0].hours'
const WEEKDAYS = ['1', '2', '3', '4', '5']

let server: PanelServer
let administrator: TestPerson
let moderator: TestPerson

withPanelServer(async (started) => {
  server = started
  administrator = await server.addPerson({
    ...{ role: 'administrator', organisation: 'Administración Ejemplo' },
  })
  moderator = await server.addPerson({
    ...{ role: 'moderator', isModerating: true, organisation: 'Organización Ejemplo' },
  })
})

test('without script, from the invitation in her mail to hours that everybody reads', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const office = await findOffice(server)
  const read = () => readPublicWord(server.url, office.publicId)
  const theirs = await openAs(browser, server, administrator)
  const hers = await (
    await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  ).newPage()

  await test.step('an administrator adds the office, invites one of its workers, and reads that no mail leaves', async () => {
    await theirs.goto(`${server.url}/panel/personas`)
    await expect(theirs.locator('main')).toContainText('No hay servidor de correo')
    await expect(theirs.locator('main')).toContainText('menos de dos organizaciones que revisan')
    await theirs.fill('[name=name]', OFFICE)
    await theirs.getByRole('button', { name: 'Crear' }).click()
    await expect(theirs.getByRole('status').first()).toHaveText('Se guardó.')
    const button = theirs.getByRole('button', { name: 'Invitar a esta persona' })
    const form = theirs.locator('form').filter({ has: button })
    await form.locator('[name=email]').fill(EMAIL)
    await form.locator('[name=organisationId]').selectOption({ label: OFFICE })
    await form.locator('[name=role]').selectOption('provider')
    await button.click()
    await expect(theirs.getByRole('status').first()).toContainText('La invitación va en camino')
  })

  await test.step('she opens the link of her mail and chooses a password', async () => {
    await hers.goto(await findMailLink(server, EMAIL, 'invitacion'))
    await expect(hers.locator('main')).toContainText(`por ${OFFICE} con el correo ${EMAIL}`)
    await hers.fill('[name=password]', PASSWORD)
    await hers.fill('[name=passwordAgain]', PASSWORD)
    await hers.click('main button[type=submit]')
    await hers.waitForURL(`${server.url}/panel`)
    await expect(hers.locator('main')).toContainText('Tu organización aún no tiene fichas')
  })

  await test.step('she puts a code on her phone', async () => {
    await hers.goto(`${server.url}/panel/cuenta`)
    await hers.getByRole('link', { name: 'Instalar el código' }).click()
    await hers.fill('[name=password]', PASSWORD)
    await hers.getByRole('button', { name: 'Instalar el código' }).click()
    await hers.fill('[name=code]', await nextCode(await readSecret(hers)))
    await hers.getByRole('button', { name: 'Comprobar' }).click()
    await expect(hers.locator('main li')).toHaveCount(10)
    await hers.getByRole('link', { name: 'Ya los guardé' }).click()
    await expect(hers.locator('main li h2')).toHaveCount(0)
  })

  await test.step('the administrator gives her the one office that is hers', async () => {
    await theirs.goto(`${server.url}/panel/personas`)
    await theirs.getByRole('link', { name: `Fichas que cuida ${OFFICE}` }).click()
    await theirs.selectOption('[name=department]', office.department)
    await theirs.fill('[name=text]', office.name)
    await theirs.getByRole('button', { name: 'Buscar' }).click()
    await theirs.check(`[name=serviceIds][value="${office.id}"]`)
    await theirs.getByRole('button', { name: 'Dar las elegidas' }).click()
    await expect(theirs.getByRole('status').first()).toContainText('las cuida esta organización')
  })

  await test.step('she writes two openings a day, a Saturday, two days that differ and the holidays', async () => {
    await hers.goto(`${server.url}/panel`)
    await hers.getByRole('link', { name: office.name, exact: true }).click()
    await hers.check(`[name="${HOURS}.mode"][value=known]`)
    await hers.check(`[name="${HOURS}.holidays"][value=closed]`)
    const addOpening = async (at: number, days: string[], opens: string, closes: string) => {
      const row = `${HOURS}.weekly[${at}]`
      if ((await hers.locator(`[name="${row}.opens"]`).count()) === 0)
        await hers.click(`[value="add:${HOURS}.weekly"]`)
      for (const day of days) await hers.check(`[name="${row}.days"][value="${day}"]`)
      await hers.fill(`[name="${row}.opens"]`, opens)
      await hers.fill(`[name="${row}.closes"]`, closes)
    }
    await addOpening(0, WEEKDAYS, '7:30', '12.10')
    await addOpening(1, WEEKDAYS, '14:00', '17:45')
    await addOpening(2, ['6'], '9', '11:20')
    await hers.click(`[value="add:${HOURS}.exceptions"]`)
    await hers.fill(`[name="${HOURS}.exceptions[0].date"]`, '2026-12-24')
    await hers.click(`[value="add:${HOURS}.exceptions[0].intervals"]`)
    await hers.fill(`[name="${HOURS}.exceptions[0].intervals[0].opens"]`, '8:00')
    await hers.fill(`[name="${HOURS}.exceptions[0].intervals[0].closes"]`, '10:40')
    await hers.click(`[value="add:${HOURS}.exceptions"]`)
    await hers.fill(`[name="${HOURS}.exceptions[1].date"]`, '2026-12-31')
    await hers.click('main [value=preview]')
    await expect(hers.locator('main')).toContainText('07:30 a 12:10, 14:00 a 17:45')
    await hers.getByRole('link', { name: 'Runasimi' }).click()
    await expect(hers.locator('main')).toContainText('07:30manta 12:10kama')
    await hers.goto(`${server.url}/panel/fichas/${office.id}`)
    await hers.click(SEND)
    await expect(hers.getByRole('status').first()).toContainText('Enviado')
    expect((await read()).page).not.toContain('07:30')
  })

  await test.step('a moderator of another organisation turns the one key, and everybody reads it', async () => {
    const page = await openAs(browser, server, moderator)
    await page.goto(`${server.url}/panel/revision`)
    await page.getByRole('link', { name: office.name }).click()
    await expect(page.locator('main')).toContainText('07:30')
    await page.click('#aprobar button')
    await expect(page.getByRole('status').first()).toContainText('Publicado')
    const code = 'k--c,12345=0730-1210,12345=1400-1745,6=0900-1120,20261224=0800-1040,20261231='
    await expectEverywhere(read, {
      page: '07:30 a 12:10, 14:00 a 17:45',
      widget: '07:30 a 12:10, 14:00 a 17:45',
      hsds: '"opens_at":"07:30-05:00","closes_at":"12:10-05:00"',
      csv: 'Mo,Tu,We,Th,Fr 07:30-12:10; Mo,Tu,We,Th,Fr 14:00-17:45; Sa 09:00-11:20',
      device: code,
    })
    const { page: shown, hsds } = await read()
    for (const day of [/24 de diciembre de 2026.*?08:00 a 10:40/s, /31 de diciembre.*?cerrado/s])
      expect(shown).toMatch(day)
    expect(hsds).toContain('"valid_from":"2026-12-24"')
    await page.context().close()
  })

  await test.step('a mail tells her that there is something, and not what', async () => {
    const told = async () =>
      (await server.readOutbox()).filter((mail) => mail.startsWith(`To: ${EMAIL}\n`)).at(-1) ?? ''
    await expect.poll(told).toContain('algo para mirar')
    expect(await told()).not.toContain(office.name)
  })
  for (const page of [hers, theirs]) await page.context().close()
})

test('whoever reviews is invited by two administrators, and sees nothing before she has a code', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const other = await server.addPerson({
    ...{ role: 'administrator', organisation: 'Administración Ejemplo' },
  })
  const [one, two] = [
    await openAs(browser, server, administrator),
    await openAs(browser, server, other),
  ]
  for (const page of [one, two]) await page.goto(`${server.url}/panel/personas`)
  const second = async (what: string) => {
    await expect(one.getByRole('status').first()).toContainText('Falta que otra persona')
    // Whoever proposed it may only take it back.
    const own = one.getByRole('listitem').filter({ hasText: what })
    await expect(own.getByRole('button')).toHaveText(['Retirar'])
    await two.reload()
    const asked = two.getByRole('listitem').filter({ hasText: what })
    await asked.getByRole('button', { name: 'Hacerlo' }).click()
    await expect(two.getByRole('status').first()).toHaveText('Se hizo.')
  }
  await one.fill('[name=name]', GUARD)
  await one.check('[name=moderates]')
  await one.getByRole('button', { name: 'Crear' }).click()
  const made = () => server.query('SELECT is_moderating FROM organisation WHERE name = $1', [GUARD])
  expect(await made()).toEqual([])
  await second(`${GUARD} revisará`)
  expect(await made()).toEqual([{ is_moderating: true }])

  await one.goto(`${server.url}/panel/personas`)
  const button = one.getByRole('button', { name: 'Invitar a esta persona' })
  const form = one.locator('form').filter({ has: button })
  await form.locator('[name=email]').fill(GUARD_EMAIL)
  await form.locator('[name=organisationId]').selectOption({ label: GUARD })
  await form.locator('[name=role]').selectOption('moderator')
  await button.click()
  expect((await server.readOutbox()).join('\n')).not.toContain(GUARD_EMAIL)
  await second(`Invitar a ${GUARD_EMAIL}`)

  const hers = await (
    await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })
  ).newPage()
  await hers.goto(await findMailLink(server, GUARD_EMAIL, 'invitacion'))
  await hers.fill('[name=password]', PASSWORD)
  await hers.fill('[name=passwordAgain]', PASSWORD)
  await hers.click('main button[type=submit]')
  for (const address of ['/panel', '/panel/revision', '/panel/exportar/csv']) {
    await hers.goto(`${server.url}${address}`)
    await expect(hers).toHaveURL(/\/panel\/cuenta\/codigo/)
  }
  for (const page of [one, two, hers]) await page.context().close()
})
