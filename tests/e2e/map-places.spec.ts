import { expect, type Page, test } from '@playwright/test'
import { askLocation, holdLocation } from './hold-location'
import { chip, choosePlace, field, MALDONADO, map, openMap, origin, rows } from './map-page'

const PHONE = { width: 360, height: 740 }

/** Whatever has been written to the page since it was still is there now. */
const settle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))

test('a place chosen while the device is asked stays chosen, whatever the device then says', async ({
  page,
}) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  await choosePlace(page, 'cusco')
  await expect(origin(page)).toContainText('Desde Cusco')
  await device.find(MALDONADO)
  await settle(page)
  await expect(origin(page)).toContainText('Desde Cusco')
  await device.refuse()
  await settle(page)
  await expect(page.getByText(/^No tenemos tu ubicación/)).toHaveCount(0)
})

test('who takes the phone after her is not shown where she was, however late the device answers', async ({
  page,
}) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  await device.find(MALDONADO)
  await settle(page)
  await expect(page.getByText(/^Desde /)).toHaveCount(0)
  await expect(page.getByText('Preguntando a tu teléfono…')).toHaveCount(0)
})

test('while the device is asked she can take it back, and what it says is thrown away', async ({
  page,
}) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  await expect(chip(page, 'Cancelar')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(chip(page, 'Cerca de mí')).toBeFocused()
  await expect(page.getByText('Preguntando a tu teléfono…')).toHaveCount(0)
  await device.find(MALDONADO)
  await settle(page)
  await expect(origin(page)).toHaveCount(0)

  await askLocation(page)
  await device.find(MALDONADO)
  await expect(origin(page)).toContainText('Desde donde estás')
})

test('an answer that comes while she types takes nothing out of her hands', async ({ page }) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  await field(page).pressSequentially('ab')
  await device.find(MALDONADO)
  await expect(origin(page)).toContainText('Desde donde estás')
  await expect(field(page)).toBeFocused()
  await expect(field(page)).toHaveValue('ab')
})

test('a district that no map has located is searched all the same: its own team first', async ({
  page,
}) => {
  await openMap(page)
  await choosePlace(page, 'santa rosa de loreto')
  await expect(origin(page)).toContainText(
    'Santa Rosa de Loreto: no está en nuestro mapa. Medimos desde Caballococha.',
  )
  const comes = page.getByRole('heading', { name: 'Viene a tu zona', exact: true }).locator('..')
  await expect(comes.locator('[data-row]').first()).toContainText('SAR Santa Rosa de Loreto')
  await expect(rows(page).filter({ hasText: 'en línea recta' }).first()).toBeVisible()
})

test('a position abroad is dropped: she is told so, and led to choosing a region', async ({
  page,
}) => {
  const device = await holdLocation(page)
  await openMap(page)
  await choosePlace(page, 'cusco')
  await askLocation(page)
  await device.find({ latitude: 40.417, longitude: -3.703 })
  await expect(page.getByText('Ese lugar está lejos del Perú. Elige una región.')).toBeVisible()
  await expect(page.getByRole('combobox')).toBeFocused()
  // What she had chosen stays; where she is stands nowhere.
  await expect(origin(page)).toContainText('Desde Cusco')
  await expect(page.getByText(/^Desde donde estás/)).toHaveCount(0)
  await page.getByRole('combobox').selectOption({ label: 'Tacna' })
  await expect(page.getByText(/^Ese lugar está lejos/)).toHaveCount(0)
})

test('who is over the mountains is read inside her own department', async ({ page }) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  // Yomibato, in the Manu: the nearest capital lies in Cusco.
  await device.find({ latitude: -11.81, longitude: -71.91 })
  await expect(origin(page)).toContainText('Desde donde estás, cerca de Boca Manu')
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('a position that comes while she types is told, and moves nothing', async ({ page }) => {
    const device = await holdLocation(page)
    await openMap(page)
    await askLocation(page)
    await field(page).tap()
    await field(page).pressSequentially('ab')
    await expect(map(page)).toBeHidden()
    const scrolled = () => page.evaluate(() => window.scrollY)
    const before = await scrolled()
    await device.find(MALDONADO)
    await expect(page.getByRole('status').filter({ hasText: /^Desde donde estás/ })).toHaveCount(1)
    await settle(page)
    await expect(map(page)).toBeHidden()
    expect(await scrolled()).toBe(before)
    await expect(field(page)).toBeFocused()
  })

  test('choosing a point shows the map again that typing had put away', async ({ page }) => {
    await openMap(page)
    await field(page).tap()
    await expect(map(page)).toBeHidden()
    await chip(page, 'Elegir un punto en el mapa').tap()
    await expect(map(page)).toBeInViewport({ ratio: 0.9 })
    await expect(page.getByText(/^Toca el mapa\./)).toBeInViewport({ ratio: 1 })
    await expect(chip(page, 'Usar el centro del mapa')).toBeInViewport({ ratio: 1 })
    const box = await map(page).boundingBox()
    await page.touchscreen.tap((box?.x ?? 0) + 180, (box?.y ?? 0) + 120)
    await expect(origin(page)).toContainText('Desde el punto que elegiste, cerca de ')
  })
})
