import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import { placeView } from '@/lib/edition/views/for-place'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { shippedEdition } from '@/tests/shipped-edition'
import { FilterChips } from './filter-chips'

const MESSAGES = { es, qu, ay }
const view = placeView(shippedEdition(), '08')
if (view === null) throw new Error('got no view')

const render = (locale: (typeof LOCALES)[number]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="America/Lima">
      <FilterChips view={view} script="/f.0abc.js" />
    </NextIntlClientProvider>,
  )

const inMarkup = (text: string) => text.replaceAll("'", '&#x27;')

describe.each(LOCALES)('the chips in %s', (locale) => {
  const html = render(locale)

  test('without script they are not there', () => {
    expect(html).toMatch(/^<section hidden=""/)
  })

  test('each is a button that says it is not pressed, and none is in a form', () => {
    const asked = html.match(/<button[^>]*data-ask[^>]*>/g) ?? []
    expect(asked.length).toBeGreaterThan(3)
    for (const button of asked) {
      expect(button).toContain('type="button"')
      expect(button).toContain('aria-pressed="false"')
    }
    expect(html).not.toMatch(/<form|<input|\sname=/)
  })

  test('what is not known is shown unless she asks otherwise', () => {
    expect(html).toMatch(/aria-pressed="true" data-sure="0"/)
    expect(html).toMatch(/aria-pressed="false" data-sure="1"/)
  })

  test('what is asked of her on a chip is put as a question where it is not known', () => {
    const { Facts: facts, Map: map } = MESSAGES[locale]
    const doubts = [facts.report, map.unknown_direct, map.unknown_comes]
    for (const doubt of doubts) expect(html).toContain(`data-doubt="${inMarkup(doubt)}"`)
    for (const [, say, doubt] of html.matchAll(/data-say="([^"]*)" data-doubt="([^"]*)"/g))
      expect(doubt).not.toBe(say)
    // What reads as a yes needs its own question.
    expect(html.match(/data-say=/g)?.length).toBe(
      html.match(/data-say="[^"]*" data-doubt=/g)?.length,
    )
  })

  test('the script finds each of its sentences, gaps and all', () => {
    for (const key of ['no', 'unsure', 'more']) expect(html).toMatch(`data-t-${key}="`)
    for (const gap of html.match(/data-t-(?:no|unsure|more)="[^"]*"/g) ?? [])
      expect(gap).toContain('{count}')
    for (const gap of html.match(/data-t-says-\w+="[^"]*"/g) ?? [])
      expect(gap).toContain('{things}')
    expect(html).not.toContain('undefined')
  })
})
