import { expect, type Page } from '@playwright/test'
import { chip, type MALDONADO } from './map-page'

/** A device that answers only when the test says so. */
export async function holdLocation(page: Page) {
  await page.addInitScript(() => {
    const waiting: { readonly found: PositionCallback; readonly failed: PositionErrorCallback }[] =
      []
    Object.assign(window, { waiting })
    Object.defineProperty(navigator, 'geolocation', {
      value: {
        getCurrentPosition: (found: PositionCallback, failed: PositionErrorCallback) =>
          waiting.push({ found, failed }),
      },
    })
  })
  return {
    find: ({ latitude, longitude }: typeof MALDONADO) =>
      page.evaluate((coords) => Reflect.get(window, 'waiting').at(-1).found({ coords }), {
        latitude,
        longitude,
      }),
    refuse: () => page.evaluate(() => Reflect.get(window, 'waiting').at(-1).failed({ code: 1 })),
  }
}

/** Presses both buttons; the device has not answered yet. */
export async function askLocation(page: Page): Promise<void> {
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText('Preguntando a tu teléfono…')).toBeVisible()
}
