import { expect } from '@playwright/test'
import { coversBeforeWiping } from './checks/covers-before-wiping'
import { test } from './exit-test'
import { findLargestPage } from './find-largest-page'
import { OURS } from './journey'
import type { Tab } from './tab'
import { WAYS_OUT, type WayOut } from './ways-out'

/** Measured: above this a slow phone needs longer than a tenth of a second to hide a page. */
const MAX_NODES = 1_500
const MAX_ROWS = 60
const MAX_ROW_ELEMENTS = 10

/** What lies on top, at nine points of the screen. */
const ON_TOP = `JSON.stringify([0.05, 0.5, 0.95].flatMap((x) => [0.05, 0.5, 0.95].map((y) =>
  document.elementFromPoint(innerWidth * x, innerHeight * y)?.id)))`

for (const way of Object.keys(WAYS_OUT) as WayOut[]) {
  test(`E-05 left by ${way}: covered, then emptied, then away`, ({ world }) =>
    coversBeforeWiping(world, way))
}

test('E-05 the finger alone covers the page; slid off the button, she is back', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  const tab = await openTab()
  await tab.page.goto(`${site}/es`)
  await pressWithoutLifting(tab)
  expect(new Set(await tab.ask<string[]>(ON_TOP))).toEqual(new Set(['cover']))
  await tab.page.mouse.move(200, 60)
  await tab.page.mouse.up()
  const onTop = await tab.ask<string[]>(ON_TOP)
  expect(onTop).not.toContain('cover')
  expect((await tab.look())?.text).toMatch(OURS)
  expect(harness.visitsOf(harness.decoy.origin)).toEqual([])
})

async function pressWithoutLifting(tab: Tab): Promise<void> {
  const box = await tab.page.locator('body > form:last-of-type > [data-exit]').boundingBox()
  if (!box) throw new Error('exit: got no button, expected one on the screen')
  await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await tab.page.mouse.down()
}

test('E-05 the largest page is small enough to be hidden in time', async ({ world }) => {
  // Asks for each department and province, of which a fresh server has made none yet.
  test.setTimeout(90_000)
  const { harness, site, openTab } = world
  const { path, rows } = await findLargestPage(harness.target)
  expect(rows).toBeGreaterThan(10)
  expect(rows).toBeLessThanOrEqual(MAX_ROWS)
  const tab = await openTab()
  await tab.page.goto(site + path)
  const { nodes, elementsOfRows } = await tab.page.evaluate(() => ({
    nodes: document.getElementsByTagName('*').length,
    elementsOfRows: Array.from(
      document.querySelectorAll('li:has(> a[href*="/s/"])'),
      (row) => row.getElementsByTagName('*').length + 1,
    ),
  }))
  expect(nodes).toBeLessThanOrEqual(MAX_NODES)
  expect(elementsOfRows).toHaveLength(rows)
  expect(Math.max(...elementsOfRows)).toBeLessThanOrEqual(MAX_ROW_ELEMENTS)
})

test('E-05 the script’s cover is ready when a page has loaded, on every kind of page', async ({
  world,
}) => {
  const { site, openTab } = world
  const tab = await openTab()
  for (const path of ['', '/l', '/l/15', '/n/1', '/n/1/15', '/seguridad', '/nada']) {
    await tab.page.goto(`${site}/es${path}`, { waitUntil: 'load' })
    expect(await tab.ask('JSON.stringify(globalThis.kuskaExit === true)'), path).toBe(true)
  }
})
