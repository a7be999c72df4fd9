import { expect, type Page, test } from '@playwright/test'
import { openAs } from './open-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* Whoever reviews many goes through the queue by keyboard, asks back, and says why when she refuses. */

test.describe.configure({ mode: 'default' })

const QUESTION = '¿La rampa llega hasta la puerta?'
const REASON = 'Llamamos: la rampa está rota.'

let server: PanelServer
let provider: TestPerson
let offices: OwnedListing[]
let hers: Page
let theirs: Page

withPanelServer(async (started, browser) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const moderates = { role: 'moderator', isModerating: true } as const
  const moderator = await server.addPerson({ ...moderates, organisation: 'Organización Ejemplo' })
  offices = []
  for (const skip of [0, 1, 2, 3])
    offices.push(await giveListing(server, provider.organisationId, skip))
  hers = await openAs(browser, server, provider)
  theirs = await openAs(browser, server, moderator, true)
})

/** A small change of a listing, which one key publishes. */
async function proposeRamp({ id }: OwnedListing, answer: 'yes' | 'no') {
  await hers.goto(`${server.url}/panel/fichas/${id}`)
  await hers.locator('summary', { hasText: 'Cómo es el lugar' }).click()
  await hers.check(`[name="facts.wheelchair"][value=${answer}]`)
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
}

/** Presses Tab until what is focused stands in this part of the page. */
async function tabInto(page: Page, part: string) {
  const isThere = () =>
    page.evaluate((selector) => document.activeElement?.closest(selector) !== null, part)
  for (let press = 0; press < 60 && !(await isThere()); press += 1) await page.keyboard.press('Tab')
  expect(await isThere(), part).toBe(true)
}

const focusedRow = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#cola > li')].findIndex((row) =>
      row.contains(document.activeElement),
    ),
  )

test('by keyboard alone a moderator goes through the queue, asks back, approves two at once, and refuses with a reason', async () => {
  test.setTimeout(120_000)
  for (const office of offices) await proposeRamp(office, 'yes')
  await theirs.goto(`${server.url}/panel/revision?risk=NORMAL&origin=provider`)
  await expect(theirs.locator('#cola > li')).toHaveCount(4)
  const names = await theirs.locator('#cola a[data-row]').allTextContents()

  await test.step('letters act in the list alone, and decide nothing', async () => {
    await theirs.keyboard.press('a')
    await theirs.keyboard.press('r')
    expect(new URL(theirs.url()).pathname).toBe('/panel/revision')
    await tabInto(theirs, '#cola')
    for (const [key, row] of [
      ['j', 1],
      ['j', 2],
      ['j', 3],
      ['j', 3],
      ['k', 2],
    ] as const) {
      await theirs.keyboard.press(key)
      expect(await focusedRow(theirs)).toBe(row)
    }
  })

  await test.step('she opens the third and asks the office something', async () => {
    await theirs.keyboard.press('Enter')
    await theirs.waitForURL(/\/panel\/revision\/[\w-]{36}$/)
    await expect(theirs.locator('h1')).toHaveText(names[2] ?? '')
    await tabInto(theirs, '[name=text]')
    await theirs.keyboard.type(QUESTION)
    await theirs.keyboard.press('Tab')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('status').first()).toContainText('Comentario enviado')
  })

  await test.step('the office reads the question on its first page', async () => {
    await hers.goto(`${server.url}/panel`)
    const card = hers
      .locator('main li')
      .filter({ hasText: names[2] ?? '' })
      .first()
    await expect(card).toContainText(`Organización Ejemplo: ${QUESTION}`)
  })

  await test.step('two are ticked with the space bar and approved together', async () => {
    await theirs.goto(`${server.url}/panel/revision?risk=NORMAL&origin=provider`)
    await tabInto(theirs, '#cola > li:nth-child(1) [type=checkbox]')
    await theirs.keyboard.press('Space')
    await tabInto(theirs, '#cola > li:nth-child(2) [type=checkbox]')
    await theirs.keyboard.press('Space')
    await tabInto(theirs, '#cola ~ button')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('status').first()).toHaveText('Se publicaron 2 cambios.')
    await expect(theirs.locator('#cola > li')).toHaveCount(2)
    const states = await server.query(
      `SELECT s.name, p.state FROM proposal p JOIN service s ON s.id = p.target_id
        WHERE p.state = 'published'`,
    )
    expect(states.map(({ name }) => name).sort()).toEqual(names.slice(0, 2).sort())
  })

  await test.step('r leads to the reason, without which nothing is refused', async () => {
    await tabInto(theirs, '#cola')
    await theirs.keyboard.press('r')
    await theirs.waitForURL(/#rechazar$/)
    await tabInto(theirs, '#rechazar [name=reason]')
    await theirs.keyboard.press('Tab')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('alert').first()).toContainText('Escribe este dato')
    await tabInto(theirs, '#rechazar [name=reason]')
    await theirs.keyboard.type(REASON)
    await theirs.keyboard.press('Tab')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('status').first()).toContainText('Rechazado')
  })

  await test.step('the office reads that it was refused, and why', async () => {
    await hers.goto(`${server.url}/panel`)
    const card = hers
      .locator('main li')
      .filter({ hasText: names[2] ?? '' })
      .first()
    await expect(card).toContainText('Se rechazó')
    await expect(card).toContainText(REASON)
    await expect(card).not.toContainText('Espera a una moderadora')
    await card.getByRole('link', { name: /Se rechazó/ }).click()
    await expect(hers.locator('main')).toContainText(`Se rechazó: ${REASON}`)
  })

  await test.step('a opens the last one at its key', async () => {
    await theirs.goto(`${server.url}/panel/revision?risk=NORMAL`)
    await tabInto(theirs, '#cola')
    await theirs.keyboard.press('a')
    await theirs.waitForURL(/#aprobar$/)
    await tabInto(theirs, '#aprobar button')
    await theirs.keyboard.press('Enter')
    await expect(theirs.getByRole('status').first()).toContainText('Publicado')
    await theirs.goto(`${server.url}/panel/revision`)
    await expect(theirs.locator('main')).toContainText('Nada espera con estos filtros')
  })
})

