import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { FILTERS } from '@/lib/domain/filter'
import { aDirectory, aHouseEntry, anEntry, aQuery, positionOf } from '@/tests/an-entry'
import { decodeDirectory } from './decode-directory'
import { AGES, type Directory, type DirectoryEntry, PRECISIONS, ROOFS } from './directory'
import { BLOCK_ROWS } from './directory-format'
import { drain } from './drain'
import { encodeDirectory } from './encode-directory'
import { judge } from './judge'
import { nearest } from './nearest'
import { placeNamesOf } from './place-names'

const read = (text: string) => drain(decodeDirectory(text))

const code = fc.stringMatching(/^(?:PE|\d{2}|\d{4}|\d{6})$/)
const someEntry: fc.Arbitrary<DirectoryEntry> = fc
  .record({
    id: fc.stringMatching(/^[2-9b-z]{6}$/),
    kind: fc.constantFrom('cem', 'police', 'sar', 'hotline').map(positionOf),
    name: fc.oneof(
      fc.string({ unit: 'grapheme' }).map((name) => name.replaceAll(/[\n\t\f\r\b]/g, ' ')),
      fc.constantFrom('CEM Villa', 'Villa', 'CEM Villa Imaginaria', 'DEMUNA de San Ficticio'),
    ),
    ubigeo: code,
    precision: fc.constantFrom(...PRECISIONS),
    lat: fc.integer({ min: -900_000, max: 900_000 }).map((parts) => parts / 10_000),
    lng: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((parts) => parts / 10_000),
    phone: fc.constantFrom(
      '',
      '100',
      '1818',
      '080015170',
      '+51900000001',
      '+5113110300',
      '+5166312345',
    ),
    hours: fc.constantFrom('', 'kaiu', 'k--u,12345=0800-1615', 'p-iu,=0800-'),
    yes: fc.nat(2 ** FILTERS.length - 1),
    no: fc.nat(2 ** FILTERS.length - 1),
    languages: fc.nat(511),
    coverage: fc.uniqueArray(code, { maxLength: 3 }),
    roof: fc.constantFrom(...ROOFS),
    age: fc.constantFrom(...AGES),
    closing: fc.constantFrom('', 'f', 'c-', 'm!2026-01-31', 's=2026-12-24'),
    onlyMinors: fc.boolean(),
  })
  .map((entry) => ({
    ...entry,
    no: entry.no & ~entry.yes,
    ...(entry.precision === 'none' && { lat: null, lng: null }),
  }))

/** A row as the object it was made of. */
function toEntry(directory: Directory, row: number): DirectoryEntry {
  const text = (list: readonly string[]) => list[row] ?? ''
  const number = (list: ArrayLike<number>) => list[row] ?? Number.NaN
  const precision = PRECISIONS[number(directory.precisions)] ?? 'none'
  const coverage = text(directory.coverage)
  return {
    ...{ id: text(directory.ids), kind: number(directory.kinds), name: text(directory.names) },
    ...{ ubigeo: text(directory.ubigeos), phone: text(directory.phones), precision },
    lat: precision === 'none' ? null : number(directory.lats),
    lng: precision === 'none' ? null : number(directory.lngs),
    hours: directory.hoursCodes[number(directory.hours)] ?? '?',
    ...{ yes: number(directory.yes), no: number(directory.no) },
    languages: number(directory.languages),
    coverage: coverage === '' ? [] : coverage.split(' '),
    roof: ROOFS[number(directory.roofs)] ?? 'own',
    age: AGES[number(directory.ages)] ?? 'current',
    closing: directory.closingCodes[number(directory.closings)] ?? '?',
    onlyMinors: number(directory.onlyMinors) === 1,
  }
}

const toSet = (entries: readonly DirectoryEntry[]) =>
  entries.map((entry) => JSON.stringify({ ...entry, coverage: [...entry.coverage].sort() })).sort()
const withKeysOf = (entry: DirectoryEntry): DirectoryEntry => ({ ...anEntry(), ...entry })

