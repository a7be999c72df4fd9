import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { EditionServer } from './edition-server'
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
})

test('where the operator has none, nothing of streets is on the page', async ({ page }) => {
  await page.goto('/es/mapa')
  await expect(page.getByRole('button', { name: 'Acercar' })).toBeVisible()
  await expect(page.getByText('Calles', { exact: true })).toHaveCount(0)
})
