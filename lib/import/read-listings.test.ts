import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildGazetteer } from './gazetteer'
import { formatIssue } from './issue'
import { readListings } from './read-listings'

const ubigeo = (name: string) => readFileSync(`prisma/catalogue/ubigeo/${name}.csv`, 'utf8')
const gazetteer = buildGazetteer({
  departments: ubigeo('departments'),
  provinces: ubigeo('provinces'),
  districts: ubigeo('districts'),
})

const COLUMNS =
  'id,type,name,operator,department,province,district,ubigeo,address,lat,lng,' +
  'coordinate_precision,phone,hours,languages,notes,source_title,source_url,source_date'

/** An invented centre in Puerto Maldonado; each test changes the cells it is about. */
const CENTRE = {
  id: 'invented-001',
  type: 'CEM',
  name: 'Centro Inventado Uno',
  operator: 'Institución Inventada',
  department: 'Madre de Dios',
  province: 'Tambopata',
  district: 'Tambopata',
  ubigeo: '170101',
  address: 'Calle Inventada 12',
  lat: '-12.592656',
  lng: '-69.182211',
  coordinate_precision: 'exact',
  phone: '900000001',
  hours: '08:00-16:15',
  languages: '',
  notes: '',
  source_title: 'Fuente Inventada',
  source_url: '',
  source_date: '2026-01-02',
}
const SHELTER = {
  ...CENTRE,
  id: 'invented-h1',
  type: 'HRT',
  name: 'Hogar Inventado',
  province: '',
  district: '',
  ubigeo: '17',
  address: '',
  lat: '',
  lng: '',
  coordinate_precision: 'none',
  phone: '',
  hours: '',
}

type Cells = Record<string, string>
const csv = (...rows: Cells[]) =>
  [
    COLUMNS,
    ...rows.map((row) =>
      COLUMNS.split(',')
        .map((name) => `"${row[name]}"`)
        .join(','),
    ),
  ].join('\n')
const read = (...rows: Cells[]) => readListings(Buffer.from(csv(...rows)), gazetteer)
const refusals = (...rows: Cells[]) =>
  read(...rows).refused.map((issue) => formatIssue('f.csv', issue))
const only = (row: Cells) => {
  const { listings, refused } = read(row)
  expect(refused).toEqual([])
  const [first] = listings
  if (!first) throw new Error('no listing was read')
  return first.listing
}
const onlyOpen = (row: Cells) => {
  const listing = only(row)
  if (listing.exposure !== 'OPEN') throw new Error('expected an open listing')
  return listing
}

describe('a row that is wrong', () => {
  test('is reported with its line, its column, what was got and what was expected', () => {
    expect(refusals(CENTRE, { ...CENTRE, id: 'invented-002', phone: '12345' })).toEqual([
      expect.stringMatching(/^f\.csv:3, column «phone»: got "12345", expected a Peruvian number/),
    ])
  })

  test('is reported together with every other', () => {
    const bad = { ...CENTRE, phone: '12345', source_title: '', languages: 'es|xx', lat: '-12,5' }
    expect(read(bad, { ...bad, id: 'invented-002' }).refused).toHaveLength(8)
  })

  test('does not hide what is wrong with the others', () => {
    const long = { ...CENTRE, id: 'invented-002', name: 'a'.repeat(2001) }
    const last = { ...CENTRE, id: 'invented-003', phone: '12345' }
    const file = `${csv(CENTRE)},one cell too many\n${csv(long, last).split('\n').slice(1).join('\n')}`
    const { refused } = readListings(Buffer.from(file), gazetteer)
    expect(refused.map(({ line }) => line)).toEqual([2, 3, 4])
  })

  test('counts lines over cells with line breaks and blank lines', () => {
    const text = `${csv(CENTRE)}\n\n${csv({ ...CENTRE, id: 'X' }).split('\n')[1]}`
    expect(readListings(Buffer.from(text), gazetteer).refused[0]).toMatchObject({ line: 4 })
  })

  test.each([
    ['id', ''],
    ['type', 'XYZ'],
    ['name', ''],
    ['name', 'Centro <b>Inventado</b>'],
    ['name', 'Centro \u202eInventado'],
    ['name', 'Centro\u200b Inventado'],
    ['address', 'a'.repeat(2001)],
    ['source_date', ''],
    ['source_date', '2026-13'],
    ['source_url', 'http://example.pe'],
    ['source_url', 'javascript:alert(1)'],
    ['languages', 'xx'],
    ['coordinate_precision', 'about'],
    ['phone', '900000001 anexo 5'],
    ['phone', '0900-12345'],
    ['phone', '911'],
    ['phone', '+34 611 222 333'],
    ['phone', '900000001/900000002'],
  ])('in %s is refused: %j', (column, value) => {
    expect(read({ ...CENTRE, [column]: value }).refused.map((issue) => issue.column)).toEqual([
      column,
    ])
  })

  test('has the same id as another', () => {
    expect(refusals(CENTRE, CENTRE)).toEqual([
      'f.csv:3, column «id»: got "invented-001", expected each id once (it stands on line 2 too)',
    ])
  })
})

