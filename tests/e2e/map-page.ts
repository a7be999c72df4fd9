import { type BrowserContext, expect, type Page } from '@playwright/test'

/* What stands on the map's page, by whichever file looks at it. */

export const field = (page: Page) => page.locator('#map-search')
export const rows = (page: Page) => page.locator('[data-row]')
export const wayOut = (page: Page) => page.locator('body > form:last-of-type > [data-exit]')
export const map = (page: Page) => page.getByRole('application')
/** The map itself, which the keyboard moves. */
export const land = (page: Page) => page.locator('.leaflet-container')
/** Circles, squares, pictograms and numbers. */
export const marks = (page: Page) => map(page).locator('.leaflet-overlay-pane svg > *')
export const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** «Desde …», with its «Quitar». */
export const origin = (page: Page) => page.locator('p').filter({ has: chip(page, 'Quitar') })

export const MALDONADO = { latitude: -12.593, longitude: -69.189 }

/** The page once list and map stand in it. */
export async function openMap(page: Page, locale = 'es'): Promise<void> {
  await page.goto(`/${locale}/mapa`)
  await expect(field(page)).toBeVisible()
  await expect(map(page).locator('canvas')).toHaveCount(1)
  await expect(marks(page).first()).toBeAttached()
}

/** How many colours the ground holds: one when nothing is drawn on it. */
export function countColours(page: Page): Promise<number> {
  return page.locator('[role="application"] canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    return data ? new Set(new Uint32Array(data.buffer)).size : 0
  })
}

/** The device may be asked, and stands in Puerto Maldonado. */
export async function grantLocation(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(MALDONADO)
}

/** The first place that the words find. */
export async function choosePlace(page: Page, typed: string): Promise<void> {
  await field(page).fill(typed)
  await field(page).press('Enter')
}

/** What the canvas shows, in a word that can be compared. */
export function drawnGround(page: Page): Promise<string> {
  return map(page)
    .locator('canvas')
    .evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''))
}
