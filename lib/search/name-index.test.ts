import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildNameIndex } from './build-name-index'
import { drain } from './drain'
import { folded } from './fold'
import { findByName } from './name-index'
import { tokenise } from './tokenise'

const names = [
  'Centro Emergencia Mujer Quillay',
  'Comisaría de Familia Vellamar',
  'CEM Comisaría de Tambora',
  'Comunidad de la Luz',
  '',
  'Defensoría Q’illay',
]
const index = drain(buildNameIndex(names))
const find = (typed: string, limit = 20) => findByName(index, typed, limit).map((row) => names[row])

describe('a service by its name', () => {
  test('each typed word begins a word of the name, in any order, with or without accents', () => {
    expect(find('comi fam')).toEqual(['Comisaría de Familia Vellamar'])
    expect(find('tambora comisaria')).toEqual(['CEM Comisaría de Tambora'])
    expect(find('comi xyz')).toEqual([])
  })

  test('what is written so comes before what only sounds so', () => {
    expect(find('quillay')).toEqual(['Centro Emergencia Mujer Quillay', 'Defensoría Q’illay'])
    expect(find('killay').sort()).toEqual(find('quillay'))
    expect(find('bellamar')).toEqual(['Comisaría de Familia Vellamar'])
  })

  test('a whole word comes before one that only begins so', () => {
    const whole = drain(buildNameIndex(['Luzmila', 'Luz', 'Luzbel']))
    expect(findByName(whole, 'luz', 3)).toEqual([1, 2, 0])
  })

  test('nothing typed finds nothing, and no more than the limit is given', () => {
    for (const typed of ['', ' ', '¿?']) expect(find(typed)).toEqual([])
    expect(find('de', 2)).toHaveLength(2)
    expect(find('de', 0)).toEqual([])
  })

  test('a directory without names finds nothing', () => {
    expect(findByName(drain(buildNameIndex([])), 'cem', 5)).toEqual([])
    expect(findByName(drain(buildNameIndex(['', ''])), 'cem', 5)).toEqual([])
  })

  test('nobody whose name has the words is missed, nobody else found', () => {
    const word = fc.constantFrom('cem', 'centro', 'de', 'del', 'Dé', 'kusko', 'Cusco', 'q’ero', 'x')
    const name = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
    const typed = fc.array(fc.constantFrom('c', 'de', 'd', 'kus', 'cus', 'qero', 'x'), {
      ...{ minLength: 1, maxLength: 2 },
    })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), typed, (all, words) => {
        const found = findByName(drain(buildNameIndex(all)), words.join(' '), 100)
        const has = (one: string, start: string) =>
          tokenise(one).some(
            (part) => part.startsWith(start) || folded(part).startsWith(folded(start)),
          )
        const expected = all.flatMap((one, row) =>
          words.every((each) => has(one, each)) ? [row] : [],
        )
        expect([...found].sort((a, b) => a - b)).toEqual(expected)
      }),
    )
  })
})
