import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { KIND_DRAWINGS } from '@/components/ui/pictograms/kinds'
import { LOCALES } from '@/lib/domain/locale'
import { FIRST_NUMBERS } from '@/lib/domain/national-numbers'
import { ask, BASE } from './ask'
import { listen } from './listen'
import { walkByTab } from './walk-by-tab'

const MINUTES = 60_000
const MALDONADO = { latitude: -12.593, longitude: -69.189 }
const CUSCO = { latitude: -13.517, longitude: -71.979 }
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const field = (page: Page) => page.locator('#map-search')
const rows = (page: Page) => page.locator('[data-row]')
const wayOut = (page: Page) => page.locator('body > form:last-of-type > [data-exit]')
const map = (page: Page) => page.getByRole('application')
/** Circles, squares, pictograms and numbers. */
const marks = (page: Page) => map(page).locator('.leaflet-overlay-pane svg > *')
const chip = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
/** The page once list and map stand in it. */
async function openMap(page: Page, locale = 'es'): Promise<void> {
  await page.goto(`/${locale}/mapa`)
  await expect(field(page)).toBeVisible()
  await expect(map(page).locator('canvas')).toHaveCount(1)
  await expect(marks(page).first()).toBeAttached()
}

/** How many colours the ground holds: one when nothing is drawn on it. */
function countColours(page: Page): Promise<number> {
  return page.locator('[role="application"] canvas').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {}
    return data ? new Set(new Uint32Array(data.buffer)).size : 0
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of LOCALES)
    test(`the map in ${locale} is 25 links on a drawing and 25 in a list, the numbers and the way out`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/mapa`)
      await expect(page.locator('nav svg a')).toHaveCount(25)
      await expect(page.locator(`main nav li a[href^="/${locale}/l/"]`)).toHaveCount(25)
      for (const { number } of FIRST_NUMBERS)
        await expect(page.locator(`main a[href="tel:${number}"]`)).toBeVisible()
      await expect(wayOut(page)).toBeVisible()
      await expect(page.locator('main :is(input, select, canvas)')).toHaveCount(0)
      await expect(page.locator('main [role="status"]')).toHaveText('')
      await page.locator('nav svg a[href$="/l/17"] path').click()
      await expect(page).toHaveURL(new RegExp(`/${locale}/l/17$`))
    })
})

for (const locale of LOCALES) {
  for (const [device, width, height] of [
    ['phone', 360, 740],
    ['desk', 1280, 800],
  ] as const)
    test(`the map in ${locale} on a ${device} is quiet, and open to whoever reads it otherwise`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      const heard = listen(page)
      await openMap(page, locale)
      await page.locator('summary').first().click()
      expect(heard).toEqual([])
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const axe = new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_22_AA)
        const { violations } = await axe.analyze()
        const faults = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
        expect(faults, colorScheme).toEqual([])
      }
    })

  test(`in ${locale} nothing runs out of a narrow screen, nor with letters twice as large`, async ({
    page,
    context,
  }) => {
    const session = await context.newCDPSession(page)
    for (const [width, standard] of [
      [320, 16],
      [360, 32],
      [1280, 32],
    ] as const) {
      await page.setViewportSize({ width, height: 740 })
      await session.send('Page.setFontSizes', { fontSizes: { standard } })
      await openMap(page, locale)
      await page.locator('summary').first().click()
      const out = await page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement
        const words = Array.from(
          document.querySelectorAll('main :is(a, button, p, h1, h2, h3, h4)'),
        )
          .filter((element) => !element.closest('[role="application"]'))
          .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        return { pixels: scrollWidth - clientWidth, words: words.map((word) => word.textContent) }
      })
      expect(out, `${width} px, letters of ${standard} px`).toEqual({ pixels: 0, words: [] })
    }
  })
}

/**
 * What only a press shows, one after the other: answers, what is explained of her location, a point
 * being chosen, the names of what stands at one door. The same presses in every language.
 */
const STATES: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['answers', (page) => page.locator('button[aria-pressed]').nth(2).click()],
  ['her location explained', (page) => page.locator('[data-part="near"]').click()],
  [
    'a point being chosen',
    async (page) => {
      await page.locator('[data-part="pick"]').click()
      await expect(page.locator('[data-part="pick"]')).toHaveAttribute('aria-pressed', 'true')
    },
  ],
  [
    'a place chosen',
    async (page) => {
      await field(page).fill('puerto maldonado')
      await field(page).press('Enter')
      await expect(page.locator('[data-part="origin"]')).toContainText('Puerto Maldonado')
    },
  ],
  [
    'what stands at one door',
    async (page) => {
      await rows(page).getByRole('button').first().click()
      await map(page).getByRole('button').first().click()
      const box = await map(page).boundingBox()
      const [x = 0, y = 0] = box ? [box.x + box.width / 2, box.y + box.height / 2] : []
      await page.mouse.click(x, y)
      await expect(page.locator('#map-crowd')).toBeVisible()
    },
  ],
]

for (const locale of LOCALES)
  for (const [device, width, height] of [
    ['narrow phone', 320, 740],
    ['desk', 1280, 800],
  ] as const)
    test(`whatever a press shows in ${locale} fits a ${device}, and is open to whoever reads it otherwise`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height })
      await openMap(page, locale)
      for (const [state, open] of STATES) {
        await open(page)
        // What the edge of the map half covers is small only until she scrolls.
        await page.evaluate(() => scrollTo(0, 0))
        const axe = new AxeBuilder({ page }).setLegacyMode().withTags(WCAG_22_AA)
        const { violations } = await axe.analyze()
        const faults = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
        expect(faults, state).toEqual([])
        const out = await page.evaluate(() => {
          const { clientWidth, scrollWidth } = document.documentElement
          const words = Array.from(document.querySelectorAll('main :is(a, button, p, h2, h3, h4)'))
            .filter((element) => !element.closest('[role="application"]'))
            .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
          return { pixels: scrollWidth - clientWidth, words: words.map((word) => word.textContent) }
        })
        expect(out, state).toEqual({ pixels: 0, words: [] })
      }
    })

test('whatever can be pressed is large enough for a shaking finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await openMap(page)
  await page.locator('summary').first().click()
  await chip(page, 'Gratis').click()
  await chip(page, 'Cerca de mí').click()
  const small = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll('main :is(button, input, select, summary, li[data-row] a)'),
    )
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && (box.height < 48 || box.width < 48))
      .map(({ text }) => text),
  )
  expect(small).toEqual([])
})

test('on a desk the list beside the map is one column, however wide the screen is', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1600, height: 900 })
  await openMap(page)
  const edges = await rows(page).evaluateAll((all) =>
    all.map((row) => Math.round(row.getBoundingClientRect().left)),
  )
  expect(edges.length).toBeGreaterThan(5)
  expect(new Set(edges).size).toBe(1)
})

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

test('a phone of ten years ago has list and map all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const missing = { value: undefined }
    Object.defineProperty(MediaQueryList.prototype, 'addEventListener', missing)
    Object.defineProperty(MediaQueryList.prototype, 'removeEventListener', missing)
    Object.defineProperty(Element.prototype, 'replaceChildren', missing)
    Reflect.deleteProperty(window, 'ResizeObserver')
    const { matches } = Element.prototype
    Object.defineProperty(Element.prototype, 'matches', {
      value(this: Element, selector: string) {
        if (selector.includes(':focus-visible')) throw new SyntaxError(selector)
        return matches.call(this, selector)
      },
    })
  })
  const heard = listen(page)
  await openMap(page)
  await expect(map(page)).toBeVisible()
  const drawing = map(page).locator('.leaflet-overlay-pane svg')
  await chip(page, 'Acercar').click()
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  const row = rows(page).filter({ hasText: 'Ver en el mapa' }).first()
  await expect(row).toBeVisible()
  const before = await drawing.innerHTML()
  await row.getByRole('link').first().focus()
  await expect.poll(() => drawing.innerHTML()).not.toBe(before)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(heard).toEqual([])
})

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
  await chip(page, 'Solo los que dicen que sí').click()
  await expect(heading).toHaveCount(0)
  await chip(page, 'Quitar todos los filtros').click()
  await expect(page.getByRole('status').filter({ hasText: 'En la lista' })).toHaveText(before ?? '')
})

test('who answers no is counted and folded away, not lost without a word', async ({ page }) => {
  await openMap(page)
  await chip(page, 'Sin denuncia ni policía').click()
  const no = page.locator('summary').filter({ hasText: 'Dicen que no:' })
  await expect(no).toHaveText(/Dicen que no: [1-9]\d*/)
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

test('the sentence on the map about safe houses leads to the way to them, in the list', async ({
  page,
}) => {
  await openMap(page)
  await page.getByLabel('¿En qué región?').selectOption({ label: 'Cusco' })
  const house = rows(page).filter({ hasText: 'Hogar de Refugio Temporal' })
  await expect(house).toHaveCount(1)
  const box = await map(page).boundingBox()
  if (!box) throw new Error('map: got no box, expected one')
  // It is drawn, so nothing but a press finds it: from the top down, before any mark.
  for (let y = 12; y < box.height; y += 12) {
    await page.mouse.click(box.x + box.width / 2, box.y + y)
    if (await house.evaluate((row) => row === document.activeElement)) break
  }
  await expect(house).toBeFocused()
  await expect(house).toContainText('Te llevan desde')
  await expect(page.locator('.leaflet-container')).toHaveCSS('cursor', 'pointer')
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

test('her location is used only after she has read what it means and pressed again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(MALDONADO)
  await openMap(page)
  await expect(page.getByText(/^Tu navegador puede recordar el permiso/)).toHaveCount(0)
  await chip(page, 'Cerca de mí').click()
  await expect(page.getByText(/^Tu navegador puede recordar el permiso/)).toBeVisible()
  await expect(page.getByText(/^Desde donde estás/)).toHaveCount(0)
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText('Desde donde estás, cerca de Puerto Maldonado')).toBeVisible()
})

test('a refusal costs her nothing', async ({ page, context }) => {
  await context.clearPermissions()
  await openMap(page)
  const before = await rows(page).count()
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText(/^No tenemos tu ubicación, y no hace falta\./)).toBeVisible()
  expect(await rows(page).count()).toBe(before)
})

interface Visit {
  readonly typed: string
  readonly region: string
  readonly filters: readonly string[]
  readonly at: typeof MALDONADO
  readonly drag: number
}

/** A whole visit: everything that went out, up to the page that is opened. */
async function recordVisit(context: BrowserContext, { typed, region, filters, at, drag }: Visit) {
  await context.grantPermissions(['geolocation'])
  await context.setGeolocation(at)
  const page = await context.newPage()
  const requests: string[] = []
  page.on('request', (request) => {
    const headers = Object.entries(request.headers()).sort()
    requests.push(
      `${request.method()} ${request.url()} ${JSON.stringify(headers)} ${request.postData() ?? ''}`,
    )
  })
  await openMap(page)
  await field(page).pressSequentially(typed)
  await page.keyboard.press('Enter')
  for (const name of filters) await chip(page, name).click()
  await chip(page, 'Cerca de mí').click()
  await chip(page, 'Usar mi ubicación').click()
  await expect(page.getByText(/^Desde donde estás/)).toBeVisible()
  const box = await map(page).boundingBox()
  const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + 100]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + drag, y + drag, { steps: 5 })
  await page.mouse.up()
  await page.mouse.wheel(0, drag)
  await page.getByRole('button', { name: 'Acercar' }).click()
  await page.getByRole('button', { name: 'Alejar' }).click()
  await page.getByLabel('¿En qué región?').selectOption({ label: region })
  await chip(page, 'Elegir un punto en el mapa').click()
  await page.mouse.click(x + drag, y + 150)
  await expect(page.getByText(/^Desde el punto que elegiste/)).toBeVisible()
  await rows(page).getByRole('button', { name: 'Ver en el mapa' }).first().click()
  await page.waitForLoadState('networkidle')
  const stored = await page.evaluate(() => ({
    url: location.href,
    entries: history.length,
    state: JSON.stringify(history.state),
    storage: { ...localStorage, ...sessionStorage },
  }))
  const cookies = await context.cookies()
  const before = requests.slice()
  const link = rows(page).locator('a[href*="/s/"]').first()
  const opened = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(page).toHaveURL(new URL(opened, BASE).href)
  const [opening = ''] = requests.slice(before.length)
  await page.close()
  return {
    requests: before,
    opening: opening.replaceAll(opened, '/what-she-opened'),
    stored,
    cookies,
  }
}

test('two visits that differ in everything ask for the same, of one host, and leave the same behind', async ({
  browser,
}) => {
  test.setTimeout(2 * MINUTES)
  const visits: Visit[] = [
    { typed: 'maldo', region: 'Loreto', filters: ['Gratis'], at: MALDONADO, drag: 60 },
    {
      typed: 'cusco',
      region: 'Tacna',
      filters: ['Sin documentos', 'Abierto ahora'],
      at: CUSCO,
      drag: -40,
    },
  ]
  const [one, other] = await Promise.all(
    visits.map(async (visit) => {
      const context = await browser.newContext({ baseURL: BASE.origin, locale: 'es-PE' })
      const record = await recordVisit(context, visit)
      await context.close()
      return record
    }),
  )
  expect(one?.requests.length).toBeGreaterThan(5)
  expect(other?.requests.slice().sort()).toEqual(one?.requests.slice().sort())
  // The page that is opened hears that it is opened, and nothing else.
  expect(one?.opening).toContain('/what-she-opened')
  expect(other?.opening).toBe(one?.opening)
  expect(other?.stored).toEqual(one?.stored)
  expect(one?.cookies).toEqual([])
  expect(one?.stored.storage).toEqual({})
  const sent = [...(one?.requests ?? []), one?.opening, ...(other?.requests ?? [])].join('\n')
  expect(new Set(sent.match(/https?:\/\/[^/"]+/g))).toEqual(new Set([BASE.origin]))
  expect(sent).not.toMatch(/maldo|cusco|loreto|tacna|12\.59|69\.18|13\.51|71\.97/i)
})

test('a page that comes back has forgotten what she looked for', async ({ page }) => {
  await openMap(page)
  await chip(page, 'Gratis').click()
  await expect(page.locator('main button[aria-pressed="true"]')).not.toHaveCount(0)
  await field(page).fill('maldo')
  await page.keyboard.press('Enter')
  await field(page).fill('cusco')
  const before = await countColours(page)
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')))
  await expect(page.locator('#map-search')).toHaveValue('')
  await expect(page.getByText('Desde Puerto Maldonado')).toHaveCount(0)
  // The map is far from where she looked: other land, other names.
  await expect.poll(() => countColours(page)).not.toBe(before)
  await expect(page.locator('main button[aria-pressed="true"]')).toHaveCount(0)
})

test('a service is opened as any page is: in place of the map, and Volver leads back', async ({
  page,
}) => {
  await openMap(page)
  const entries = await page.evaluate(() => history.length)
  const link = rows(page).locator('a[href*="/s/"]').first()
  const address = await link.getAttribute('href')
  await link.click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  expect(await page.evaluate(() => history.length)).toBe(entries)
})

test('until the files come and when they do not, the links stay and a sentence says so', async ({
  page,
}) => {
  let fail = () => {}
  const held = new Promise<void>((resolve) => {
    fail = resolve
  })
  await page.route('**/api/fichas/**', (route) => held.then(() => route.abort()))
  await page.goto('/es/mapa')
  const links = page.locator('nav svg a')
  await expect(page.getByRole('status').filter({ hasText: 'Cargando el mapa…' })).toBeVisible()
  await expect(links).toHaveCount(25)
  fail()
  await expect(page.getByText(/^No se pudo cargar el mapa\./)).toBeVisible()
  await expect(links).toHaveCount(25)
})

test('when the map itself does not come, the list is whole without it', async ({ page }) => {
  await page.addInitScript(() => {
    // A canvas that cannot be made: what an old or broken graphics driver does.
    HTMLCanvasElement.prototype.getContext = () => {
      throw new Error('no canvas')
    }
  })
  await page.goto('/es/mapa')
  await expect(field(page)).toBeVisible()
  await expect(rows(page).first()).toBeVisible()
  await expect(wayOut(page)).toBeVisible()
  // Nor does anything offer what needs it.
  await expect(map(page)).toHaveCount(0)
  for (const name of ['Ver la lista', 'Elegir un punto en el mapa', 'Ver en el mapa'])
    await expect(chip(page, name)).toHaveCount(0)
})