test('an earlier version is proposed anew from the history, and a moderator turns its key like any other', async () => {
  const [row] = await server.query(
    `SELECT s.id, s.name FROM proposal p JOIN service s ON s.id = p.target_id
      WHERE p.state = 'published' LIMIT 1`,
  )
  const office = offices.find(({ id }) => id === row?.id)
  if (!office) throw new Error('queue: got nothing published, expected a ramp')
  const approve = async () => {
    await theirs.goto(`${server.url}/panel/revision`)
    await theirs.getByRole('link', { name: office.name }).click()
    await theirs.click('#aprobar button')
    await expect(theirs.getByRole('status').first()).toContainText('Publicado')
  }
  const readRamp = async () => {
    const [service] = await server.query('SELECT wheelchair FROM service WHERE id = $1', [
      office.id,
    ])
    return service?.wheelchair
  }
  await proposeRamp(office, 'no')
  await approve()
  expect(await readRamp()).toBe('no')
  await hers.goto(`${server.url}/panel/fichas/${office.id}/historial`)
  const ramps = hers.locator('main ol > li').filter({ hasText: 'silla de ruedas' })
  await expect(ramps).toHaveCount(2)
  await ramps.last().getByRole('button').click()
  await expect(hers.getByRole('status').first()).toContainText('Enviado')
  expect(await readRamp()).toBe('no')
  await approve()
  expect(await readRamp()).toBe('yes')
})

test('«Todo sigue igual» is one press for all her offices, and their age is new for everybody', async () => {
  await hers.goto(`${server.url}/panel`)
  const [before] = await server.query('SELECT count(*)::int AS count FROM confirmation')
  await hers.getByRole('button', { name: 'Todo sigue igual en todas mis fichas' }).click()
  await expect(hers.getByRole('status').first()).toContainText('Confirmaste 4 fichas')
  await expect(hers.getByRole('status').first()).toContainText('tiene que llamar')
  const [after] = await server.query('SELECT count(*)::int AS count FROM confirmation')
  expect(Number(after?.count)).toBe(Number(before?.count) + 4)
  for (const { publicId } of offices)
    await expect
      .poll(async () => (await fetch(`${server.url}/es/s/${publicId}`)).text(), { timeout: 5000 })
      .toContain('24 de noviembre de 2026')
  await hers.getByRole('button', { name: `Todo sigue igual en ${offices[0]?.name}` }).click()
  await expect(hers.getByRole('status').first()).toContainText('Confirmaste 1 ficha.')
})
