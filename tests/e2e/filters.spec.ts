import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { BASE } from './ask'
import { failOnProblems } from './fail-on-problems'
import { findFaults } from './find-faults'
import { leaveAndComeBack } from './leave-and-come-back'
import { box, chip, near, openPlace, PLACE } from './place-page'

test.use({ viewport: { width: 360, height: 740 } })

const status = (page: Page) => box(page).getByRole('status')

/** The lists as they stand; what the clock writes into them is left out. */
function readLists(page: Page): Promise<string> {
  return page.locator('main').evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement
    for (const part of Array.from(
      copy.querySelectorAll('[data-hours], [data-filters], [data-near]'),
    ))
      part.remove()
    return copy.innerHTML
  })
}

/** Rows in the order they are read, each with what it says of itself. */
const rowsOf = (page: Page) =>
  page
    .locator('main li[data-f] > a:first-of-type')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))

failOnProblems()

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page is whole, and nothing on it asks for a script', async ({ page }) => {
    await page.goto(PLACE)
    await expect(page.locator('main li[data-f]').first()).toBeVisible()
    await expect(box(page)).toBeHidden()
    await expect(near(page)).toBeHidden()
    await expect(page.locator('main button:visible')).toHaveCount(0)
  })
})

test('who asks for something sees first who says yes, then what we do not know, and no one is gone', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  const before = await rowsOf(page)
  await chip(page, 'Día y noche').click()
  const go = page.locator('section', {
    has: page.getByRole('heading', { name: 'Ir', exact: true }),
  })
  const headings = go.locator('div').first().locator('h4')
  await expect(headings.first()).toHaveText('Según el horario general')
  await expect(go.getByText('Según el horario general: día y noche.').first()).toBeVisible()
  await expect(status(page)).toContainText('Según el horario general: ')
  const after = await rowsOf(page)
  expect([...after].sort()).toEqual([...before].sort())
  expect(after).not.toEqual(before)
})

test('who says no is folded, counted, and can be looked at', async ({ page }) => {
  await openPlace(page, PLACE)
  await chip(page, 'Sin denuncia ni policía').click()
  const folded = page.locator('main details > summary', { hasText: /^Dicen que no: \d+$/ }).first()
  await expect(folded).toBeVisible()
  const inside = folded.locator('xpath=..').getByRole('listitem').first()
  await expect(inside).toBeHidden()
  await folded.click()
  await expect(inside).toBeVisible()
  await expect(inside).toContainText('No: sin denuncia ni policía.')
})

test('what we do not know is said as a question, never as what a yes would say', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  await chip(page, 'Sin denuncia ni policía').click()
  await chip(page, 'Puedo ir por mi cuenta').click()
  const office = page.locator('main li[data-f]').filter({ hasText: 'CEM y Familia Cusco' }).first()
  await expect(office.locator('[data-why]')).toHaveText(
    'No sabemos: si empieza una denuncia, si puedes ir o pedir cita por tu cuenta.',
  )
})

test('only those that say yes: what we do not know is folded too, and counted', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  await chip(page, 'Día y noche').click()
  await chip(page, 'Solo los que dicen que sí').click()
  await expect(chip(page, 'Sí, o no sabemos')).toHaveAttribute('aria-pressed', 'false')
  await expect(page.locator('main summary', { hasText: /^No sabemos: \d+$/ }).first()).toBeVisible()
  await expect(page.locator('main h4', { hasText: 'No sabemos: pregunta' })).toHaveCount(0)
})

test('removing what she asked gives back the very page', async ({ page }) => {
  await openPlace(page, '/es/l/08')
  const before = await readLists(page)
  for (const name of ['Abierto ahora', 'Sin denuncia ni policía', 'Solo los que dicen que sí'])
    await chip(page, name).click()
  expect(await readLists(page)).not.toBe(before)
  await chip(page, 'Quitar todos los filtros').click()
  expect(await readLists(page)).toBe(before)
  await expect(status(page)).toHaveText('')
  await expect(box(page).locator('button').first()).toBeFocused()
})

test('pressed twice, a chip is as if it had not been', async ({ page }) => {
  await openPlace(page, '/es/l/08')
  const before = await readLists(page)
  await chip(page, 'Día y noche').click()
  await chip(page, 'Día y noche').click()
  expect(await readLists(page)).toBe(before)
})