describe('the directory on the device', () => {
  test('is what was written, row by row', () => {
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 60 }), (entries) => {
        const directory = aDirectory(entries)
        const rows = Array.from({ length: directory.count }, (_, row) => toEntry(directory, row))
        // −0 degrees are 0.
        const plain = (all: readonly DirectoryEntry[]) =>
          all.map((one) => ({ ...one, lat: one.lat && one.lat + 0, lng: one.lng && one.lng + 0 }))
        expect(toSet(plain(rows.map(withKeysOf)))).toEqual(toSet(plain(entries.map(withKeysOf))))
        expect(directory.ubigeos).toEqual([...directory.ubigeos].sort())
      }),
    )
  })

  test('is the same for who knows the names of places, whatever they are called', () => {
    const called = fc.constantFrom('Villa', 'Imaginaria', 'Villa Imaginaria', 'San Ficticio', '')
    const rows = fc.array(fc.tuple(someEntry, called), { maxLength: 30 })
    fc.assert(
      fc.property(rows, (said) => {
        const entries = said.map(([entry]) => entry)
        const names = placeNamesOf(said.map(([{ ubigeo }, name]) => ({ ubigeo, name })))
        const known = drain(decodeDirectory(encodeDirectory(entries, names), names))
        expect(known).toEqual(aDirectory(entries))
      }),
    )
  })

  test('a name that ends as its district, province or department is written as a mark', () => {
    const names = placeNamesOf([
      { ubigeo: '990101', name: 'Villa Imaginaria' },
      { ubigeo: '9901', name: 'San Ficticio' },
      { ubigeo: '99', name: 'Ninguno' },
    ])
    const ends = ['Villa Imaginaria', 'San Ficticio', 'Ninguno']
    const entries = ends.map((end, at) => anEntry({ id: `22222${at}`, name: `CEM ${end}` }))
    const text = encodeDirectory(entries, names)
    for (const end of ends) expect(text).not.toContain(end)
    expect(drain(decodeDirectory(text, names)).names.toSorted()).toEqual(
      entries.map(({ name }) => name).toSorted(),
    )
    expect(() => read(text)).toThrow('expected the places’ names')
  })

  test('the same services in any order are the same bytes', () => {
    const shuffled = fc
      .array(someEntry, { maxLength: 30 })
      .chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      )
    fc.assert(
      fc.property(shuffled, ([entries, others]) => {
        expect(encodeDirectory(others)).toBe(encodeDirectory(entries))
      }),
    )
  })

  test('more rows than a block holds are read to the last', () => {
    const entries = Array.from({ length: BLOCK_ROWS + 5 }, (_, at) =>
      anEntry({ id: String(200_000 + at), name: `Servicio ${at}`, lat: -12 - at / 10_000 }),
    )
    const { count, ids, names, lats, vectors } = aDirectory(entries)
    expect([count, ids.length, names.length]).toEqual([2053, 2053, 2053])
    const last = ids.indexOf('202052')
    expect([names[last], lats[last]]).toEqual(['Servicio 2052', -12.2052])
    expect(vectors.some(Number.isNaN)).toBe(false)
  })

  test('a directory of nobody is read too', () => {
    expect(aDirectory([]).count).toBe(0)
  })

  test('only a door whose point is exact has a vector, and so a distance', () => {
    const { ids, vectors } = aDirectory([
      anEntry({ id: 'exact2' }),
      anEntry({ id: 'about2', precision: 'approximate' }),
      anEntry({ id: 'teams2', kind: positionOf('sar') }),
      anEntry({ id: 'nowher', precision: 'none', lat: null, lng: null }),
      aHouseEntry(),
    ])
    const has = ids.filter((_, row) => !Number.isNaN(vectors[3 * row]))
    expect(has).toEqual(['exact2'])
  })

  test('no step is longer than a block of one column', () => {
    const text = encodeDirectory([anEntry()])
    const lines = text.split('\n').length - 1
    let steps = 0
    const work = decodeDirectory(text)
    while (!work.next().done) steps++
    expect(steps).toBeGreaterThanOrEqual(lines)
  })
})

describe('what is not written', () => {
  const refused = (change: Partial<DirectoryEntry>) => () => encodeDirectory([anEntry(change)])

  test.each([
    [{ id: '22222' }, 'id: got "22222", expected six letters or digits'],
    [{ kind: positionOf('cai') }, 'expected the position of a public kind'],
    [{ name: 'CEM\nOtra' }, 'expected one line'],
    [{ name: 'CEM \f' }, 'expected one line without control characters'],
    [{ kind: 99 }, 'expected the position of a public kind'],
    [{ ubigeo: '9' }, 'ubigeo: got "9", expected 2, 4, 6 digits or PE'],
    [{ precision: 'none' }, 'lat: got -12.5, expected null without a point'],
    [{ lat: null }, 'lat: got null, expected degrees from -90 to 90'],
    [{ lng: 181 }, 'lng: got 181'],
    [{ lat: Number.NaN }, 'lat: got null'],
    [{ phone: '900 000 001' }, 'phone: got "900 000 001", expected a number to dial'],
    [{ hours: 'siempre' }, 'hours: got "siempre"'],
    [{ yes: 2 ** FILTERS.length }, 'yes: got'],
    [{ yes: 1, no: 1 }, 'expected no bit that is in `yes` too'],
    [{ languages: -1 }, 'languages: got -1'],
    [{ coverage: ['todo'] }, 'coverage: got ["todo"]'],
    [{ closing: 'cerrado' }, 'closing: got "cerrado", expected a code of closings'],
    [{ onlyMinors: undefined }, 'expected true or false'],
  ] as const)('%j is refused', (change, sentence) => {
    expect(refused(change as Partial<DirectoryEntry>)).toThrow(sentence)
  })

  test.each([
    { name: 'Casa Inexistente' },
    { ubigeo: '990101' },
    { ubigeo: 'PE' },
    { precision: 'exact', lat: -12.5, lng: -70.25 },
    { precision: 'approximate', lat: -12.5, lng: -70.25 },
    { phone: '+51900000001' },
    { hours: 'kaiu' },
    { coverage: ['9901'] },
    { closing: 'f-' },
  ] as const)('of a shelter nothing is written but its department: %j is refused', (change) => {
    expect(() => encodeDirectory([aHouseEntry(change)])).toThrow('for a confidential kind')
  })
})

