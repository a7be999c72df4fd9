import { expect, test } from 'vitest'
import { LANGUAGE_CHOICE_CODES, languageBits } from './language-choice'

test('whoever asks for Quechua is answered by each of its varieties', () => {
  const quechua = 1 << LANGUAGE_CHOICE_CODES.indexOf('qu')
  for (const code of ['qu', 'quy', 'quz', 'qxp', 'qwh'] as const)
    expect(languageBits([code])).toBe(quechua)
})

test('a service of which no language is known answers for none', () => {
  expect(languageBits([])).toBe(0)
})