test('what answers is unfolded where it lies', async ({ page }) => {
  await openPlace(page, '/es/l/170101')
  const department = page.locator('main details', {
    has: page.getByRole('heading', { name: 'En el departamento de Madre de Dios' }),
  })
  await expect(department).not.toHaveAttribute('open')
  await chip(page, 'Día y noche').click()
  await expect(department).toHaveAttribute('open')
  await chip(page, 'Quitar todos los filtros').click()
  await expect(department).not.toHaveAttribute('open')
})

test('by keyboard alone: the chip keeps the focus and says that it is pressed', async ({
  page,
}) => {
  await openPlace(page, PLACE)
  await chip(page, 'Abierto ahora').focus()
  await page.keyboard.press('Space')
  await expect(chip(page, 'Abierto ahora')).toBeFocused()
  await expect(chip(page, 'Abierto ahora')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(chip(page, 'Día y noche')).toHaveAttribute('aria-pressed', 'true')
})

test('nothing is asked of anybody, and the address stays, whatever she presses', async ({
  page,
}) => {
  await openPlace(page, PLACE, { waitUntil: 'networkidle' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const buttons = await box(page).locator('[data-ask]').all()
  for (const button of buttons) await button.evaluate((one: HTMLElement) => one.click())
  await expect(status(page)).not.toHaveText('')
  expect(asked).toEqual([])
  expect(new URL(page.url()).href).toBe(`${BASE.origin}${PLACE}`)
  expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
})

test('the next person who takes the phone does not see what she asked', async ({ page }) => {
  await openPlace(page, PLACE)
  const before = await readLists(page)
  await chip(page, 'Abierto ahora').click()
  await box(page).locator('details details > summary').first().click()
  await leaveAndComeBack(page)
  // Nor that she asked at all: the fold is shut, as it came.
  await expect(box(page).locator('details[open]')).toHaveCount(0)
  await expect(box(page).locator('[data-ask][aria-pressed="true"]')).toHaveCount(0)
  expect(await readLists(page)).toBe(before)
})

test('«abierto ahora» follows the clock while she reads', async ({ page }) => {
  // Two lines of the whole country are replaced by an office of Monday to Friday, 08:00 to 16:00.
  const hours = 'k--u,12345=0800-1600'
  await page.route(`**${PLACE}`, async (route) => {
    const answer = await route.fetch()
    const html = await answer.text()
    const changed = html.replace(/data-f="(\w+\.\w+\.\w+)\.[^"]*"/, `data-f="$1.${hours}"`)
    expect(changed).not.toBe(html)
    await route.fulfill({ response: answer, body: changed })
  })
  // Monday 2 March 2026, 15:59 in Lima, would be before the data's date: the year after is not.
  await page.clock.install({ time: new Date('2027-03-01T15:58:30-05:00') })
  await openPlace(page, PLACE)
  await chip(page, 'Abierto ahora').click()
  const first = page.locator('main li[data-f*="12345=0800-1600"]').first()
  await expect(first).toContainText('Sí: abierto ahora.')
  await page.clock.fastForward('02:00')
  await expect(first).toContainText('No: abierto ahora.')
})

test('on paper there are no chips, and what says no can be read', async ({ page }) => {
  await openPlace(page, PLACE)
  await chip(page, 'Sin denuncia ni policía').click()
  await page.emulateMedia({ media: 'print' })
  await expect(box(page)).toBeHidden()
  await expect(near(page)).toBeHidden()
  await expect(page.getByText('No: sin denuncia ni policía.').first()).toBeVisible()
})

for (const locale of LOCALES) {
  test(`in ${locale} the sorted page is one that everybody can use, and stays light`, async ({
    page,
  }) => {
    for (const address of ['/l/1501', '/n/2/08']) {
      await openPlace(page, `/${locale}${address}`)
      const asks = box(page).locator('div > [data-ask]:visible')
      for (const ask of (await asks.all()).slice(0, 2)) await ask.click()
      await expect(status(page)).not.toHaveText('')
      const sizes = await box(page)
        .locator('button:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
      for (const height of sizes) expect(height).toBeGreaterThanOrEqual(48)
      expect(await findFaults(page)).toEqual([])
      const { nodes, most } = await page.evaluate(() => ({
        nodes: document.querySelectorAll('*').length,
        most: Math.max(
          ...Array.from(document.querySelectorAll('li[data-f]')).map(
            (row) => row.querySelectorAll('*').length,
          ),
        ),
      }))
      expect(nodes).toBeLessThanOrEqual(1500)
      expect(most).toBeLessThanOrEqual(10)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      )
    }
  })
}
