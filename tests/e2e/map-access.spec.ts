import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { findFaults } from './find-faults'
import { listen } from './listen'
import { chip, field, map, openMap, rows } from './map-page'

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
        expect(await findFaults(page), colorScheme).toEqual([])
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

/** On a desk there is room for words of any length. */
const DEVICES = [
  ...LOCALES.map((locale) => [locale, 'narrow phone', 320, 740] as const),
  ['es', 'desk', 1280, 800] as const,
]

for (const [locale, device, width, height] of DEVICES)
  test(`whatever a press shows in ${locale} fits a ${device}, and is open to whoever reads it otherwise`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await openMap(page, locale)
    for (const [state, open] of STATES) {
      await open(page)
      // What the edge of the map half covers is small only until she scrolls.
      await page.evaluate(() => scrollTo(0, 0))
      expect(await findFaults(page), state).toEqual([])
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
