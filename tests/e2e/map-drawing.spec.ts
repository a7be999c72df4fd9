import { expect, type Page, test } from '@playwright/test'
import { KIND_DRAWINGS } from '@/components/ui/pictograms/kinds'
import { ask } from './ask'
import { chip, countColours, map, marks, openMap, rows } from './map-page'

test('land, names and services are drawn', async ({ page }) => {
  await openMap(page)
  expect(await countColours(page)).toBeGreaterThan(20)
  expect(await marks(page).count()).toBeGreaterThan(20)
})

/** Few enough that some of them stand alone, seen from a desk. */
const chooseFew = async (page: Page) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await openMap(page)
  await page.locator('summary').first().click()
  await chip(page, 'Unidad de Protección Especial (UPE)').click()
  await expect(map(page).locator('.leaflet-overlay-pane svg > g')).not.toHaveCount(0)
}

/** How many services the marks stand for: one each, and the numbers in circles. */
const countMarked = (page: Page) =>
  marks(page).evaluateAll((all) =>
    all.reduce((sum, { tagName, textContent }) => {
      return sum + (tagName === 'g' ? 1 : tagName === 'text' ? Number(textContent) : 0)
    }, 0),
  )

/** How many services with a public point the open data have, by the code of their kind. */
async function countPoints(kind?: string): Promise<number> {
  const { body } = await ask('/api/geojson')
  const { features } = JSON.parse(body)
  return features.filter(
    ({ geometry, properties }: { geometry: object | null; properties: { type: string } }) =>
      geometry !== null && (kind === undefined || properties.type === kind),
  ).length
}

test('every service with a public point is under a mark, and with a filter those that it leaves', async ({
  page,
}) => {
  // Of a desk's height, so that the whole country is seen.
  await page.setViewportSize({ width: 1280, height: 800 })
  await openMap(page)
  const [all, centres] = [await countPoints(), await countPoints('cem')]
  expect(centres).toBeGreaterThan(20)
  expect(all).toBeGreaterThan(centres)
  await expect.poll(() => countMarked(page)).toBe(all)
  await page.locator('summary').first().click()
  await chip(page, 'Centro Emergencia Mujer y Familia (CEM)').click()
  await expect.poll(() => countMarked(page)).toBe(centres)
  await chip(page, 'Centro Emergencia Mujer y Familia (CEM)').click()
  await expect.poll(() => countMarked(page)).toBe(all)
})

test('a press on a mark that stands alone brings her to its row', async ({ page }) => {
  await chooseFew(page)
  await page.evaluate(() => scrollTo(0, 0))
  const [lone] = await marks(page).evaluateAll((all) => {
    const placed = all.map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect()
      return { mark, x: left + width / 2, y: top + height / 2 }
    })
    return placed
      .filter(({ mark, x, y }) => {
        const isAlone = placed.every(
          (other) => other.mark === mark || Math.hypot(other.x - x, other.y - y) > 60,
        )
        const isOnLand = document.elementFromPoint(x, y)?.closest('.leaflet-container')
        return mark.tagName === 'g' && isAlone && isOnLand
      })
      .map(({ mark, x, y }) => ({ x, y, d: mark.querySelector('path')?.getAttribute('d') }))
  })
  if (lone === undefined) throw new Error('map: got no mark that stands alone, expected one')
  await page.mouse.move(lone.x, lone.y)
  await expect(page.locator('.leaflet-container')).toHaveCSS('cursor', 'pointer')
  await page.mouse.click(lone.x, lone.y)
  const row = page.locator('[data-row][aria-current]')
  await expect(row).toBeFocused()
  const kind = Object.entries(KIND_DRAWINGS).find(([, { line }]) => line === lone.d)?.[0]
  await expect(row.locator('use').first()).toHaveAttribute('href', `#p-${kind}`)
  // On the map it has a ring now, which stands behind it.
  const ringed = map(page).locator('.leaflet-overlay-pane svg > circle + g > path')
  await expect(ringed).toHaveAttribute('d', lone.d ?? '')
})

