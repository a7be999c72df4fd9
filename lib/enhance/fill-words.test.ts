import { expect, test } from 'vitest'
import { fillWords } from './fill-words'

const box = { dataset: { tNo: 'Dicen que no: {count}', tPlain: 'Sí' } as DOMStringMap }

test('a sentence of the page gets its numbers', () => {
  expect(fillWords(box, 'tNo', { count: 3 })).toBe('Dicen que no: 3')
  expect(fillWords(box, 'tPlain')).toBe('Sí')
})

test('a gap without a value stays, and is seen; a sentence that is not there is empty', () => {
  expect(fillWords(box, 'tNo')).toBe('Dicen que no: {count}')
  expect(fillWords(box, 'tMissing')).toBe('')
})
