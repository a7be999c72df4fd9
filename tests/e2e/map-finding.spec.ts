import { expect, type Page, test } from '@playwright/test'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { encodeDirectory } from '@/lib/search/encode-directory'
import { placeNamesOf } from '@/lib/search/place-names'
import { chip, choosePlace, field, land, map, openMap, rows } from './map-page'
import { SHIPPED } from './public-addresses'
import { walkByTab } from './walk-by-tab'

test('she types «maldo», chooses, and sees in list and map who is near', async ({ page }) => {
  await openMap(page)
  await field(page).fill('maldo')
  await page.getByRole('button', { name: /^Puerto Maldonado .* Provincia/ }).click()
  await expect(page.getByText('Desde Puerto Maldonado')).toBeVisible()
  await expect(rows(page).filter({ hasText: 'en línea recta' }).first()).toContainText(
    'Tambopata, Madre de Dios',
  )
  for (const way of ['Llamar o escribir', 'Ir', 'Te llevan'])
    await expect(page.getByRole('heading', { level: 3, name: way, exact: true })).toBeVisible()

  const row = rows(page).filter({ hasText: 'en línea recta' }).first()
  await row.getByRole('button', { name: 'Ver en el mapa' }).click()
  await expect(row).toHaveAttribute('aria-current', 'true')

  // The mark now stands in the middle of the map, with another service too near to be told apart:
  // pressing it names both, and choosing one brings her to its row.
  const name = (await row.getByRole('link').first().textContent()) ?? ''
  await chip(page, 'Gratis').click()
  await chip(page, 'Gratis').click()
  await expect(row).not.toHaveAttribute('aria-current')
  const box = await map(page).boundingBox()
  await page.getByRole('button', { name: 'Acercar' }).click()
  const [x = 0, y = 0] = box ? [box.x + box.width / 2, box.y + box.height / 2] : []
  await page.mouse.click(x, y)
  const crowd = page.getByRole('region', { name: /^En este punto: \d$/ })
  await expect(crowd).toBeFocused()
  await crowd.getByRole('button', { name }).click()
  await expect(crowd).toHaveCount(0)
  await expect(page.locator('[data-row][aria-current]')).toBeFocused()
  await expect(page.locator('[data-row][aria-current]')).toContainText(name)
})

test('a service found by its name is shown in both', async ({ page }) => {
  await openMap(page)
  await field(page).fill('tambopata')
  const found = page.getByRole('region', { name: 'Servicios', exact: true }).getByRole('button')
  await field(page).fill('cem familia madre de dios')
  await found.first().click()
  await expect(page.locator('[data-row][aria-current]')).toContainText('Madre de Dios')
  await expect(page.locator('[data-row][aria-current]')).toBeFocused()
})

test('a filter never hides what is not known, and says why each one is shown', async ({ page }) => {
  await openMap(page)
  const before = await page.getByRole('status').filter({ hasText: 'En la lista' }).textContent()
  await chip(page, 'Sin documentos').click()
  await expect(chip(page, 'Sin documentos')).toHaveAttribute('aria-pressed', 'true')
  const heading = page.getByRole('heading', { level: 3, name: /^No sabemos: pregunta/ })
  await expect(heading).toBeVisible()
  await expect(rows(page).first()).toContainText('No sabemos: si piden DNI.')
  const counts = page.getByRole('status').filter({ hasText: /^Dicen que sí: \d/ })
  const counted = (await counts.textContent()) ?? ''
  expect(counted).toMatch(/No sabemos: [1-9]/)
  await chip(page, 'Solo los que dicen que sí').click()
  await expect(heading).toHaveCount(0)
  // Who is left out has not said no.
  await expect(counts).toHaveText(counted)
  await expect(
    page.getByText(/^Ninguno dice que sí\. Pregunta en los que no sabemos/),
  ).toBeVisible()
  await chip(page, 'Quitar todos los filtros').click()
  await expect(page.getByRole('status').filter({ hasText: 'En la lista' })).toHaveText(before ?? '')
})

test('who answers no is counted and folded away, not lost without a word', async ({ page }) => {
  await openMap(page)
  await chip(page, 'Sin denuncia ni policía').click()
  const no = page.locator('summary').filter({ hasText: 'Dicen que no:' })
  await expect(no).toHaveText(/Dicen que no: [1-9]\d*/)
})

test('«puedo ir por mi cuenta»: nobody goes to a telephone line, and of the doors we do not know', async ({
  page,
}) => {
  await openMap(page)
  await chip(page, 'Puedo ir por mi cuenta').click()
  await expect(page.getByRole('status').filter({ hasText: /^Dicen que sí: 0\./ })).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Línea' })).toHaveCount(0)
  await expect(rows(page).first()).toContainText(
    'No sabemos: si puedes ir o pedir cita por tu cuenta.',
  )
})

test('the list of regions leads to another one as long as she has said where she is', async ({
  page,
}) => {
  await openMap(page)
  const [which, other] = ['¿En qué región?', 'Buscar en otra región'].map((name) =>
    page.getByRole('combobox', { name, exact: true }),
  )
  if (which === undefined || other === undefined) throw new Error('got no names')
  await which.selectOption({ label: 'Cusco' })
  await expect(other).toHaveValue('08')
  await expect(which).toHaveCount(0)
  await chip(page, 'Quitar').click()
  await expect(which).toBeFocused()
  await expect(other).toHaveCount(0)
})