test('marks are as large as a finger needs and have the colours of the page, by day and by night', async ({
  page,
}) => {
  await chooseFew(page)
  const nights: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const token = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'))
      const read = (name: string) => {
        probe.style.color = `var(${name})`
        return getComputedStyle(probe).color
      }
      const names = ['accent', 'accent-ink', 'warm', 'card', 'ink-soft', 'paper']
      const colours = Object.fromEntries(names.map((name) => [name, read(`--${name}`)]))
      probe.remove()
      return colours
    })
    nights.push(token.accent ?? '')
    const paint = (name: string) =>
      marks(page).evaluateAll((all, name) => {
        const ones = all.filter(({ tagName }) => tagName === name)
        return ones.map((mark) => {
          const { fill, stroke } = getComputedStyle(mark)
          const { width, height } = mark.getBoundingClientRect()
          return { fill, stroke, size: Math.min(width, height) }
        })
      }, name)
    const looks = (all: Awaited<ReturnType<typeof paint>>, of: 'fill' | 'stroke') =>
      [...new Set(all.map((one) => one[of]))].sort()
    await expect.poll(async () => looks(await paint('circle'), 'fill')).toEqual([token.accent])
    const [circles, lone, numbers] = [await paint('circle'), await paint('g'), await paint('text')]
    expect(looks(circles, 'stroke')).toEqual([token.card])
    expect(looks(numbers, 'fill')).toEqual([token['accent-ink']])
    expect(lone.length).toBeGreaterThan(0)
    const ofKinds = [token.accent, token.warm, token['ink-soft']]
    for (const { stroke } of lone) expect(ofKinds).toContain(stroke)
    for (const { size } of [...circles, ...lone]) expect(size).toBeGreaterThanOrEqual(28)
    for (const { size } of numbers) expect(size).toBeGreaterThan(5)
  }
  expect(new Set(nights).size).toBe(2)
})

test('each number stands in the middle of its circle', async ({ page }) => {
  await openMap(page)
  const off = await marks(page).evaluateAll((all) => {
    const middle = (shape: Element) => {
      const { top, height } = shape.getBoundingClientRect()
      return top + height / 2
    }
    return all.flatMap((shape) => {
      const circle = shape.previousElementSibling
      return shape.tagName === 'text' && circle ? [Math.abs(middle(shape) - middle(circle))] : []
    })
  })
  expect(off.length).toBeGreaterThan(3)
  expect(Math.max(...off)).toBeLessThan(2)
})

test('a zoom draws the marks once, when it has come to its end', async ({ page }) => {
  await openMap(page)
  await chip(page, 'Acercar').click()
  const drawn = () => page.evaluate(() => Number(document.documentElement.dataset.drawn))
  await map(page)
    .locator('.leaflet-overlay-pane svg')
    .evaluate((drawing) => {
      const count = document.documentElement.dataset
      count.drawn = '0'
      new MutationObserver((changes) => {
        const times = changes.filter(({ removedNodes }) => removedNodes.length > 0).length
        count.drawn = String(Number(count.drawn) + times)
      }).observe(drawing, { childList: true })
    })
  // The one before comes to its end here, if it had not.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 600)))
  const before = await drawn()
  await chip(page, 'Acercar').click()
  await expect.poll(drawn).toBeGreaterThan(before)
  expect(await drawn()).toBe(before + 1)
})

test('where motion is reduced a pinch stretches land and marks from their corner', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openMap(page)
  const drawings = page.locator('.leaflet-pane > :is(canvas, svg)')
  await expect(drawings).toHaveCount(2)
  for (const drawing of await drawings.all())
    await expect(drawing).toHaveCSS('transform-origin', '0px 0px')
})

test('on a screen as low as letters four times as large leave it, the list is not under the map', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  await openMap(page)
  const row = rows(page).nth(1)
  await row.getByRole('link').first().focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(row.getByRole('link').first()).toBeFocused()
  const seen = () =>
    page.evaluate(() => {
      const { left, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
      const land = document.querySelector('[role="application"]')?.getBoundingClientRect()
      const hit = document.elementFromPoint(left + 4, (top + bottom) / 2)
      return {
        isOnTop: hit?.closest('[data-row]') !== null,
        mapEndsAbove: (land?.bottom ?? Number.NaN) <= Math.max(top, 0),
      }
    })
  await expect.poll(seen).toEqual({ isOnTop: true, mapEndsAbove: true })

  // What the map shall show is seen on it, all of it.
  await rows(page).getByRole('button', { name: 'Ver en el mapa' }).first().click()
  await expect(map(page)).toBeInViewport({ ratio: 0.9 })
})
