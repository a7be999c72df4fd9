import { expect, test } from 'vitest'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { formatIssue } from './issue'
import { prepareTable } from './prepare-table'
import { readTable } from './read-table'

const gazetteer = shippedGazetteer()
const CELLS = {
  ...{
    id: 'invented-001',
    type: 'sar',
    name: 'Equipo Inventado',
    operator: 'Institución Inventada',
  },
  ...{ department: 'Loreto', province: 'Requena', district: 'Requena', ubigeo: '150401' },
  ...{ address: '', lat: '', lng: '', coordinate_precision: 'none', phone: '900000001' },
  ...{ languages: 'es', source_title: 'Fuente Inventada', source_url: '', source_date: '2026' },
  ...{ coverage: '', journeys: '' },
}

/** Brought with the box ticked, unless said otherwise. */
function bring(change: Partial<typeof CELLS>, convertsReniec = true) {
  const cells = { ...CELLS, ...change }
  const table = [Object.keys(cells), Object.values(cells)]
  const prepared = prepareTable(table, { columns: {}, convertsReniec }, gazetteer)
  const file = readTable(prepared.table, gazetteer)
  return {
    listings: file.listings.map(({ listing }) => listing),
    refused: [...prepared.refused, ...file.refused].map((issue) => formatIssue('f.csv', issue)),
  }
}

const codes = [...gazetteer.fromReniec].filter(([reniec]) => reniec.length === 6)
const otherCode = (isInei: boolean) => {
  const found = codes.find(
    ([reniec, inei]) => reniec !== inei && gazetteer.names.has(reniec) === isInei,
  )
  if (!found) throw new Error('gazetteer: got no such code, expected one')
  return { reniec: found[0], inei: found[1] }
}

test('the code beside the names becomes INEI’s', () => {
  const { listings, refused } = bring({})
  expect(refused).toEqual([])
  expect(listings).toMatchObject([{ points: [{ ubigeo: '160501' }] }])
})

test('where she is attended and where she comes from are never another district than was meant', () => {
  let doubtful = 0
  for (const [reniec, inei] of codes) {
    const { listings, refused } = bring({ coverage: reniec, journeys: `${reniec}:bus:2.5:1` })
    if (refused.length > 0) doubtful++
    else
      expect(listings).toMatchObject([
        { coverage: [inei], points: [{ journeys: [{ ubigeo: inei }] }] },
      ])
  }
  // Half of RENIEC's codes are INEI's of somewhere else.
  expect(doubtful).toBe(996)
})

test('a code that may be either’s says which two places it is, and how to mend it', () => {
  const { refused } = bring({ coverage: '150401', journeys: '150401:boat:40:3' })
  expect(refused).toEqual(
    ['coverage', 'journeys'].map(
      (column) =>
        `f.csv:2, column «${column}»: got "150401", expected a code that one place has: it is INEI's of Canta, Canta, Lima, and RENIEC's of Requena, Requena, Loreto (INEI's of Requena, Requena, Loreto is 160501: write INEI's codes into the annotated file, and bring it without the box)`,
    ),
  )
})

test('mended as the message says, and brought without the box, it is read', () => {
  const { listings, refused } = bring({ ubigeo: '160501', coverage: '160501|PE' }, false)
  expect(refused).toEqual([])
  expect(listings).toMatchObject([{ coverage: ['160501', 'PE'] }])
})

test('a department is one code for all who count, or it is refused', () => {
  for (const coverage of ['PE', '01', '01|0101']) expect(bring({ coverage }).refused).toEqual([])
  for (const coverage of ['07', '01|07', '0801'])
    expect(bring({ coverage }).refused).toHaveLength(1)
})

test('a code of a list is converted where it stands, and nothing else of the cell is', () => {
  const { reniec, inei } = otherCode(false)
  const { listings } = bring({
    coverage: `PE| ${reniec} |010101`,
    journeys: `${reniec}:walk:0:12.5`,
  })
  expect(listings).toMatchObject([
    {
      coverage: ['PE', inei, '010101'],
      points: [{ journeys: [{ ubigeo: inei, soles: 0, travelHours: 12.5 }] }],
    },
  ])
})

test('no code of a safe house’s row is repeated', () => {
  const row = { ...CELLS, type: 'hrt', coverage: '150401', journeys: '150401:boat:40:3' }
  const { refused } = prepareTable(
    [Object.keys(row), Object.values(row)],
    { columns: {}, convertsReniec: true },
    gazetteer,
  )
  expect(refused).toEqual([])
})
