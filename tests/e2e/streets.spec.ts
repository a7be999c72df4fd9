import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import type { EditionServer } from './edition-server'
import { findFaults } from './find-faults'
import { listen } from './listen'
import { startShippedServer } from './shipped-server'
import { makeStreetArchive } from './street-archive'

const ARCHIVE = '/calles.pmtiles'

test.describe('the operator has streets', () => {
  test.describe.configure({ mode: 'default' })
  let server: EditionServer
  let folder = ''

  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kuska-streets-'))
    const file = path.join(folder, 'streets.pmtiles')
    await writeFile(file, makeStreetArchive())
    server = await startShippedServer({ MAP_TILES: file, SITE_ORIGIN: '' })
  })
  test.afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true })
  })

  test('they are asked for only once she has read what that tells the server', async ({ page }) => {
    const heard = listen(page, server.url.host)
    const asked: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === ARCHIVE) asked.push(request.headers().range ?? '')
    })
    await page.goto(new URL('/es/mapa', server.url).href)
    await page.getByRole('button', { name: 'Calles', exact: true }).click()
    await expect(page.getByText('recibe pedidos de la parte del mapa que miras')).toBeVisible()
    expect(asked).toEqual([])

    await page.getByRole('button', { name: 'Mostrar calles' }).click()
    await expect(page.locator('canvas.leaflet-tile').first()).toBeAttached()
    await expect(page.getByText('© OpenStreetMap')).toBeVisible()
    // In parts: the country is never a download.
    await expect.poll(() => asked.length).toBeGreaterThan(1)
    for (const range of asked) expect(range).toMatch(/^bytes=\d+-\d+$/)

    await page.getByRole('button', { name: 'Quitar calles' }).click()
    await expect(page.locator('canvas.leaflet-tile')).toHaveCount(0)
    expect(heard).toEqual([])
  })

  test('her own location ends them before the map goes there, and what they would tell is said first', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['geolocation'], { origin: server.url.origin })
    await context.setGeolocation({ latitude: -12.593, longitude: -69.189 })
    const asked: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === ARCHIVE) asked.push(request.headers().range ?? '')
    })
    const tiles = page.locator('canvas.leaflet-tile')
    const warning = page.getByText('este sitio puede saber por dónde estás')
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    await page.goto(new URL('/es/mapa', server.url).href)
    await press('Calles')
    await expect(warning).toHaveCount(0)
    await press('Mostrar calles')
    await expect(tiles.first()).toBeAttached()
    await expect.poll(() => asked.length).toBeGreaterThan(1)
    await page.waitForLoadState('networkidle')

    const before = asked.length
    await press('Cerca de mí')
    await press('Usar mi ubicación')
    await expect(page.getByText(/^Desde donde estás/)).toBeVisible()
    await expect(tiles).toHaveCount(0)
    await expect(page.getByText('Quitamos las calles para que este sitio no sepa')).toBeVisible()
    await press('Calles')
    await expect(warning).toBeVisible()
    await press('Acercar')
    await expect(page.getByText('© OpenStreetMap')).toHaveCount(0)
    expect(asked.length).toBe(before)

    // They come again only because she asks, with that before her.
    await press('Mostrar calles')
    await expect(tiles.first()).toBeAttached()
    await expect.poll(() => asked.length).toBeGreaterThan(before)

    // Once she takes it back, the map does not go on standing where she is.
    await press('Quitar calles')
    await press('Quitar')
    await expect(warning).toHaveCount(0)
    const mark = page.locator('.leaflet-marker-pane > *')
    await expect(mark).toHaveCount(0)
  })

  for (const [what, address] of [
    ['the file', `**${ARCHIVE}`],
    ['what draws them', '**/_next/static/chunks/*.js'],
  ] as const)
    test(`when ${what} does not come a sentence says so, and the button is as before`, async ({
      page,
    }) => {
      await page.goto(new URL('/es/mapa', server.url).href)
      const door = page.getByRole('button', { name: 'Calles', exact: true })
      await door.click()
      await page.route(address, (route) => route.abort())
      await page.getByRole('button', { name: 'Mostrar calles' }).click()
      const said = page.getByRole('application').getByRole('status')
      await expect(said).toHaveText('No se pudieron cargar las calles: el mapa sigue igual.')
      await expect(page.getByText('© OpenStreetMap')).toHaveCount(0)
      await expect(door).toBeFocused()
      await expect(door).toHaveAttribute('aria-expanded', 'false')

      // The way is open again: so are they, with what it tells before her once more.
      await page.unroute(address)
      await door.click()
      await expect(said).toHaveCount(0)
      await expect(page.getByText('recibe pedidos de la parte del mapa que miras')).toBeVisible()
      await page.getByRole('button', { name: 'Mostrar calles' }).click()
      await expect(page.getByText('© OpenStreetMap')).toBeVisible()
    })

  for (const [device, width, height] of [
    ['narrow phone', 320, 740],
    ['desk', 1280, 800],
  ] as const)
    test(`what is said of streets fits a ${device}, for whoever reads it otherwise too`, async ({
      page,
      context,
    }) => {
      await context.grantPermissions(['geolocation'], { origin: server.url.origin })
      await context.setGeolocation({ latitude: -12.593, longitude: -69.189 })
      await page.setViewportSize({ width, height })
      for (const locale of LOCALES) {
        await page.goto(new URL(`/${locale}/mapa`, server.url).href)
        const streets = page.getByRole('application').locator('button[aria-expanded]')
        await streets.click()
        await streets.locator('xpath=..').getByRole('button').nth(1).click()
        await page.locator('[data-part="near"]').click()
        // From the button past «elegir un punto» to «usar mi ubicación».
        await page.locator('[data-part="near"]').focus()
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await expect(page.locator('[data-part="origin"]')).toBeVisible()
        const ended = page.getByRole('application').getByRole('status')
        await expect(ended).not.toBeEmpty()
        await expect(streets).toHaveAttribute('aria-expanded', 'false')
        await streets.click()
        expect(await findFaults(page), locale).toEqual([])
        const out = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect(out, locale).toBe(0)
        const [box, land] = [
          await streets.locator('xpath=..').boundingBox(),
          await page.getByRole('application').boundingBox(),
        ]
        expect((box?.y ?? 0) + (box?.height ?? 0), locale).toBeLessThanOrEqual(
          (land?.y ?? 0) + (land?.height ?? 0),
        )
      }
    })
})

test('where the operator has none, nothing of streets is on the page', async ({ page }) => {
  await page.goto('/es/mapa')
  await expect(page.getByRole('button', { name: 'Acercar' })).toBeVisible()
  await expect(page.getByText('Calles', { exact: true })).toHaveCount(0)
})
