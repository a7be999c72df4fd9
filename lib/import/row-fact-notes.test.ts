import { expect, test } from 'vitest'
import { anOffice } from '@/tests/an-office'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { listingsToTable } from './listings-to-table'
import { planImport } from './plan'
import { readListings } from './read-listings'
import { toTable } from './table'
import { toCsv } from './to-csv'
import { toWorkbook } from './to-workbook'

const gazetteer = shippedGazetteer()
const NOTED = anOffice({
  ...{ facts: { free: 'yes', men: 'no' }, coverage: [] },
  factNotes: { free: '=sólo martes, jueves', wheelchair: 'pregunta en admisión' },
})
const fileOf = (change: (cell: string, column: string) => string = (cell) => cell) => {
  const [header = [], ...rows] = listingsToTable([NOTED], gazetteer)
  return [header, ...rows.map((row) => row.map((cell, at) => change(cell, header[at] ?? '')))]
}
const read = (table: readonly (readonly string[])[]) =>
  readListings(new TextEncoder().encode(toCsv(table)), gazetteer)
const changesBy = (table: readonly (readonly string[])[]) => {
  const { listings, columns } = read(table)
  return planImport([{ listing: NOTED, handle: 0 }], listings, columns).changed.flatMap(
    ({ changes }) => changes.map(({ field, new: value }) => [field, value]),
  )
}

test('notes leave in columns of their own, only those that are used, and come back as they were', async () => {
  const table = fileOf()
  expect(table[0]?.filter((column) => column.endsWith('_note'))).toEqual([
    'free_note',
    'wheelchair_note',
  ])
  expect(listingsToTable([anOffice()], gazetteer)[0]?.join()).not.toContain('_note')
  expect(changesBy(table)).toEqual([])
  const [listing] = read(table).listings
  expect(listing?.listing).toMatchObject({ factNotes: Object(NOTED).factNotes })
  const again = await toTable(new Uint8Array(await toWorkbook(table)))
  expect(again?.flat()).toContain('pregunta en admisión')
})

test('a file without the column leaves a note alone, as long as its answer stays', () => {
  const without = (table: readonly (readonly string[])[]) => {
    const at = (table[0] ?? []).indexOf('free_note')
    return table.map((row) => row.toSpliced(at, 1))
  }
  expect(changesBy(without(fileOf()))).toEqual([])
  const changed = fileOf((cell, column) => (column === 'free' ? 'no' : cell))
  expect(changesBy(without(changed))).toEqual([
    ['factNotes.free', null],
    ['facts.free', 'no'],
  ])
  const emptied = fileOf((cell, column) => (column === 'free_note' ? '' : cell))
  expect(changesBy(emptied)).toEqual([['factNotes.free', null]])
})

test.each(['llama al 900 000 001', 'a'.repeat(161), 'mira ejemplo.com'])(
  'a note that is none refuses its row, and names the column: %s',
  (note) => {
    const { refused, listings } = read(
      fileOf((cell, column) => (column === 'wheelchair_note' ? note : cell)),
    )
    expect(refused.map(({ column, code }) => [column, code])).toEqual([
      ['wheelchair_note', 'factNote'],
    ])
    expect(listings).toEqual([])
  },
)

test('a note about a safe house refuses its row, and is not repeated', () => {
  const row = {
    ...{ id: 'hrt-08', type: 'hrt', name: 'Hogar', operator: '', department: 'Cusco' },
    ...{ ubigeo: '08', source_title: 'Guía Ficticia', source_date: '2026', children: 'yes' },
    children_note: 'junto a canario',
  }
  const [header = []] = fileOf()
  const columns = [...new Set([...header, ...Object.keys(row)])]
  const cells: Readonly<Record<string, string>> = row
  const file = read([columns, columns.map((column) => cells[column] ?? '')])
  expect(file.refused.map(({ column, code }) => [column, code])).toEqual([
    ['children_note', 'secretNothing'],
  ])
  expect(JSON.stringify(file)).not.toContain('canario')
})
