import { expect, type Locator, type Page, test } from '@playwright/test'
import { askLocation, holdLocation } from './hold-location'
import {
  chip,
  choosePlace,
  drawnGround,
  field,
  map,
  marks,
  openMap,
  origin,
  rows,
} from './map-page'

/* Once she has said where she looks from, map and list show the same answer. */

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true })

const QUESTION = 'CEM que atiende 24 horas más cercano a Huepetuhe'
const doors = (page: Page) => rows(page).filter({ hasText: 'en línea recta' })

/** The keyboard comes to a row, which the map marks where it stands: is that on the map? */
async function isOnMap(page: Page, row: Locator): Promise<boolean> {
  await row.getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  const ring = marks(page).and(page.locator('circle[stroke-width="4"]'))
  await expect.poll(() => ring.count().then((count) => count < 2)).toBe(true)
  const [mark, box] = await Promise.all([
    ring.boundingBox({ timeout: 2000 }).catch(() => null),
    map(page).boundingBox(),
  ])
  if (mark === null || box === null) return false
  const isWithin = (from: number, size: number, low: number, all: number) =>
    from >= low && from + size <= low + all
  return (
    isWithin(mark.x, mark.width, box.x, box.width) &&
    isWithin(mark.y, mark.height, box.y, box.height)
  )
}

async function expectNearestOnMap(page: Page): Promise<void> {
  await expect(doors(page).nth(2)).toBeAttached()
  for (const nth of [0, 1, 2]) expect(await isOnMap(page, doors(page).nth(nth))).toBe(true)
}

test('the nearest that answers is on the map, not only the nearer one that does not', async ({
  page,
}) => {
  await openMap(page)
  await choosePlace(page, QUESTION)
  await expect(doors(page).first()).toContainText('CEM y Familia Comisaría Salvación')
  await expectNearestOnMap(page)
})

test('what was understood of a question is read next, and under the map how many answer', async ({
  page,
}) => {
  await openMap(page)
  await choosePlace(page, QUESTION)
  const chosen = page.locator('[data-part="chosen"]')
  await expect(chosen).toBeFocused()
  await expect(chosen).toBeInViewport({ ratio: 1 })
  await expect(map(page)).toBeInViewport({ ratio: 0.9 })
  await expect(page.locator('#map-list')).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1280, height: 800 })
  await choosePlace(page, QUESTION)
  await expect(chosen).toBeFocused()
  await expect(chosen).toBeInViewport({ ratio: 1 })
  await expect(doors(page).first()).toBeInViewport()
  // A place alone: from where, as before.
  await choosePlace(page, 'tacna')
  await expect(origin(page)).toBeFocused()
})

test('where no door is near the map is not empty: far doors are on it', async ({ page }) => {
  await openMap(page)
  await choosePlace(page, 'soplin vargas')
  await expect(doors(page).first()).toContainText('a 260 km en línea recta')
  await expectNearestOnMap(page)
})

test('from a point in the forest too; and no filter that she presses later moves the map', async ({
  page,
}) => {
  await openMap(page)
  await chip(page, 'Elegir un punto en el mapa').click()
  const box = await map(page).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 170, (box?.y ?? 0) + 40)
  await expect(origin(page)).toContainText('Desde el punto que elegiste')
  await expectNearestOnMap(page)
  const pin = () => map(page).locator('.leaflet-marker-icon').boundingBox()
  const [before, list] = [await pin(), await doors(page).first().textContent()]
  expect(before).not.toBeNull()
  const at = await map(page).boundingBox()
  await page.locator('main summary').first().click()
  await chip(page, 'Día y noche').click()
  await expect(doors(page).first()).not.toHaveText(list ?? '')
  await expect.poll(() => map(page).boundingBox()).toEqual(at)
  expect(await pin()).toEqual(before)
})

test('in a city the map goes no nearer than the city', async ({ page }) => {
  await openMap(page)
  await field(page).fill('lima')
  await page.getByRole('button', { name: /^Lima Distrito/ }).click()
  await expect(origin(page)).toContainText('Desde Lima')
  await expectNearestOnMap(page)
  const numbers = await marks(page).filter({ hasText: /^\d+$/ }).allTextContents()
  expect(Math.max(...numbers.map(Number))).toBeGreaterThan(5)
})

test('a map put away while she types shows the doors as soon as it is back', async ({ page }) => {
  const device = await holdLocation(page)
  await openMap(page)
  await askLocation(page)
  await field(page).tap()
  await expect(map(page)).toBeHidden()
  // At the Putumayo.
  await device.find({ latitude: -0.37, longitude: -74.68 })
  await expect(origin(page)).toContainText('Desde donde estás')
  await chip(page, 'Ver el mapa').tap()
  await expectNearestOnMap(page)
})

test('names stand around the marks that are there, and not around those of before', async ({
  page,
}) => {
  await openMap(page)
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  await expect(origin(page)).toContainText('Desde Cusco')
  const steady = async () => {
    let before = ''
    await expect
      .poll(async () => {
        const now = await drawnGround(page)
        const isSteady = now === before
        before = now
        return isSteady
      })
      .toBe(true)
    return before
  }
  const once = await steady()
  await chip(page, 'Acercar').click()
  await expect.poll(() => drawnGround(page)).not.toBe(once)
  await chip(page, 'Alejar').click()
  await expect.poll(() => drawnGround(page)).toBe(once)
})
