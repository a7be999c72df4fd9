import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { formatPhone } from '@/lib/domain/channel'
import messages from '@/messages/es.json'
import { shippedEdition } from '../../../tests/shipped-edition'
import { shippedMapData } from '../../../tests/shipped-map-data'
import { Finder } from './finder'
import type { MapProps } from './map-props'
import { useMapWords } from './map-words'

/* As it stands once all of it has been painted, which no server does. */
vi.mock('./use-stage', () => ({ useStage: (last: number) => last }))

const edition = shippedEdition()
const data = shippedMapData()
const { directory } = data

function FakeMap({ rows }: MapProps) {
  return <div data-points={rows.length} />
}

function Page({ map }: { readonly map: typeof FakeMap | null }) {
  const departments = edition.children.get('') ?? []
  const now = () => new Date('2026-11-24T17:00:00Z')
  return (
    <Finder
      locale="es"
      words={useMapWords(false, {})}
      {...{ departments, data, map, now, streets: null }}
    />
  )
}

function render(map: typeof FakeMap | null): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      <Page map={map} />
    </NextIntlClientProvider>,
  )
}

const html = render(FakeMap)
const rows = html.match(/<li[^>]*data-row=.*?<\/li>/gs) ?? []

describe('list and map as she first sees them', () => {
  test('twenty rows and a few, the others on a press; the map has every public point', () => {
    expect(rows.length).toBeGreaterThanOrEqual(18)
    expect(rows.length).toBeLessThanOrEqual(24)
    expect(html).toContain('Ver más')
    const points = directory.lats.filter((lat) => !Number.isNaN(lat)).length
    expect(html).toContain(`data-points="${points}"`)
  })

  test('a row has ten elements at most: the cover must paint at once', () => {
    for (const row of rows) expect(row.match(/<[a-z]/g)?.length).toBeLessThanOrEqual(11)
  })

  test('each row leads to its page, and shows the digits that it dials', () => {
    for (const row of rows) {
      const id = /href="\/es\/s\/(\w{6})"/.exec(row)?.[1] ?? ''
      expect(edition.listings.has(id)).toBe(true)
      const [, number, shown] = /href="tel:([^"]+)">([^<]+)</.exec(row) ?? []
      if (number !== undefined) expect(formatPhone(number)).toBe(shown)
    }
  })

  test('nothing that is typed can be sent, kept or learned', () => {
    expect(html).not.toMatch(/<form|\sname="|<textarea/)
    const input = /<input[^>]*>/.exec(html)?.[0].toLowerCase() ?? ''
    for (const attribute of ['autocomplete="off"', 'autocorrect="off"', 'spellcheck="false"'])
      expect(input).toContain(attribute)
  })

  test('the list stands before the map, for voice and keyboard', () => {
    expect(html.indexOf('id="map-list"')).toBeLessThan(html.indexOf('data-points'))
  })

  test('without the map the list is whole, and offers nothing that needs one', () => {
    const alone = render(null)
    expect(alone.match(/data-row=/g)?.length).toBe(rows.length)
    expect(alone).not.toContain('Elegir un punto en el mapa')
    expect(alone).not.toContain('Ver la lista')
    expect(html).toContain('Ver en el mapa')
    expect(alone).not.toContain('Ver en el mapa')
  })
})
