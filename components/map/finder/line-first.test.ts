import { expect, test } from 'vitest'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { judge } from '@/lib/search/judge'
import { aDirectory, aQuery } from '../../../tests/an-entry'
import { shippedEdition } from '../../../tests/shipped-edition'
import { cutResults } from './cut-results'
import { findResults } from './find-results'
import { lineFirst } from './line-first'
import type { Origin } from './map-state'

const directory = aDirectory(directoryEntries(shippedEdition()))
const CUSCO: Origin = {
  ...{ lat: -13.52, lng: -71.97, from: 'place', ubigeo: '080101', name: 'Cusco', unlocated: null },
}

/** The numbers to call that she sees before she asks for more, under the surest answer that has any. */
function calledFirst(origin: Origin | null, ...filters: readonly Filter[]): string[] {
  const asked = filters.reduce((bits, filter) => bits | (1 << FILTERS.indexOf(filter)), 0)
  const states = judge(directory, aQuery({ filters: asked }))
  const judged = { inside: states, everywhere: states }
  const found = findResults(directory, judged, origin, 20)
  const { shown } = cutResults(lineFirst(found, directory, asked), 0)
  const call = shown.flatMap(({ ways }) => ways).find(({ way }) => way === 'call')
  return call?.rows.map(({ row }) => directory.phones[row] ?? '') ?? []
}

test.each([
  ['the country', null],
  ['Cusco', CUSCO],
])('from %s the four lines on top are those that serve most', (_, origin) => {
  expect(calledFirst(origin)).toEqual(['100', '105', '1818', '1810'])
})

test.each([
  ['the country', null],
  ['Cusco', CUSCO],
])(
  'from %s, who was deceived with a job sees the 1818 first, who is a minor the 1810',
  (_, origin) => {
    expect(calledFirst(origin, 'trafficking').slice(0, 2)).toEqual(['1818', '100'])
    expect(calledFirst(origin, 'minors')[0]).toBe('1810')
    // Nobody says that the 1810 needs no document: it stands first among those of whom it is not known.
    expect(calledFirst(origin, 'minors', 'no_document')[0]).toBe('1810')
  },
)