test('a region shows its own doors, and its safe houses by the way to them alone', async ({
  page,
}) => {
  await openMap(page)
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  await expect(page.getByRole('heading', { level: 3, name: 'Ir', exact: true })).toBeVisible()
  await expect(rows(page).filter({ hasText: 'Madre de Dios' })).toHaveCount(0)
  const house = rows(page).filter({ hasText: 'Hogar de Refugio Temporal' })
  await expect(house).toHaveCount(1)
  await expect(house).toContainText('Te llevan desde: Centro Emergencia Mujer y Familia (CEM)')
  await expect(house).not.toContainText('línea recta')
  await expect(house.getByRole('button')).toHaveCount(0)
  await expect(house.locator('a[href^="tel:"]')).toHaveCount(0)
})

test('where nothing is found for a child, the line for children is named', async ({ page }) => {
  await openMap(page)
  await choosePlace(page, 'upe pasco')
  await expect(page.getByText('No conocemos ninguno así.')).toContainText('llama al 1810.')
})

test('the sentence on the map about safe houses leads to the way to them, in the list', async ({
  page,
}) => {
  await openMap(page)
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  const house = rows(page).filter({ hasText: 'Hogar de Refugio Temporal' })
  await expect(house).toHaveCount(1)
  await expect(async () => {
    const note = await findNote(page)
    if (!note) throw new Error('map: got no sentence on safe houses, expected one')
    await page.mouse.click(note.x, note.y)
    await expect(house).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await expect(house).toContainText('Te llevan desde')
  await expect(page.locator('.leaflet-container')).toHaveCSS('cursor', 'pointer')
})

test('«abierto ahora» ends with the minute in which the doors close', async ({ page }) => {
  // Of the catalogue's no days are known: here every office is there from Monday to Friday, 08:00 to 16:00.
  const entries = directoryEntries(SHIPPED).map((entry) =>
    entry.hours === '' ? entry : { ...entry, hours: 'k--u,12345=0800-1600' },
  )
  const body = encodeDirectory(entries, placeNamesOf(SHIPPED.edition.content.places))
  await page.route('**/api/fichas/*', (route) => route.fulfill({ body }))
  // A Tuesday, half a minute before.
  await page.clock.install({ time: new Date('2026-11-24T15:59:30-05:00') })
  await openMap(page)
  await chip(page, 'Abierto ahora').click()
  const counts = page.getByRole('status').filter({ hasText: /^Dicen que sí: \d/ })
  await expect(counts).toHaveText(/^Dicen que sí: [1-9]/)
  await page.clock.fastForward(60_000)
  await expect(counts).toHaveText(/^Dicen que sí: 0\./)
})

test('what was found is told once she stops typing, and «Ver más» leads on to the first new row', async ({
  page,
}) => {
  await openMap(page)
  await field(page).fill('cusco')
  await expect(page.getByRole('status').filter({ hasText: /^Lugares: \d/ })).toHaveText(
    /^Lugares: [1-9]\d*\. Servicios: [1-9]\d*\.\s*$/,
  )
  await field(page).fill('')
  const before = await rows(page).count()
  await chip(page, 'Ver más').focus()
  await page.keyboard.press('Enter')
  await expect(rows(page)).not.toHaveCount(before)
  await expect(page.locator('[data-row]:focus')).toHaveCount(1)
})

test('by keyboard alone she searches, filters, reads a row and chooses a point', async ({
  page,
}) => {
  await openMap(page)
  const { reached, expected, hidden } = await walkByTab(page)
  // The list of regions and the map itself are stops too, so the walk ends two before the last.
  const common = reached.filter((stop) => expected.includes(stop))
  expect(common.length).toBeGreaterThanOrEqual(expected.length - 2)
  expect(common).toEqual(expected.slice(0, common.length))
  expect(hidden).toEqual([])

  await field(page).focus()
  await page.keyboard.type('cusco')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Desde Cusco')).toBeVisible()

  await chip(page, 'Elegir un punto en el mapa').focus()
  await page.keyboard.press('Enter')
  await page.locator('.leaflet-container').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Desde el punto que elegiste, cerca de /)).toBeVisible()
})

test('a screen reader meets the list before the map, each part by its name', async ({ page }) => {
  await openMap(page)
  const list = page.getByRole('region', { name: 'Servicios en la lista y en el mapa' })
  await expect(list).toBeVisible()
  await expect(
    page.getByRole('searchbox', { name: 'Escribe un lugar o un servicio' }),
  ).toBeVisible()
  await expect(map(page)).toHaveAccessibleName(/^Mapa del Perú\. Las flechas lo mueven/)
  const isBefore = await list.evaluate((element) => {
    const application = document.querySelector('[role="application"]')
    return application !== null && element.compareDocumentPosition(application) === 4
  })
  expect(isBefore).toBe(true)
})

/** It is drawn, so nothing but the hand over it finds it: where one shows and no mark is at hand. */
function findNote(page: Page) {
  return land(page).evaluate((land) => {
    const { left, top, width, height } = land.getBoundingClientRect()
    const middles = Array.from(land.querySelectorAll('.leaflet-overlay-pane svg > *'), (mark) => {
      const box = mark.getBoundingClientRect()
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    })
    for (let y = top + 6; y < top + height; y += 6)
      for (let x = left + 6; x < left + width; x += 6) {
        if (middles.some((mark) => Math.hypot(mark.x - x, mark.y - y) < 48)) continue
        land.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true }))
        if (land instanceof HTMLElement && land.style.cursor === 'pointer') return { x, y }
      }
    return null
  })
}
