import { expect, type Page, test } from '@playwright/test'
import type { OwnedListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { SEND } from './send-button'
import { withOffice } from './with-office'

/* «Sí» is often half an answer: who attends adds a few words, and one other person reads them first. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let hers: Page
let moderator: Page
let office: OwnedListing

withOffice((world) => {
  ;({ server, hers, moderator, office } = world)
})

const note = (fact: string) => `[name="factNotes.${fact}"]`

/** Opens the group of questions and its list, chooses one and presses the button under it. */
async function openNote(page: Page, fact: string) {
  const group = page.locator('details', { has: page.locator('[name="noteWish.money"]') })
  const list = page.locator('[name="noteWish.money"]')
  if (!(await group.last().isVisible())) await group.first().locator('summary').first().click()
  await group.last().locator('summary').click()
  await list.selectOption(fact)
  await group.last().getByRole('button', { name: 'Escribir la nota' }).click()
  await expect(page.locator(note(fact))).toBeVisible()
}

test('without script a provider adds a few words to an answer, one key publishes them, and three languages read them', async () => {
  test.setTimeout(120_000)
  const address = (locale: string) => `${server.url}/${locale}/s/${office.publicId}`
  expect(await (await fetch(address('es'))).text()).not.toContain('lang="es">solo martes')

  await hers.goto(`${server.url}/panel/fichas/${office.id}`)
  await openNote(hers, 'free')
  await openNote(hers, 'paysFare')
  await hers.check('[name="facts.free"][value=yes]')
  await hers.fill(note('free'), 'llama al 900 000 001')
  await hers.fill(note('paysFare'), 'pregunta en admisión')
  await hers.click(SEND)
  await expect(hers.getByRole('alert').first()).toContainText('En una nota no van teléfonos')
  await hers.fill(note('free'), 'solo martes y jueves')
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)

  const [proposal] = await server.query("SELECT id, risk FROM proposal WHERE state = 'submitted'")
  expect(proposal?.risk).toBe('NORMAL')
  await moderator.goto(`${server.url}/panel/revision/${proposal?.id}`)
  await expect(moderator.locator('main')).toContainText('Nota: ¿Es gratis?')
  await expect(moderator.locator('main')).toContainText('solo martes y jueves')
  await moderator.click('#aprobar button')
  await expect(moderator.getByRole('status').first()).toContainText('Publicado')

  for (const [locale, known, unknown] of [
    ['es', 'Sí', 'No sabemos'],
    ['qu', 'Arí', 'Manam yachanikuchu'],
    ['ay', 'Jïsa', 'Janiw yatipkti'],
  ] as const)
    await expect
      .poll(async () => (await fetch(address(locale))).text(), { timeout: 5000 })
      .toMatch(
        new RegExp(
          `<dd>${known}<span[^>]* lang="es">solo martes y jueves</span>[^]*<dd>${unknown}<span[^>]* lang="es">pregunta en admisión</span>`,
        ),
      )
  const place = await fetch(`${server.url}/es/l/${office.department}`)
  expect(await place.text()).not.toContain('solo martes y jueves')
})

test('a safe house’s form has no place for a word beside an answer', async () => {
  const [house] = await server.query(
    "SELECT id FROM service WHERE exposure = 'CONFIDENTIAL' LIMIT 1",
  )
  await moderator.goto(`${server.url}/panel/fichas/${house?.id}`)
  await expect(moderator.locator('form').first()).toBeVisible()
  await expect(moderator.locator('[name^="facts."]').first()).toBeAttached()
  await expect(moderator.locator('[name^="factNotes"], [name^="noteWish"]')).toHaveCount(0)
  await expect(moderator.getByText('Añadir una nota')).toHaveCount(0)
})
