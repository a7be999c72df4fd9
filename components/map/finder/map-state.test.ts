import { describe, expect, test } from 'vitest'
import { FILTERS } from '@/lib/domain/filter'
import {
  asksAnything,
  type Chips,
  countChosen,
  FIRST_STATE,
  type MapAction,
  type MapState,
  mapReducer,
  type Origin,
} from './map-state'

const stateAfter = (...actions: readonly MapAction[]) => actions.reduce(mapReducer, FIRST_STATE)
const bit = FILTERS.indexOf('free')
const cusco: Origin = {
  ...{ lat: -13.5, lng: -72, from: 'place', ubigeo: '08', name: 'Cusco' },
  unlocated: null,
}

describe('what she chooses on the map page', () => {
  test('at first nothing is asked, and what is not known is shown', () => {
    expect(asksAnything(FIRST_STATE)).toBe(false)
    expect(FIRST_STATE.sureOnly).toBe(false)
  })

  test('a filter pressed twice is off again', () => {
    expect(stateAfter({ type: 'filter', bit }).filters).toBe(1 << bit)
    expect(stateAfter({ type: 'filter', bit }, { type: 'filter', bit })).toEqual(FIRST_STATE)
  })

  test('«solo los que dicen que sí» ends with the last filter: the next hides nobody', () => {
    const sure = stateAfter({ type: 'filter', bit }, { type: 'sureOnly', on: true })
    expect(sure.sureOnly).toBe(true)
    expect(mapReducer(mapReducer(sure, { type: 'always' }), { type: 'always' }).sureOnly).toBe(true)
    expect(mapReducer(sure, { type: 'filter', bit })).toEqual(FIRST_STATE)
  })

  test('another question begins a new list, and nothing stays chosen in it', () => {
    const state = stateAfter({ type: 'select', row: 7 }, { type: 'more' }, { type: 'openNow' })
    expect(state).toMatchObject({ selected: null, steps: 0, openNow: true })
  })

  test('a whole department is looked into; from a district one looks at what is nearest', () => {
    expect(stateAfter({ type: 'origin', origin: cusco }).within).toBe('08')
    expect(stateAfter({ type: 'origin', origin: { ...cusco, ubigeo: '080101' } }).within).toBeNull()
    expect(stateAfter({ type: 'origin', origin: { ...cusco, from: 'point' } }).within).toBeNull()
  })

  test('her location is asked for only after it was explained, and a refusal leaves all else', () => {
    const asked = stateAfter({ type: 'filter', bit }, { type: 'explain' }, { type: 'ask' })
    expect(asked.location).toBe('asking')
    const refused = mapReducer(asked, { type: 'fail' })
    const before = stateAfter({ type: 'filter', bit })
    expect(refused).toEqual({ ...before, location: 'failed', locatings: 1 })
  })

  test('a point abroad is kept nowhere, and takes away nothing that she had chosen', () => {
    const before = stateAfter({ type: 'origin', origin: cusco }, { type: 'filter', bit })
    const far = [{ type: 'ask' }, { type: 'far' }] as const
    const state = far.reduce<MapState>(mapReducer, before)
    expect(state).toEqual({ ...before, location: 'far', locatings: before.locatings + 1 })
    expect(stateAfter({ type: 'pick' }, { type: 'far' }).picking).toBe(false)
  })

  test('what she has typed presses its chips; another kind takes the place of the one before', () => {
    const none = { kinds: 0, languages: 0, filters: 0, always: false, openNow: false }
    const asked = (chips: Partial<Chips>): MapAction => ({
      type: 'asked',
      chips: { ...none, ...chips },
    })
    const state = stateAfter(
      asked({ kinds: 1, languages: 2 }),
      { type: 'more' },
      asked({ kinds: 4, filters: 1 << bit, always: true }),
      asked({ openNow: true }),
    )
    const all = { kinds: 4, languages: 2, filters: 1 << bit, always: true, openNow: true }
    expect(state).toEqual({ ...FIRST_STATE, ...all })
  })

  test('each asking for her location and each answer is told to the map, a place never', () => {
    expect(stateAfter({ type: 'ask' }).locatings).toBe(1)
    const found: MapAction = { type: 'origin', origin: { ...cusco, from: 'device' } }
    expect(stateAfter({ type: 'ask' }, found).locatings).toBe(2)
    expect(stateAfter({ type: 'origin', origin: cusco }, { type: 'pick' }).locatings).toBe(0)
  })

  test('whatever else she says about where she looks from ends the waiting for the device', () => {
    const others: MapAction[] = [
      ...([{ type: 'cancel' }, { type: 'pick' }, { type: 'explain' }] as const),
      ...([{ type: 'forgetOrigin' }, { type: 'forget' }] as const),
      { type: 'origin', origin: cusco },
    ]
    for (const other of others)
      expect(stateAfter({ type: 'ask' }, other).location, other.type).not.toBe('asking')
  })

  test('a point that was chosen ends the choosing', () => {
    const state = stateAfter(
      { type: 'pick' },
      { type: 'origin', origin: { ...cusco, from: 'point' } },
    )
    expect(state).toMatchObject({ picking: false, location: 'idle' })
  })

  test('taking every filter away keeps where she looks from', () => {
    const state = stateAfter(
      { type: 'origin', origin: cusco },
      { type: 'filter', bit },
      { type: 'language', bit: 1 },
      { type: 'kind', bit: 3 },
      { type: 'always' },
      { type: 'sureOnly', on: true },
      { type: 'clear' },
    )
    expect(countChosen(state)).toBe(0)
    expect(state).toEqual(stateAfter({ type: 'origin', origin: cusco }))
  })

  test('filters are counted as she sees them: a chip each', () => {
    expect(
      countChosen(
        stateAfter({ type: 'filter', bit }, { type: 'kind', bit: 3 }, { type: 'openNow' }),
      ),
    ).toBe(3)
  })

  test('when she leaves, nothing of it is left', () => {
    const state = stateAfter(
      { type: 'origin', origin: cusco },
      { type: 'filter', bit },
      { type: 'select', row: 1 },
      { type: 'forget' },
    )
    expect(state).toEqual(FIRST_STATE)
  })
})
