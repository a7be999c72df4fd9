import { expect, type Page, test } from '@playwright/test'
import { listen } from './listen'
import {
  chip,
  choosePlace,
  field,
  grantLocation,
  land,
  map,
  marks,
  openMap,
  origin,
} from './map-page'

/* Whoever takes the phone after her. */

/** She leaves and somebody presses Back: what stands there is read before any timer has run. */
function leave(page: Page) {
  return page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    const count = (selector: string) => document.querySelectorAll(selector).length
    const text = document.querySelector('main')?.textContent ?? ''
    return {
      typed: document.querySelector<HTMLInputElement>('#map-search')?.value,
      pressed: count('main [aria-pressed=true]'),
      from: count('[data-part=origin]'),
      folds: count('main details[open]'),
      maps: count('[role=application], .leaflet-container, .leaflet-overlay-pane *'),
      rows: count('[data-row]') > 0,
      isNear: /en línea recta/.test(text),
      isTold: /(?:Lugares|Servicios): \d/.test(text),
    }
  })
}
const FORGOTTEN = {
  ...{ typed: '', pressed: 0, from: 0, folds: 0, maps: 0 },
  ...{ rows: true, isNear: false, isTold: false },
}

/** The marks as they are drawn, with their numbers and places: other rows or another view are others. */
const drawn = (page: Page) => map(page).locator('.leaflet-overlay-pane svg').innerHTML()

/** Nearer by hand, until what is drawn has come to rest. */
async function zoomIn(page: Page): Promise<void> {
  const before = await drawn(page)
  await chip(page, 'Acercar').click()
  await expect.poll(() => drawn(page)).not.toBe(before)
}

test('before the page is put away there is nothing of what she looked for, and no map of hers', async ({
  page,
}) => {
  await openMap(page)
  const opening = await drawn(page)
  await chip(page, 'Gratis').click()
  await choosePlace(page, 'maldo')
  await field(page).fill('cusco')
  const said = page.getByRole('status').filter({ hasText: /Lugares: \d/ })
  await expect(said).toHaveCount(1)
  await page.locator('main summary').first().click()
  await expect.poll(() => drawn(page)).not.toBe(opening)
  expect(await leave(page)).toEqual(FORGOTTEN)
  // And then a map comes, as at first.
  await expect.poll(() => drawn(page)).toBe(opening)
})

test('each leaving forgets where the map stood, after a zoom by hand and after «Quitar» too', async ({
  page,
  context,
}) => {
  await grantLocation(context)
  const heard = listen(page)
  await openMap(page)
  const opening = await drawn(page)
  for (let leavings = 0; leavings < 2; leavings++) {
    await zoomIn(page)
    expect(await leave(page)).toEqual(FORGOTTEN)
    await expect.poll(() => drawn(page)).toBe(opening)
  }
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(origin(page)).toContainText('Desde donde estás')
  await chip(page, 'Quitar').click()
  await zoomIn(page)
  // The next zoom is still on its way when she leaves.
  await chip(page, 'Acercar').click()
  expect(await leave(page)).toEqual(FORGOTTEN)
  await expect.poll(() => drawn(page)).toBe(opening)
  await page.waitForFunction(() => document.getAnimations().length === 0)
  expect(heard).toEqual([])
})

test('«Quitar» takes the map away from where she is, as often as she was found', async ({
  page,
  context,
}) => {
  await grantLocation(context)
  await openMap(page)
  const numbers = () => marks(page).filter({ hasText: /^\d+$/ }).allTextContents()
  const wide = async () => (await numbers()).reduce((sum, text) => sum + Number(text), 0)
  const all = await wide()
  for (let times = 0; times < 2; times++) {
    await chip(page, 'Cerca de mí').click()
    await chip(page, 'Usar mi ubicación').click()
    await expect(origin(page)).toContainText('Desde donde estás')
    await expect.poll(wide).toBeLessThan(all / 4)
    await chip(page, 'Quitar').click()
    await expect.poll(wide).toBeGreaterThan(all / 2)
    await zoomIn(page)
    await zoomIn(page)
    await zoomIn(page)
  }
})

test('the map that comes back is hers: it can be moved, pressed and chosen a point on', async ({
  page,
}) => {
  await openMap(page)
  await chip(page, 'Elegir un punto en el mapa').click()
  await leave(page)
  await expect(map(page).locator('canvas')).toHaveCount(1)
  await expect(chip(page, 'Elegir un punto en el mapa')).toHaveAttribute('aria-pressed', 'false')
  await chip(page, 'Elegir un punto en el mapa').focus()
  await page.keyboard.press('Enter')
  await expect(land(page)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(origin(page)).toContainText('Desde el punto que elegiste')
  await expect(origin(page)).toBeFocused()
})

test('on a phone she leaves while she types: what comes back shows map and list', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openMap(page)
  await field(page).fill('maldo')
  await expect(map(page)).toBeHidden()
  await leave(page)
  await expect(map(page)).toBeVisible()
  await expect(marks(page).first()).toBeAttached()
})

test('a map that never came does not come by leaving', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas')
    }
  })
  await page.goto('/es/mapa')
  await expect(chip(page, 'Ver en el mapa')).toHaveCount(0)
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await chip(page, 'Gratis').click()
  expect(await leave(page)).toEqual(FORGOTTEN)
  await expect(page.locator('[data-row]').first()).toBeVisible()
  await expect(map(page)).toHaveCount(0)
})
