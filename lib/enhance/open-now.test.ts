import { describe, expect, test } from 'vitest'
import { encodeHours } from '../domain/hours-code'
import type { OpeningRule } from '../domain/open-now'
import { showOpenStates } from './open-now'

const OFFICE: OpeningRule = {
  state: 'known',
  always: false,
  weekly: [{ days: [1], opens: '08:00', closes: '16:00' }],
  exceptions: [],
  holidays: 'closed',
  how: 'call',
}
const MONDAY_MORNING = new Date('2026-03-02T15:00:00Z')
const MONDAY_NIGHT = new Date('2026-03-03T03:00:00Z')

/** One place for the state, as the server leaves it: hidden and empty. */
function placeFor(code: string) {
  return { hidden: true, textContent: '', dataset: { hours: code } as Record<string, string> }
}

function show(code: string, instant: Date, since?: string) {
  const place = placeFor(code)
  const main = {
    dataset: {
      tOpen: 'Abierto',
      tClosed: 'Cerrado',
      tExpected: 'Debería',
      ...(since && { since }),
    },
    querySelectorAll: () => [place],
  }
  showOpenStates(main as unknown as HTMLElement, instant)
  return { hidden: place.hidden, text: place.textContent }
}

describe('the open state on her phone', () => {
  test('it says open in the morning and closed at night', () => {
    const code = encodeHours(OFFICE)
    expect(show(code, MONDAY_MORNING)).toEqual({ hidden: false, text: 'Abierto' })
    expect(show(code, MONDAY_NIGHT)).toEqual({ hidden: false, text: 'Cerrado' })
  })

  test('hours of the kind only say what should be', () => {
    const code = encodeHours({ ...OFFICE, how: 'inferred_from_kind' })
    expect(show(code, MONDAY_MORNING)).toEqual({ hidden: false, text: 'Debería' })
    expect(show(code, MONDAY_NIGHT)).toEqual({ hidden: true, text: '' })
  })

  test.each(['', 'p--u,1=0800-1600', 'rubbish'])('«%s» says nothing', (code) => {
    expect(show(code, MONDAY_MORNING)).toEqual({ hidden: true, text: '' })
  })

  test('a clock older than the data itself is not believed', () => {
    const code = encodeHours(OFFICE)
    expect(show(code, MONDAY_MORNING, '2026-09-10').hidden).toBe(true)
    expect(show(code, MONDAY_MORNING, '2026-01-10').hidden).toBe(false)
  })

  test('a place that was open is hidden again when nothing is known any more', () => {
    const place = placeFor(encodeHours({ ...OFFICE, holidays: 'unknown' }))
    const main = { dataset: { tOpen: 'Abierto' }, querySelectorAll: () => [place] }
    showOpenStates(main as unknown as HTMLElement, MONDAY_MORNING)
    expect(place.hidden).toBe(false)
    // Monday 2027-11-01 is a holiday.
    showOpenStates(main as unknown as HTMLElement, new Date('2027-11-01T15:00:00Z'))
    expect(place).toMatchObject({ hidden: true, textContent: '' })
  })
})
