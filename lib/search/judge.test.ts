import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILTERS, type Filter } from '@/lib/domain/filter'
import { languageBits } from '@/lib/domain/language-choice'
import { aDirectory, aHouseEntry, anEntry, aQuery, positionOf } from '@/tests/an-entry'
import { countStates } from './count-states'
import { type DirectoryEntry, type DirectoryQuery, STATE } from './directory'
import { judge } from './judge'

const bit = (filter: Filter) => 1 << FILTERS.indexOf(filter)
/** Tuesday 15 September 2026, noon and ten at night in Lima. */
const NOON = new Date('2026-09-15T17:00:00Z')
const NIGHT = new Date('2026-09-16T03:00:00Z')

/** The answer of one service. */
function answer(entry: Partial<DirectoryEntry>, query: Partial<DirectoryQuery>): string {
  const [state = -1] = judge(aDirectory([anEntry(entry)]), aQuery(query))
  return Object.entries(STATE).find(([, one]) => one === state)?.[0] ?? 'none'
}

describe('what is asked of a service', () => {
  test('nothing asked: everybody is shown', () => {
    expect(answer({}, {})).toBe('yes')
  })

  test('no answer is not a no', () => {
    expect(answer({}, { filters: bit('no_document') })).toBe('unknown')
    expect(answer({ yes: bit('no_document') }, { filters: bit('no_document') })).toBe('yes')
    expect(answer({ no: bit('no_document') }, { filters: bit('no_document') })).toBe('no')
  })

  test('of two things asked, one that is not known leaves it open and one no closes it', () => {
    const filters = bit('free') | bit('children')
    expect(answer({ yes: bit('free') }, { filters })).toBe('unknown')
    expect(answer({ yes: bit('free'), no: bit('children') }, { filters })).toBe('no')
    expect(answer({ yes: filters }, { filters })).toBe('yes')
  })

  test('hours that may have changed open no door and close none', () => {
    const day = { hours: 'k--o,1234567=0800-2000', age: 'expired' } as const
    expect(answer(day, { openAt: NOON })).toBe('unknown')
    expect(answer(day, { openAt: NIGHT })).toBe('unknown')
    expect(answer({ ...day, age: 'current' }, { openAt: NOON })).toBe('yes')
  })

  test('one of the languages asked for is enough; one that is not listed is not known', () => {
    const asked = languageBits(['quy', 'ay'])
    expect(answer({ languages: languageBits(['quz']) }, { languages: asked })).toBe('yes')
    expect(answer({ languages: languageBits(['es']) }, { languages: asked })).toBe('unknown')
    expect(answer({}, { languages: asked })).toBe('unknown')
  })

  test('open now by its own hours; by the hours of its kind only «debería»', () => {
    const own = { hours: 'k--o,12345=0800-1615' }
    expect(answer(own, { openAt: NOON })).toBe('yes')
    expect(answer(own, { openAt: NIGHT })).toBe('no')
    expect(answer({ hours: 'k-io,12345=0800-1615' }, { openAt: NOON })).toBe('expected')
    expect(answer({}, { openAt: NOON })).toBe('unknown')
  })

  test('without a clock that can be believed nobody is open, and nobody closed', () => {
    const own = { hours: 'k--o,12345=0800-1615' }
    expect(answer(own, { openAt: 'unknown' })).toBe('unknown')
    expect(answer({ hours: 'ka-u' }, { openAt: 'unknown' })).toBe('unknown')
    expect(answer(own, { openAt: NIGHT })).toBe('no')
  })

  test('day and night: only known hours say no', () => {
    expect(answer({ hours: 'ka-u' }, { always: true })).toBe('yes')
    expect(answer({ hours: 'kaiu' }, { always: true })).toBe('expected')
    expect(answer({ hours: 'k--o,12345=0800-1615' }, { always: true })).toBe('no')
    expect(answer({ hours: 'p--u,=0800-' }, { always: true })).toBe('unknown')
  })

  test('the worst answer counts: what is not known makes «debería» unknown', () => {
    const query = { openAt: NOON, filters: bit('free') }
    expect(answer({ hours: 'kaiu' }, query)).toBe('unknown')
    expect(answer({ hours: 'kaiu', yes: bit('free') }, query)).toBe('expected')
  })

  test('the clock goes on: what was open at noon is asked again at night', () => {
    const directory = aDirectory([anEntry({ hours: 'k--o,12345=0800-1615' })])
    const states = [NOON, NIGHT, NOON].map((openAt) => judge(directory, aQuery({ openAt }))[0])
    expect(states).toEqual([STATE.yes, STATE.no, STATE.yes])
  })

  test('a shelter follows the same rules: of its hours nothing is known', () => {
    const directory = aDirectory([aHouseEntry()])
    expect(judge(directory, aQuery())[0]).toBe(STATE.yes)
    expect(judge(directory, aQuery({ openAt: NOON }))[0]).toBe(STATE.unknown)
  })
})

