import { expect, type Locator, type Page, test } from '@playwright/test'
import { findFaults } from '../find-faults'
import { openAs } from './open-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { withPanelServer } from './with-panel-server'

/* Nobody at an office knows her door's degrees; everybody finds it on a map. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let provider: TestPerson
let office: OwnedListing

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  office = await giveListing(server, provider.organisationId)
})

const PICK = 'Elegir un punto en el mapa'

async function openPlace(page: Page) {
  await page.goto(`${server.url}/panel/fichas/${office.id}`)
  await page
    .locator('details', { has: page.locator('[name="points[0].lat"]') })
    .evaluate((fold) => {
      fold.setAttribute('open', '')
    })
}

const degreesOf = async (page: Page) => ({
  lat: Number(await page.inputValue('[name="points[0].lat"]')),
  lng: Number(await page.inputValue('[name="points[0].lng"]')),
})

async function middleOf(pin: Locator): Promise<{ x: number; y: number }> {
  const box = await pin.boundingBox()
  if (!box) throw new Error('pin: got no box, expected it on the map')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('without script the degrees can be typed, and no button promises a map', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider)
  await openPlace(page)
  await expect(page.locator('[name="points[0].lat"]')).toBeEditable()
  await expect(page.getByRole('button', { name: PICK })).toHaveCount(0)
  await page.context().close()
})

test('a press on the map marks the door, by finger or by keyboard, and the draft keeps it', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  const said: string[] = []
  const hosts = new Set<string>()
  page.on('console', (message) => said.push(message.text()))
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await openPlace(page)
  const before = await degreesOf(page)
  await page.fill('[name="points[0].lat"]', '')
  await page.fill('[name="points[0].lng"]', '')
  await page.locator('[name="points[0].precision"][value=none]').check()
  await page.getByRole('button', { name: PICK }).click()
  const map = page.getByRole('application')
  await expect(map.locator('canvas').first()).toBeVisible()
  await map.scrollIntoViewIfNeeded()
  const box = await map.boundingBox()
  if (!box) throw new Error('map: got no box, expected it on the page')
  await page.mouse.click(box.x + box.width / 2 + 20, box.y + box.height / 2 - 20)
  const pressed = await degreesOf(page)
  // The map opened at the capital of its district.
  expect(Math.abs(pressed.lat - before.lat)).toBeLessThan(0.2)
  expect(Math.abs(pressed.lng - before.lng)).toBeLessThan(0.2)
  await expect(page.getByText(`${pressed.lat}, ${pressed.lng}`)).toBeVisible()
  // Whoever says that this is the door itself says so by hand.
  await expect(page.locator('[name="points[0].precision"]:checked')).toHaveValue('approximate')

  await map.locator('.leaflet-container').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await degreesOf(page)).lng).not.toBe(pressed.lng)
  const chosen = await degreesOf(page)

  expect(await findFaults(page)).toEqual([])
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
  expect(said).toEqual([])
  expect([...hosts]).toEqual([new URL(server.url).host])

  await page.getByRole('button', { name: 'Guardar borrador' }).last().click()
  await page.waitForURL(/listo=borrador/)
  await openPlace(page)
  expect(await degreesOf(page)).toEqual(chosen)
  await page.context().close()
})

test('the pin is dragged to the door, by mouse or by finger, and both fields follow', async ({
  browser,
}) => {
  const page = await openAs(browser, server, provider, true)
  await openPlace(page)
  const before = await degreesOf(page)
  await page.getByRole('button', { name: PICK }).click()
  const pin = page.getByRole('application').locator('.leaflet-marker-icon')
  await expect(pin).toBeVisible()
  await pin.scrollIntoViewIfNeeded()
  // A finger finds it.
  const box = await pin.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)

  const at = await middleOf(pin)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 30, at.y - 20, { steps: 4 })
  await page.mouse.up()
  await expect.poll(async () => (await degreesOf(page)).lng).toBeGreaterThan(before.lng)
  const byMouse = await degreesOf(page)
  expect(byMouse.lat).toBeGreaterThan(before.lat)
  await expect(page.getByText(`${byMouse.lat}, ${byMouse.lng}`)).toBeVisible()
  const there = await middleOf(pin)
  // It is the pin that went, and not the map beneath it.
  expect({ x: Math.round(there.x - at.x), y: Math.round(there.y - at.y) }).toEqual({
    x: 30,
    y: -20,
  })

  const phone = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    phone.send('Input.dispatchTouchEvent', {
      ...{ type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] },
    })
  await touch('touchStart', there.x, there.y)
  for (const step of [1, 2, 3, 4])
    await touch('touchMove', there.x - step * 15, there.y + step * 10)
  await touch('touchEnd')
  await expect.poll(async () => (await degreesOf(page)).lng).toBeLessThan(before.lng)
  expect((await degreesOf(page)).lat).toBeLessThan(before.lat)
  // The keys go on as before: they need no pin.
  const byFinger = await degreesOf(page)
  await page.getByRole('application').locator('.leaflet-container').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(async () => degreesOf(page)).not.toEqual(byFinger)
  await page.context().close()
})
