import { expect, type Page, test } from '@playwright/test'
import {
  chip,
  choosePlace,
  drawnGround,
  field,
  grantLocation,
  land,
  map,
  openMap,
  origin,
  rows,
} from './map-page'

test('by keyboard the middle of the map is her point before it was ever moved', async ({
  page,
}) => {
  await openMap(page)
  await chip(page, 'Elegir un punto en el mapa').focus()
  await page.keyboard.press('Enter')
  await expect(land(page)).toBeFocused()
  await chip(page, 'Usar el centro del mapa').focus()
  await page.keyboard.press('Enter')
  await expect(origin(page)).toBeFocused()
  // At first the map shows Peru: its middle is in the forest between Huánuco and Ucayali.
  await expect(rows(page).filter({ hasText: 'en línea recta' }).first()).toContainText(
    /Ucayali|Pasco|Huánuco/,
  )
})

test('Escape on the map leaves off choosing a point', async ({ page }) => {
  await openMap(page)
  await chip(page, 'Elegir un punto en el mapa').focus()
  await page.keyboard.press('Enter')
  await expect(land(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(chip(page, 'Elegir un punto en el mapa')).toBeFocused()
  await expect(page.getByText(/^Toca el mapa\./)).toHaveCount(0)
  await expect(origin(page)).toHaveCount(0)
})

test('the keyboard is never thrown back to the top by what it pressed', async ({
  page,
  context,
}) => {
  await grantLocation(context)
  await openMap(page)
  const pressOn = async (name: string) => {
    await chip(page, name).focus()
    await page.keyboard.press('Enter')
  }
  await field(page).fill('cusco')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(origin(page)).toBeFocused()
  await expect(origin(page)).toContainText('Desde Cusco')

  await pressOn('Quitar')
  await expect(page.getByRole('combobox')).toBeFocused()

  await pressOn('Cerca de mí')
  await pressOn('Cancelar')
  await expect(chip(page, 'Cerca de mí')).toBeFocused()

  await page.keyboard.press('Enter')
  // What it does is heard with it: the words stand before a button to which Tab leads past them.
  await expect(chip(page, 'Usar mi ubicación')).toHaveAccessibleDescription(/no envía ni guarda/)
  await pressOn('Usar mi ubicación')
  await expect(origin(page)).toContainText('Desde donde estás')
  await expect(origin(page)).toBeFocused()

  await pressOn('Elegir un punto en el mapa')
  await pressOn('Cancelar')
  await expect(chip(page, 'Elegir un punto en el mapa')).toBeFocused()

  await pressOn('Gratis')
  await pressOn('Quitar todos los filtros')
  await expect(chip(page, 'Abierto ahora')).toBeFocused()

  await context.clearPermissions()
  await pressOn('Cerca de mí')
  await pressOn('Usar mi ubicación')
  await expect(page.getByText(/^No tenemos tu ubicación/)).toBeVisible()
  await expect(chip(page, 'Cerca de mí')).toBeFocused()
})

test('closing what stands at one point leaves the keyboard on the map', async ({ page }) => {
  await openMap(page)
  await openCrowd(page)
  await chip(page, 'Cerrar').click()
  await expect(land(page)).toBeFocused()
})

test('the row that the keyboard comes to is marked on the map, which stays where it is', async ({
  page,
}) => {
  await openMap(page)
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Madre de Dios' })
  const row = rows(page).filter({ hasText: 'en línea recta' }).first()
  await expect(row).toBeVisible()
  const marks = () => drawnMarks(page).innerHTML()
  const [ground, unmarked] = [await drawnGround(page), await marks()]
  // From the digits of its phone, one Tab on: only the keyboard marks.
  await row.getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  await expect.poll(marks).not.toBe(unmarked)
  expect(await drawnGround(page)).toBe(ground)
  await expect(row).not.toHaveAttribute('aria-current')
})

function drawnMarks(page: Page) {
  return map(page).locator('.leaflet-overlay-pane svg')
}

/** Two services at one door of Puerto Maldonado, and their names. */
async function openCrowd(page: Page): Promise<void> {
  await choosePlace(page, 'maldo')
  await rows(page).getByRole('button', { name: 'Ver en el mapa' }).first().click()
  await chip(page, 'Acercar').click()
  const box = await map(page).boundingBox()
  await page.mouse.click(
    (box?.x ?? 0) + (box?.width ?? 0) / 2,
    (box?.y ?? 0) + (box?.height ?? 0) / 2,
  )
  await expect(page.getByRole('region', { name: /^En este punto: \d$/ })).toBeFocused()
}
