import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, plain } from './fold'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(..."aeiouchqgkptzvsñé' ’HQ") }),
)

describe('folding', () => {
  test.each([
    ['Cusco', 'Qosqo', 'Qusqu', 'cuzco', 'CUSCO'],
    ['Arequipa', 'Ariqipa', 'Arikipa'],
    ['Huancayo', 'Wankayu'],
    ['Huánuco', 'Wanuku'],
    ['Moquegua', 'Muqiwa'],
    ['Q’ero', "Q'ero", 'qero', 'Kiru'],
    ['Andahuaylas', 'Andawaylas', 'Andahoaylas'],
  ])('%s is found however it is spelt', (name, ...spellings) => {
    for (const spelling of spellings) expect(folded(spelling)).toBe(folded(name))
  })

  test('names that only look alike stay apart', () => {
    expect(folded('Chota')).not.toBe(folded('Cota'))
    expect(folded('Puno')).not.toBe(folded('Piura'))
  })

  test('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => folded(folded(text)) === folded(text)),
      { numRuns: 2000 },
    )
    fc.assert(fc.property(anyText, (text) => plain(plain(text)) === plain(text)))
  })

  test('a folded name does not depend on accents, case or apostrophes', () => {
    fc.assert(fc.property(anyText, (text) => folded(plain(text)) === folded(text)))
  })
})