describe('a place and its kinds', () => {
  const directory = aDirectory([
    anEntry({ id: 'inside', ubigeo: '990101' }),
    anEntry({ id: 'nearby', ubigeo: '990201', no: bit('free') }),
    anEntry({ id: 'policy', ubigeo: '990101', kind: positionOf('police') }),
    anEntry({ id: 'county', ubigeo: '99', precision: 'none', lat: null, lng: null }),
    anEntry({ id: 'others', ubigeo: '980101' }),
    anEntry({ id: 'nation', ubigeo: 'PE', precision: 'none', lat: null, lng: null }),
  ])
  const idsOf = (query: Partial<DirectoryQuery>) => {
    const states = judge(directory, aQuery(query))
    return directory.ids.filter((_, row) => states[row] !== STATE.no).sort()
  }

  test('a place holds what lies in it, at every level', () => {
    expect(idsOf({ within: '99' })).toEqual(['county', 'inside', 'nearby', 'policy'])
    expect(idsOf({ within: '9901' })).toEqual(['inside', 'policy'])
    expect(idsOf({ within: '990102' })).toEqual([])
    expect(idsOf({ within: '97' })).toEqual([])
  })

  test('one of the kinds asked for is enough', () => {
    expect(idsOf({ kinds: 1 << positionOf('police') })).toEqual(['policy'])
  })

  test('who is of another kind or place has said no to nobody', () => {
    const query = aQuery({
      ...{ within: '99', kinds: 1 << positionOf('cem'), filters: bit('free') },
    })
    const states = judge(directory, query)
    expect(countStates(directory, states, query)).toEqual({
      ...{ yes: 0, expected: 0, unknown: 2, no: 1 },
    })
  })

  test('every answer is counted, however many rows there are and wherever they lie in memory', () => {
    const hours = ['ka-u', 'kaiu', '', 'k--o,12345=0800-1615']
    for (let count = 0; count < 14; count++) {
      const many = aDirectory(
        Array.from({ length: count }, (_, at) =>
          anEntry({ id: `22222${at.toString(36)}`, hours: hours[(at * at + count) % 4] ?? '' }),
        ),
      )
      const query = aQuery({ always: true })
      for (const shift of [0, 1]) {
        const states = judge(many, query, new Uint8Array(new ArrayBuffer(count + 1), shift, count))
        const of = (state: number) => states.filter((one) => one === state).length
        expect(countStates(many, states, query)).toEqual({
          ...{ yes: of(STATE.yes), expected: of(STATE.expected) },
          ...{ unknown: of(STATE.unknown), no: of(STATE.no) },
        })
      }
    }
  })

  test('one question after another is answered as if each were the first', () => {
    const entries = Array.from({ length: 13 }, (_, at) =>
      anEntry({
        ...{
          id: `22222${at.toString(36)}`,
          kind: at % 3,
          languages: at % 5,
          age: at % 6 ? 'current' : 'expired',
        },
        ...{
          yes: (at * 7) % 8,
          no: ~((at * 7) % 8) & at & 7,
          hours: ['ka-u', 'kaiu', 'k--o,12345=0800-1615'][at % 3] ?? '',
        },
        ubigeo: at % 4 ? '990101' : '980101',
      }),
    )
    const used = aDirectory(entries)
    const query = fc.record({
      ...{ filters: fc.nat(7), languages: fc.nat(7), kinds: fc.nat(7), always: fc.boolean() },
      openAt: fc.constantFrom(null, 'unknown' as const, NOON, NIGHT),
      within: fc.constantFrom(null, '99', '98', '97'),
    })
    fc.assert(
      fc.property(query, (asked) => {
        expect(judge(used, asked)).toEqual(judge(aDirectory(entries), asked))
      }),
      { numRuns: 300 },
    )
  })

  test('an array that is given again holds only the new answers', () => {
    const states = judge(directory, aQuery())
    expect(judge(directory, aQuery({ within: '98' }), states)).toBe(states)
    expect(countStates(directory, states, aQuery())).toMatchObject({ yes: 1, no: 5 })
  })
})
