import { expect, test } from 'vitest'
import { decodeAnswers, encodeAnswers, type RowAnswers } from './answers-code'

const OFFICE: RowAnswers = {
  yes: 0b1_0000_0000_0000_0001,
  no: 0b10,
  languages: 0b11,
  hours: {
    state: 'known',
    always: false,
    weekly: [{ days: [1, 2], opens: '08:00', closes: '16:15' }],
    exceptions: [],
    holidays: 'closed',
    how: 'official_source',
  },
}

test('what a row answers comes back as it was', () => {
  expect(decodeAnswers(encodeAnswers(OFFICE))).toEqual(OFFICE)
})

test('hours that are not told come back as not known', () => {
  const code = encodeAnswers({ ...OFFICE, hours: null })
  expect(code).toBe('1ekh.2.3.')
  expect(decodeAnswers(code).hours).toBeNull()
})

test.each(['', 'rubbish!', '1', '...', '-.-.-.k'])(
  'of «%s» nothing is known to be open',
  (code) => {
    expect(decodeAnswers(code).hours).toBeNull()
  },
)

test('of an empty attribute nothing is known at all', () => {
  expect(decodeAnswers('')).toEqual({ yes: 0, no: 0, languages: 0, hours: null })
})
