import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { isKnownColumn, KNOWN_COLUMNS } from '@/lib/import/columns'
import { findFileColumns } from '@/lib/import/file-columns'
import { missingColumns } from '@/lib/import/missing-columns'
import { findOtherSheets } from '@/lib/import/other-sheets'
import { prepareTable } from '@/lib/import/prepare-table'
import { readTable } from '@/lib/import/read-table'
import type { Table } from '@/lib/import/table'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { mappingOfForm } from './mapping-of-form'

/* A file of another office has its own names for things: each of them can be said to be one of ours. */

const gazetteer = shippedGazetteer()
const LONG = `${'Observaciones para quien coordina con esta'}\n${'oficina inventada'}`
const CELLS = {
  ...{
    id: 'invented-001',
    type: 'cem',
    name: 'Centro Inventado',
    operator: 'Institución Inventada',
  },
  ...{ department: 'Madre de Dios', province: 'Tambopata', district: 'Tambopata' },
  ...{ ubigeo: '170101', address: '', lat: '', lng: '', coordinate_precision: 'none' },
  ...{ phone: '900000001', languages: 'es', source_title: 'Fuente Inventada', source_url: '' },
  source_date: '2026',
}
const OTHERS = [
  ['Horario de atención', '08:00-16:15'],
  ['Página web', 'https://ejemplo.example/'],
  ['Gratuito', 'yes'],
  [LONG, 'Preguntar en la puerta'],
  ['Observación', 'Una'],
  ['Observación', 'Otra'],
  ['', 'Sin nombre'],
  ['', ''],
] as const
const FILE: Table = [
  [...Object.keys(CELLS), ...OTHERS.map(([name]) => name)],
  [...Object.values(CELLS), ...OTHERS.map(([, cell]) => cell)],
]
const FIRST = Object.keys(CELLS).length

function bring(choices: Readonly<Record<string, string>>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(choices)) form.set(name, value)
  const columns = mappingOfForm(form)
  const { table } = prepareTable(FILE, { columns, convertsReniec: false }, gazetteer)
  const { listings, refused, warnings } = readTable(table, gazetteer)
  expect(refused).toEqual([])
  return {
    listing: listings[0]?.listing,
    unkept: warnings.flatMap(({ code, column }) => (code === 'columnUnknown' ? [column] : [])),
  }
}

test('each column of a file that is none of ours is shown, each under a name of its own', () => {
  const names = findFileColumns(FILE, isKnownColumn).slice(FIRST)
  expect(LONG).toHaveLength(60)
  expect(names).toEqual([
    { at: FIRST, name: 'horario de atención' },
    { at: FIRST + 1, name: 'página web' },
    { at: FIRST + 2, name: 'gratuito' },
    { at: FIRST + 3, name: LONG.toLowerCase().replace('\n', ' ') },
    { at: FIRST + 4, name: 'observación' },
    { at: FIRST + 5, name: `observación #${FIRST + 6}` },
    { at: FIRST + 6, name: `#${FIRST + 7}` },
  ])
})

test('hours, a web address, a fact and a note under names of their own are read as what they are', () => {
  const { listing, unkept } = bring({
    [`position:${FIRST}`]: 'hours',
    [`position:${FIRST + 1}`]: 'url',
    [`position:${FIRST + 2}`]: 'free',
    [`position:${FIRST + 3}`]: 'notes',
  })
  expect(listing).toMatchObject({
    points: [{ hours: { state: 'partial', weekly: [{ opens: '08:00', closes: '16:15' }] } }],
    channels: [{ kind: 'phone' }, { kind: 'url', value: 'https://ejemplo.example/' }],
    facts: { free: 'yes' },
    internalNote: 'Preguntar en la puerta',
  })
  expect(unkept).toEqual(['observación', `observación #${FIRST + 6}`, `#${FIRST + 7}`])
})

test('of two columns of one name, and of one without a name, each may be another of ours', () => {
  const { listing, unkept } = bring({ [`position:${FIRST + 5}`]: 'notes' })
  expect(listing).toMatchObject({ internalNote: 'Otra' })
  expect(unkept).toContain('observación')
  expect(bring({ [`position:${FIRST + 6}`]: 'notes' }).listing).toMatchObject({
    internalNote: 'Sin nombre',
  })
})

test('what will not be kept is said of every column, however long its name', () => {
  const { unkept } = bring({})
  expect(unkept).toHaveLength(OTHERS.length - 1)
  expect(unkept).toContain(LONG.toLowerCase().replace('\n', ' '))
})

test('every column of ours that a file has not is offered, what it must have first', () => {
  const { required, more, sources } = missingColumns(Object.keys(CELLS))
  expect(required).toEqual([])
  expect(more).toEqual(expect.arrayContaining(['hours', 'url', 'coverage', 'free', 'notes']))
  expect(sources).toContain('hours_source_title')
  const all = [...Object.keys(CELLS), ...more, ...sources]
  expect(all.sort()).toEqual([...KNOWN_COLUMNS].sort())
  expect(missingColumns([]).required).toContain('address')
})

test('a form of another’s making maps nothing to what is no column, nor by a name', () => {
  const form = new FormData()
  form.set('position:1', 'constructor')
  form.set('position:x', 'hours')
  form.set('column:horario', 'hours')
  expect(mappingOfForm(form)).toEqual({})
})

test('a second sheet with something in it is told, since only the first is read', async () => {
  const cell = [[{ value: 'id' }]]
  const sheets = [cell, cell, [[{ value: '' }]]]
  const book = await writeWorkbook(
    sheets.map((data, at) => ({ data, sheet: ['Fichas', 'Horarios', 'Hoja3'][at] ?? '' })),
  ).toBuffer()
  expect(await findOtherSheets(new Uint8Array(book))).toMatchObject([
    { code: 'sheetsUnread', values: { names: 'Horarios' } },
  ])
  const one = await writeWorkbook(cell).toBuffer()
  expect(await findOtherSheets(new Uint8Array(one))).toEqual([])
  expect(await findOtherSheets(new TextEncoder().encode('id,type\n'))).toEqual([])
})
