import { describe, expect, test } from 'vitest'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { FILTERS } from '../domain/filter'
import { KIND_CODES, type KindCode } from '../domain/kind'
import type { Asked } from './asked'
import { buildAskedIndex } from './build-asked-index'
import { readAsked } from './read-asked'
import { tokenise } from './tokenise'

const HOUSE: Asked = { kinds: ['hrt'] }
const NO_POLICE: Asked = { filters: ['no_police'] }
const POLICE: Asked = { kinds: ['police'], refused: NO_POLICE }
const NO_DOCUMENT: Asked = { filters: ['no_document'] }
const index = buildAskedIndex([
  [HOUSE, 'casa', 'casa de acogida'],
  [POLICE, 'policía'],
  [NO_POLICE, 'sin policía'],
  [NO_DOCUMENT, 'sin dni'],
])
const read = (typed: string) =>
  readAsked(index, tokenise(typed)).map(({ asked, at, how }) => ({ asked, at, how }))

describe('what typed words ask for', () => {
  test('is the longest phrase that begins at a word: «sin policía» is not the police', () => {
    expect(read('sin policía')).toEqual([{ asked: [NO_POLICE], at: [0, 1], how: 'whole' }])
    expect(read('policía')).toEqual([{ asked: [POLICE], at: [0], how: 'whole' }])
  })

  test('leaves out small words, and knows which words it took', () => {
    expect(read('una casa de acogida en Quillay')).toEqual([
      { asked: [HOUSE], at: [1, 3], how: 'whole' },
    ])
    expect(read('quillay sin policia')).toEqual([{ asked: [NO_POLICE], at: [1, 2], how: 'whole' }])
  })

  test('is said to be begun or misspelt, where a place may be meant', () => {
    expect(read('poli')[0]).toMatchObject({ asked: [POLICE], how: 'begun' })
    expect(read('polisía')[0]?.how).toBe('whole')
    expect(read('politía')[0]).toMatchObject({ asked: [POLICE], how: 'misspelt' })
    // A beginning ends the text; two letters begin half the country.
    expect(read('poli quillay')).toEqual([])
    expect(read('po')).toEqual([])
    expect(read('csaa')).toEqual([])
  })

  test.each([
    ['no quiero policía', [0, 2]],
    ['no quiero hablar con la policía', [0, 2, 5]],
    ['mana policía', [0, 1]],
    ['jan polisiya', [0, 1]],
    ['casa, ni policía', [1, 2]],
  ])('is never what she refuses: «%s»', (typed, at) => {
    expect(read(typed).at(-1)).toMatchObject({ asked: [NO_POLICE], at })
    expect(read(typed).flatMap(({ asked }) => asked)).not.toContain(POLICE)
  })

  test('is still wished where the refusal is of something else, or is Aymara «jan ukax», or', () => {
    expect(read('sin dni, policía')).toMatchObject([{ asked: [NO_DOCUMENT] }, { asked: [POLICE] }])
    expect(read('no como ayer, hoy: policía')).toMatchObject([{ asked: [POLICE] }])
    expect(read('casa jan ukax policía')).toMatchObject([{ asked: [HOUSE] }, { asked: [POLICE] }])
  })

  test('is nothing for other words', () => {
    expect(read('quillay')).toEqual([])
    expect(read('')).toEqual([])
  })
})

test('every kind that a page names is found by its official name in each language', () => {
  const all = buildAskedIndex()
  for (const { Kinds } of [es, qu, ay])
    for (const code of KIND_CODES) {
      // Houses for those under eighteen are named only to who says that she is.
      if (!isNamed(code) || code === 'car') continue
      const asked = readAsked(all, tokenise(Kinds[code])).flatMap((found) => found.asked)
      expect(
        asked.flatMap(({ kinds }) => kinds ?? []),
        Kinds[code],
      ).toContain(code)
    }
})

test('every filter is found by its own chip’s label in each language, and refuses what it says', () => {
  const all = buildAskedIndex()
  for (const { Filters } of [es, qu, ay])
    for (const filter of FILTERS) {
      const label = Filters[filter]
      const asked = readAsked(all, tokenise(label)).flatMap((found) => found.asked)
      expect(
        asked.flatMap(({ filters }) => filters ?? []),
        label,
      ).toEqual([filter])
      const kinds = asked.flatMap((one) => one.kinds ?? [])
      expect(kinds, label).not.toContain('police')
    }
})

function isNamed(code: KindCode): code is Exclude<KindCode, 'local_authority' | 'cai'> {
  return code !== 'local_authority' && code !== 'cai'
}

test('no phrase is kept twice: small words do not count', () => {
  const { phrases, words } = buildAskedIndex()
  const said = phrases.map(({ asked, words: of }) => {
    const text = of.map((word) => words[word]?.plain).join(' ')
    return `${JSON.stringify(asked)} ${text}`
  })
  expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([])
})
