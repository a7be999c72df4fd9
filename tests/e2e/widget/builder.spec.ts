import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { BASE } from '../ask'
import { findFaults } from '../find-faults'
import { listen } from '../listen'

const CHOSEN = '/es/widget/qu/08/d+g/claro/640'

const snippet = (page: Page, name: string) => page.locator(`[data-snippet="${name}"]`)
const preview = (page: Page) => page.frameLocator('[data-preview]')

test('with script off a webmaster chooses by links and a form, and lands on the address of it', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${BASE.origin}/es/widget`)
  await page.getByText('Elegir un lugar más pequeño').click()
  await page.getByRole('link', { name: 'Cusco' }).click()
  await page.getByText('Elegir un lugar más pequeño').click()
  await page.getByRole('link', { name: 'Canchis' }).click()
  await page.getByLabel('Runasimi').check()
  await page.getByText('Elegir servicios').first().click()
  await page.getByLabel('DEMUNA').check()
  await page.getByLabel('Oscuro', { exact: true }).check()
  await page.getByLabel('800 píxeles').check()
  await page.getByRole('button', { name: 'Usar esta elección' }).click()
  await expect(page).toHaveURL(`${BASE.origin}/es/widget/qu/0806/g/oscuro/800`)
  await expect(snippet(page, 'frame')).toContainText('/embed/v1/qu/0806/g/oscuro"')
  await expect(snippet(page, 'frame')).toContainText('height="800"')
  await expect(snippet(page, 'address')).toHaveText(`${BASE.origin}/embed/v1/qu/0806/g/oscuro`)
  await expect(page.locator('[data-preview]')).toHaveAttribute('height', '800')
  await expect(page.locator('[data-copy]').first()).toBeHidden()
  await context.close()
})

test('the preview and the three snippets follow each choice, and the history does not', async ({
  page,
}) => {
  const heard = listen(page)
  await page.goto(CHOSEN)
  await expect(preview(page).locator('main h1')).toHaveText('Cuscopi yanapakuy')
  const before = await page.evaluate(() => history.length)
  await page.getByLabel('Aymara').check()
  await expect(preview(page).locator('html')).toHaveAttribute('lang', 'ay')
  await page.getByLabel('Alto contraste').check()
  await page.getByLabel('DEMUNA').uncheck()
  for (const name of ['frame', 'address'])
    await expect(snippet(page, name)).toContainText('/embed/v1/ay/08/d/contraste')
  await expect(snippet(page, 'element')).toContainText(
    'idioma="ay" lugar="08" tipos="d" tema="contraste" alto="640"',
  )
  await page.getByLabel('480 píxeles').check()
  await expect(page.locator('[data-preview]')).toHaveAttribute('height', '480')
  await expect(page.getByRole('link', { name: 'Todo el Perú' })).toHaveAttribute(
    'href',
    '/es/widget/ay/PE/d/contraste/480',
  )
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.getByRole('button', { name: 'Usar esta elección' }).click()
  await expect(page).toHaveURL(`${BASE.origin}/es/widget/ay/08/d/contraste/480`)
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(heard).toEqual([])
})

test('the snippets that the server writes are those that the script writes', async ({ page }) => {
  await page.goto(CHOSEN)
  await expect(page.locator('[data-copy]').first()).toBeVisible()
  const read = () =>
    Promise.all(['frame', 'element', 'address'].map((name) => snippet(page, name).textContent()))
  const served = await read()
  await page.getByLabel('Azul').check()
  expect(await read()).not.toEqual(served)
  await page.getByLabel('Claro', { exact: true }).check()
  expect(await read()).toEqual(served)
})

for (const locale of LOCALES) {
  test(`the builder and its examples in ${locale} are open to whoever reads them otherwise`, async ({
    page,
  }) => {
    const heard = listen(page)
    for (const address of ['/widget', CHOSEN.slice(3), '/widget/ejemplos']) {
      await page.goto(`/${locale}${address}`)
      expect.soft(heard, address).toEqual([])
      await page.evaluate(() => {
        for (const group of Array.from(document.querySelectorAll('details'))) group.open = true
      })
      expect.soft(await findFaults(page), address).toEqual([])
      heard.length = 0
    }
  })
}

test('on the smallest phone nothing stands out to the side, and every pick is as large as a thumb', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const locale of LOCALES) {
    for (const address of [CHOSEN.slice(3), '/widget/ejemplos']) {
      await page.goto(`/${locale}${address}`)
      const { wide, low } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        low: Array.from(document.querySelectorAll('main label, main button, main .place, summary'))
          .filter((one) => one.checkVisibility())
          .map((one) => one.getBoundingClientRect().height)
          .filter((height) => height < 48).length,
      }))
      expect(wide, `${locale}${address}`).toBeLessThanOrEqual(320)
      expect(low, `${locale}${address}`).toBe(0)
    }
  }
})

test('every example opens in the builder and shows its widget; the poster leads to the front door', async ({
  page,
}) => {
  await page.goto('/es/widget/ejemplos')
  const links = page.getByRole('link', { name: 'Abrir este ejemplo' })
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(hrefs).toHaveLength(4)
  await expect(snippet(page, 'link')).toHaveText(
    `<a href="${BASE.origin}/" rel="noreferrer nofollow">Kuska</a>`,
  )
  await page.context().grantPermissions(['clipboard-write'])
  await page.locator('[data-copy="link"]').click()
  await expect(page.getByText('Copiado.')).toBeVisible()
  for (const href of hrefs) {
    await page.goto(href)
    await expect(preview(page).locator('main a[href="tel:100"]').first()).toBeVisible()
  }
})
