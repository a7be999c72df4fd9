import { expect, test } from 'vitest'
import { shippedEdition } from '../../../tests/shipped-edition'
import { countryView, haveDoors, widgetView } from './widget-view'

const edition = shippedEdition()
const kindsIn = (ubigeo: string, kinds: Parameters<typeof widgetView>[2]) => {
  const {
    call = [],
    go = [],
    comes = [],
    led = [],
  } = widgetView(edition, ubigeo, kinds)?.view ?? {}
  const rows = [...go.flatMap(({ rows }) => rows), ...comes].map(({ listing }) => listing)
  return new Set([...call, ...rows, ...led].map(({ kind }) => kind))
}

test('a widget of chosen kinds shows those and no others', () => {
  expect([...kindsIn('08', ['cem'])]).toEqual(['cem'])
  expect([...kindsIn('08', ['hrt', 'cem'])].sort()).toEqual(['cem', 'hrt'])
  expect([...kindsIn('08', ['hotline'])]).toEqual(['hotline'])
})

test('a widget of everything shows what the page of the place shows', () => {
  expect(kindsIn('08', []).size).toBeGreaterThan(3)
  expect(widgetView(edition, '99', [])).toBeNull()
})

test('she is offered every kind that there is in the department, whatever was chosen', () => {
  const all = widgetView(edition, '0801', [])?.kinds ?? []
  expect(all).toContain('hrt')
  expect(widgetView(edition, '0801', ['cem'])?.kinds).toEqual(all)
})

test('in the country’s widget stand those who answer from anywhere, and nobody with a door', () => {
  const { call } = countryView(edition, [])
  expect(call.map(({ kind }) => kind)).toContain('hotline')
  for (const { points, coverage, kind } of call) {
    expect(points).toEqual([])
    if (kind !== 'hotline') expect(coverage).toContain('PE')
  }
  expect(countryView(edition, ['cem']).call).toEqual([])
})

test('the lines stand as on the map, the 100 first', () => {
  const lines = widgetView(edition, '08', ['hotline'])?.view.call ?? []
  expect(lines.map(({ channels }) => channels[0]?.value)).toEqual([
    ...['100', '105', '1818', '1810', '113', '113', '116'],
  ])
})

test('only doors are counted: of a shelter no place says how many', () => {
  expect(haveDoors([])).toBe(true)
  expect(haveDoors(['cem', 'demuna'])).toBe(true)
  expect(haveDoors(['cem', 'hrt'])).toBe(false)
  expect(haveDoors(['sar'])).toBe(false)
})
