import { expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import ay from '@/messages/ay.json' with { type: 'json' }
import es from '@/messages/es.json' with { type: 'json' }
import qu from '@/messages/qu.json' with { type: 'json' }
import { KINDS_OF_PAGE } from './kinds-of-page'

const BACK = { es: es.Layout.back, qu: qu.Layout.back, ay: ay.Layout.back }
const MINUTES = 60_000
/** One entry in the history: the browser's own Back leaves. Hers must be where her thumb expects it. */
const WIDTHS = [360, 1280]

/** Where the link stands from the page's own corner, in CSS px, and how high it is; null: there is none. */
async function findBack(page: Page, name: string): Promise<string | null> {
  const link = page.locator('header + nav a', { hasText: name })
  if ((await link.count()) === 0) return null
  const { x, y, height } = (await link.boundingBox()) ?? {}
  return JSON.stringify({ x, y, height })
}

for (const width of WIDTHS) {
  test(`«Volver» stands at one place on every page and in every language, ${width} px wide`, async ({
    page,
  }) => {
    test.setTimeout(3 * MINUTES)
    await page.setViewportSize({ width, height: 740 })
    const without: string[] = []
    const places = new Map<string, string[]>()
    for (const locale of LOCALES)
      for (const address of [...Object.values(KINDS_OF_PAGE), '/mapa']) {
        await page.goto(`/${locale}${address}`)
        const place = await findBack(page, BACK[locale])
        if (place === null) without.push(`/${locale}${address}`)
        else places.set(place, [...(places.get(place) ?? []), `/${locale}${address}`])
      }
    // The first page has nowhere to go back to.
    expect(without).toEqual(LOCALES.map((locale) => `/${locale}`))
    expect(places.size, [...places].join('\n')).toBe(1)
  })
}
