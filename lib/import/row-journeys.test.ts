import { expect, test } from 'vitest'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { createRow, type Findings } from './row'
import { findJourneys, toJourneysCell } from './row-journeys'

const gazetteer = shippedGazetteer()

function read(cell: string) {
  const findings: Findings = { refused: [], warnings: [] }
  const row = createRow({ line: 2, cells: new Map([['journeys', cell]]) }, findings, false)
  return { ...findJourneys(row, gazetteer), refused: findings.refused.map(({ column }) => column) }
}

test('a cell of journeys is read, and written again as it was', () => {
  const cell = '170101:boat:40:3|170101:walk::2.25|080101:bus:2.5:|080101:moto::'
  const { journeys, refused } = read(cell)
  expect(refused).toEqual([])
  expect(journeys?.[1]).toEqual({ ubigeo: '170101', means: 'walk', soles: null, travelHours: 2.25 })
  expect(toJourneysCell(journeys)).toBe(cell)
})

test('a journey that is not understood refuses its row instead of being guessed', () => {
  const wrong = ['en bote', '170101:boat', '999999:boat:40:3', '170101:tren:40:3', '17:boat:40:3']
  for (const cell of [...wrong, '170101:boat:-4:3', '170101:boat:40:3|170101:boat:50:3'])
    expect(read(cell), cell).toEqual({ refused: ['journeys'] })
  expect(read('')).toEqual({ refused: [] })
})
