import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import messages from '@/messages/es.json'
import { PlaceSearch } from './place-search'

const html = renderToStaticMarkup(
  <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
    <PlaceSearch base="/es/l/" listHref="/es/l" edition="abc123" script="/s.0abc.js" />
  </NextIntlClientProvider>,
)

describe('the field for places', () => {
  test('without script it is not there', () => {
    expect(html).toMatch(/^<div hidden=""/)
  })

  test('nothing can submit what she types', () => {
    expect(html).not.toMatch(/<form|\sname=|<button/)
  })

  test('the browser is asked not to remember, correct or learn it', () => {
    const input = /<input[^>]*>/.exec(html)?.[0]
    for (const attribute of [
      'autoComplete="off"',
      'autoCorrect="off"',
      'autoCapitalize="off"',
      'spellCheck="false"',
    ])
      expect(input?.toLowerCase()).toContain(attribute.toLowerCase())
  })

  test('a screen reader hears what the field is, what becomes of it, and how many were found', () => {
    expect(html).toContain('<label class="')
    expect(html).toContain('for="place-search"')
    expect(html).toContain('aria-describedby="place-search-help"')
    expect(html).toContain('role="status"')
  })

  test('the names are fetched from an address that says nothing about her', () => {
    expect(html).toContain('data-source="/api/lugares/abc123"')
  })

  test('there is a text for one result and for many, up to the most that are shown', () => {
    const results = /data-t-results="([^"]*)"/.exec(html)?.[1]?.split('|')
    expect(results).toHaveLength(12)
    expect(results?.[0]).toBe('1 lugar')
    expect(results?.[7]).toBe('8 lugares')
  })

  test('the words for level keep the gap where the place above goes', () => {
    expect(html).toContain('data-t-province="Provincia · {parent}"')
    expect(html).toContain('data-t-district="Distrito · {parent}"')
  })
})