describe('a place', () => {
  test('under RENIEC’s code is refused, and INEI’s is proposed', () => {
    const huancavelica = { department: 'Huancavelica', province: '', district: '' }
    const [issue] = refusals({ ...CENTRE, ...huancavelica, ubigeo: '08' })
    expect(issue).toContain("is it RENIEC's code? INEI's is 09")
    expect(refusals({ ...CENTRE, ubigeo: '160101' })[0]).toContain("INEI's is 170101")
  })

  test('that lost its first zero in a spreadsheet is recognised', () => {
    const chachapoyas = { department: 'Amazonas', province: 'Chachapoyas', district: 'Chachapoyas' }
    expect(refusals({ ...CENTRE, ...chachapoyas, ubigeo: '10101' })[0]).toContain('"010101"?')
  })

  test('is known without its accents', () => {
    const lima = { department: 'Lima', province: 'Lima', district: 'San Martin de Porres' }
    const row = { ...CENTRE, ...lima, ubigeo: '150135', lat: '', lng: '' }
    expect(refusals({ ...row, coordinate_precision: 'none' })).toEqual([])
  })

  test.each([
    ['swapped', { lat: '-69.182211', lng: '-12.592656' }, 'swapped'],
    ['in another country', { lat: '40.4', lng: '-3.7' }, 'a point in Peru'],
    ['in another department', { lat: '-12.05', lng: '-77.04' }, 'it lies near'],
  ])('with a point %s is refused', (_, point, message) => {
    expect(refusals({ ...CENTRE, ...point })[0]).toContain(message)
  })

  test('with a point in another province is shown as approximate', () => {
    const { listings, warnings } = read({ ...CENTRE, lat: '-12.834', lng: '-71.365' })
    expect(listings[0]?.listing).toMatchObject({ points: [{ precision: 'approximate' }] })
    expect(warnings).toHaveLength(1)
  })
})

describe('a shelter', () => {
  const SECRET = 'Jirón Escondido 345'
  test.each([
    ['address', SECRET],
    ['lat', '-12.592656'],
    ['ubigeo', '170101'],
    ['province', 'Tambopata'],
    ['district', 'Tambopata'],
    ['phone', '982345678'],
    ['notes', `Queda en ${SECRET}`],
    ['notes', 'Llamar al 98 234 56 78'],
    ['notes', 'Los Ceibos 345, portón verde'],
    ['notes', '-12.59, -69.18'],
    ['name', 'Hogar Mz. B Lt. 4'],
    ['operator', 'Asociación de la Av. Inventada'],
    ['source_title', 'Oficina 0821234567'],
    ['coordinate_precision', 'exact'],
  ])('with something in %s is refused, and the value is repeated nowhere', (column, value) => {
    const found = read({ ...SHELTER, [column]: value })
    expect(found.refused.map((issue) => issue.column)).toEqual([column])
    expect(found.listings).toEqual([])
    const said = JSON.stringify([found.refused, found.warnings])
    expect(said).not.toContain(value)
  })

  test('is refused for an address under a column nobody knows', () => {
    const file = csv(SHELTER).replace(/^(.*)\n(.*)$/, `$1,contacto\n$2,"${SECRET}"`)
    const { refused } = readListings(Buffer.from(file), gazetteer)
    expect(refused.map((issue) => issue.column)).toEqual(['contacto'])
    expect(JSON.stringify(refused)).not.toContain('Escondido')
  })

  test('whose kind is misspelt has no other cell read aloud', () => {
    const said = refusals({ ...SHELTER, type: 'HRTT', address: SECRET, phone: 'abc', lat: 'x' })
    expect(said).toHaveLength(1)
    expect(said[0]).not.toContain('Escondido')
  })

  test('whose row has a comma too many has no cell read aloud', () => {
    const file = `${csv(SHELTER)},${SECRET}`
    expect(JSON.stringify(readListings(Buffer.from(file), gazetteer))).not.toContain('Escondido')
  })

  test('and another in its department are one entry without code, name or note', () => {
    const notes = 'código ABC004. Ubicación confidencial. Ingreso por Línea 100.'
    const one = { ...SHELTER, notes, source_url: 'https://example.pe/lista' }
    const { listings, refused } = read(one, { ...SHELTER, id: 'invented-h2', name: 'Otro hogar' })
    expect(refused).toEqual([])
    expect(listings.map(({ listing }) => listing)).toEqual([
      {
        exposure: 'CONFIDENTIAL',
        sourceId: 'hrt-17',
        kind: 'hrt',
        department: '17',
        gates: ['cem', 'sau', 'hotline'],
        visibility: 'PUBLIC',
        facts: {},
        trust: {
          sourceTitle: 'Fuente Inventada',
          sourceUrl: null,
          sourceDate: '2026-01-02',
          how: 'press',
          verifiedAt: null,
        },
      },
    ])
  })
})

