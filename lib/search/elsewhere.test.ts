import { describe, expect, test } from 'vitest'
import { aDirectory, aHouseEntry, anEntry, aQuery, positionOf } from '@/tests/an-entry'
import { findElsewhere, keepAnswering } from './elsewhere'
import { judge } from './judge'

const nowhere = { precision: 'none', lat: null, lng: null } as const
const directory = aDirectory([
  anEntry({ id: 'exact2' }),
  anEntry({ id: 'about2', precision: 'approximate' }),
  anEntry({ id: 'distr2', ...nowhere }),
  anEntry({ id: 'phoned', ubigeo: '99', ...nowhere }),
  anEntry({ id: 'others', ubigeo: '980101', precision: 'approximate' }),
  anEntry({
    id: 'lines2',
    kind: positionOf('hotline'),
    ubigeo: 'PE',
    coverage: ['PE'],
    ...nowhere,
  }),
  anEntry({ id: 'chats2', kind: positionOf('chat'), ubigeo: '98', coverage: ['98'], ...nowhere }),
  anEntry({ id: 'teams2', kind: positionOf('sau'), ubigeo: '980101', coverage: ['9901', '98'] }),
  anEntry({ id: 'based2', kind: positionOf('sar') }),
  aHouseEntry(),
])
const all = judge(directory, aQuery())
const idsOf = (rows: readonly number[]) => rows.map((row) => directory.ids[row]).sort()

describe('who has no distance', () => {
  test('can be called where it reaches, and in its department when only that is known', () => {
    expect(idsOf(keepAnswering(findElsewhere(directory, '990101'), all).call)).toEqual([
      'lines2',
      'phoned',
    ])
    expect(idsOf(keepAnswering(findElsewhere(directory, '97'), all).call)).toEqual(['lines2'])
    expect(idsOf(keepAnswering(findElsewhere(directory, '98'), all).call)).toEqual([
      'chats2',
      'lines2',
    ])
  })

  test('is somewhere in the department, when where is only roughly known', () => {
    expect(idsOf(keepAnswering(findElsewhere(directory, '9902'), all).roughly)).toEqual([
      'about2',
      'distr2',
    ])
  })

  test('comes where it says that it comes, and to its own department when it says nothing', () => {
    expect(idsOf(keepAnswering(findElsewhere(directory, '990101'), all).comes)).toEqual([
      'based2',
      'teams2',
    ])
    expect(idsOf(keepAnswering(findElsewhere(directory, '99'), all).comes)).toEqual([
      'based2',
      'teams2',
    ])
    expect(idsOf(keepAnswering(findElsewhere(directory, '9902'), all).comes)).toEqual(['based2'])
    expect(idsOf(keepAnswering(findElsewhere(directory, '9801'), all).comes)).toEqual(['teams2'])
  })

  test('what stands in her own district comes first, then what is in her province', () => {
    const anywhere = { kind: positionOf('sar') }
    const teams = aDirectory([
      anEntry({ id: 'farof2', ubigeo: '990301', ...anywhere }),
      anEntry({ id: 'nextd2', ubigeo: '990201', ...anywhere }),
      anEntry({ id: 'athome', ubigeo: '990202', ...anywhere }),
    ])
    const found = (place: string) =>
      keepAnswering(findElsewhere(teams, place), judge(teams, aQuery())).comes.map(
        (row) => teams.ids[row],
      )
    expect(found('990202')).toEqual(['athome', 'nextd2', 'farof2'])
    expect(found('9903')).toEqual(['farof2', 'nextd2', 'athome'])
    expect(found('99')).toEqual(['nextd2', 'athome', 'farof2'])
  })

  test('is not there when it says no', () => {
    const none = judge(directory, aQuery({ kinds: 1 << positionOf('court') }))
    expect(keepAnswering(findElsewhere(directory, '99'), none)).toEqual({
      call: [],
      roughly: [],
      comes: [],
      led: [],
    })
  })
})