describe('what is not a directory', () => {
  const text = encodeDirectory([anEntry(), aHouseEntry()])

  test.each([
    '',
    'null',
    '[]\n',
    '{}\n',
    '<html>\n',
    '["kuska directory",3,0,0,0,0,0,0,0]\n',
    '["kuska directory",4,0,0,0,0,0,0,0]\n',
    '["kuska directory",4,1e9,0,0,0,0,0,0,0]\n',
    '["kuska directory",4,-1,0,0,0,0,0,0,0]\n',
    '["kuska directory",4,0.5,0,0,0,0,0,0,0]\n',
  ])('%j throws', (other) => {
    expect(() => read(other)).toThrow()
  })

  test('a number that nobody can dial fails here, not on her phone', () => {
    expect(() => read(text.replace('+519', '+529'))).toThrow('expected one that can be dialled')
  })

  test('none that is cut off, or has a line too many, is taken for a whole one', () => {
    const lines = text.split('\n')
    for (let kept = 0; kept < lines.length - 1; kept++)
      expect(() => read(lines.slice(0, kept).join('\n')), `${kept} lines`).toThrow()
    expect(() => read(`${text}[]\n`)).toThrow('expected the end')
  })

  test('nor one in which a line says something else', () => {
    const lines = text.split('\n').slice(0, -1)
    for (const [at, line] of lines.entries()) {
      for (const other of ['[]', '[1]', '["?"]', '["ZZZZ","ZZZZ"]', '[""]']) {
        if (other === line) continue
        const changed = lines.with(at, other).join('\n')
        expect(() => read(`${changed}\n`), `line ${at}: ${other}`).toThrow()
      }
    }
  })
})

/** Of one step: lines of the file, and rows that a line or a sum of vectors speaks of. */
const work = vi.hoisted(() => ({
  lines: 0,
  rows: 0,
  /** Passes on what a function did, having noted the rows that it was for. */
  noteRows<Result>(rows: number, result: Result): Result {
    work.rows = Math.max(work.rows, rows)
    return result
  },
}))
vi.mock(import('./directory-lines'), async (load) => {
  const { openLines } = await load()
  const openCounted: typeof openLines = (text) => {
    const lines = openLines(text)
    const read = (texts: number) => {
      work.lines++
      return work.noteRows(texts, lines.read(texts))
    }
    return { ...lines, read }
  }
  return { openLines: openCounted }
})
vi.mock(import('./vlq'), async (load) => {
  const vlq = await load()
  return {
    ...vlq,
    decodeNumbers: (text, count) => work.noteRows(count, vlq.decodeNumbers(text, count)),
    decodeDeltas: (text, count) => work.noteRows(count, vlq.decodeDeltas(text, count)),
  }
})
vi.mock(import('./fill-vectors'), async (load) => {
  const original = await load()
  return {
    ...original,
    fillVectors: (directory, from, to) =>
      work.noteRows(to - from, original.fillVectors(directory, from, to)),
  }
})

describe('a hundred thousand services', () => {
  const COUNT = 100_000
  const free = 1 << FILTERS.indexOf('free')
  const hidden = anEntry({
    ...{ id: 'hidden', name: 'Centro Escondido', ubigeo: '990145', phone: '+51900000002' },
    ...{ lat: -3.75, lng: -73.25, yes: free },
  })

  test('are read a block of one column at a time, and one among them is found', () => {
    const entries = Array.from({ length: COUNT - 1 }, (_, at) =>
      anEntry({
        ...{ id: String(200_000 + at), name: `Servicio ${at % 500}` },
        ...{ ubigeo: String(990_101 + (at % 90)), lat: -12 - (at % 1000) / 1000 },
      }),
    )
    const steps = decodeDirectory(encodeDirectory([...entries, hidden]))
    const most = { lines: 0, rows: 0 }
    let step: IteratorResult<void, Directory>
    do {
      Object.assign(work, { lines: 0, rows: 0 })
      step = steps.next()
      most.lines = Math.max(most.lines, work.lines)
      most.rows = Math.max(most.rows, work.rows)
    } while (!step.done)
    expect(most).toEqual({ lines: 1, rows: BLOCK_ROWS })

    const directory = step.value
    expect(directory.count).toBe(COUNT)
    const states = judge(directory, aQuery({ filters: free }))
    const { yes } = nearest(directory, states, { lat: -3.7, lng: -73.2 }, 3)
    expect(yes.map(({ row }) => toEntry(directory, row))).toEqual([hidden])
  })
})