describe('what the source does not say', () => {
  test('stays unknown: blank languages are not «only Spanish», blank hours are not closed', () => {
    const listing = onlyOpen({ ...CENTRE, hours: '' })
    expect(listing.points[0]).toMatchObject({ languages: [], hours: { state: 'unknown' } })
    expect(listing.facts).toEqual({})
  })

  test.each([
    ['08:00-16:15', { state: 'partial', weekly: [{ days: [], opens: '08:00', closes: '16:15' }] }],
    ['24 horas, todos los días', { state: 'known', always: true }],
    ['24 horas', { state: 'known', always: true }],
    [
      'hasta medianoche',
      { state: 'partial', weekly: [{ days: [], opens: null, closes: '24:00' }] },
    ],
    ['cuando hay personal', { state: 'unknown', always: false, weekly: [] }],
    ['24 horas de lunes a viernes', { state: 'unknown', always: false }],
  ])('hours «%s» are read without guessing', (hours, expected) => {
    expect(onlyOpen({ ...CENTRE, hours }).points[0]?.hours).toMatchObject(expected)
  })

  test('hours that are not understood go to the internal note, with a warning', () => {
    const { listings, warnings } = read({ ...CENTRE, hours: 'cuando hay personal' })
    expect(listings[0]?.listing).toMatchObject({
      internalNote: 'Horario en la fuente: cuando hay personal',
    })
    expect(warnings).toHaveLength(1)
  })

  test('a centre’s hours count as taken from its kind', () => {
    expect(onlyOpen(CENTRE).fieldTrust.hours?.how).toBe('inferred_from_kind')
  })
})

describe('a number', () => {
  test('is two channels when two are written', () => {
    const { channels } = onlyOpen({ ...CENTRE, phone: '900000001 / (01) 311-0300' })
    expect(channels.map(({ value }) => value)).toEqual(['+51900000001', '+5113110300'])
  })

  test('that a service for aggressors answers is withheld, and her other number stays', () => {
    const cai = { ...CENTRE, id: 'invented-c', type: 'CAI', hours: '' }
    const { listings, warnings } = read(cai, { ...CENTRE, phone: '900000001|900000002' })
    expect(listings[1]?.listing).toMatchObject({
      channels: [{ visibility: 'INTERNAL' }, { value: '+51900000002', visibility: null }],
    })
    expect(warnings[0]).toMatchObject({ line: 3, column: 'phone' })
  })
})

describe('a file', () => {
  const latin1 = Buffer.from(csv({ ...CENTRE, name: 'Centro Inventado de Junín' }), 'latin1')
  test.each([
    ['Latin-1', latin1, 'Latin-1'],
    ['UTF-16', Buffer.from(`\uFEFF${csv(CENTRE)}`, 'utf16le'), 'UTF-16'],
    [
      'decoded twice',
      Buffer.from(Buffer.from(csv({ ...CENTRE, name: 'Año' })).toString('latin1')),
      'saved again',
    ],
    ['an Excel workbook', Buffer.from('PK\u0003\u0004'), 'Excel'],
    ['separated by semicolons', Buffer.from(csv(CENTRE).replaceAll(',', ';')), '«;»'],
    ['of more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'bytes'],
    ['of more than 5,000 rows', Buffer.from(`a,b\n${'1,2\n'.repeat(5001)}`), '5001 rows'],
    ['of more than 200 columns', Buffer.from('a,'.repeat(200)), '201 columns'],
    ['that is empty', Buffer.from(''), 'an empty file'],
    ['with a quote never closed', Buffer.from('id,type\n1,"x'), 'quotation mark'],
    ['with a column twice', Buffer.from('id,id\n1,2'), 'the same column twice'],
    ['without a column', Buffer.from(csv(CENTRE).replace('ubigeo', 'ubigeos')), 'no such column'],
  ])('%s is refused and named', (_, bytes, message) => {
    const { refused, listings } = readListings(bytes, gazetteer)
    expect(listings).toEqual([])
    expect(refused.map((issue) => formatIssue('f.csv', issue)).join()).toContain(message)
    // The whole file is meant: nothing of it is repeated.
    expect(refused.every(({ got }) => got === null)).toBe(true)
  })

  test('in Latin-1 is told the line and how to save it', () => {
    expect(readListings(latin1, gazetteer).refused).toMatchObject([
      { line: 2, code: 'fileLatin1', hint: { code: 'hintSaveAs' } },
    ])
  })

  test('with a byte-order mark and Windows line ends is read', () => {
    const bytes = Buffer.from(`\uFEFF${csv(CENTRE).replaceAll('\n', '\r\n')}\r\n`)
    expect(readListings(bytes, gazetteer)).toMatchObject({ refused: [], listings: [{ line: 2 }] })
  })

  test('with a column nobody knows is read, and that column is not stored', () => {
    const file = csv(CENTRE).replace(/^(.*)\n(.*)$/, '$1,encargada\n$2,"Persona Inventada"')
    const { listings, warnings } = readListings(Buffer.from(file), gazetteer)
    expect(warnings).toMatchObject([{ column: 'encargada' }])
    expect(JSON.stringify(listings)).not.toContain('Persona Inventada')
  })
})
