import fc from 'fast-check'
import { expect, test } from 'vitest'
import { embedPath } from './embed-path'
import { KIND_LETTERS, WIDGET_KINDS } from './kind-letters'
import { nearestEmbedPath } from './nearest-embed-path'
import { THEMES } from './theme'

const lookups = {
  listings: new Set(['222222']),
  places: new Set(['08', '0801', '080101']),
}
const nearest = (pathname: string) => nearestEmbedPath(pathname, lookups)

test.each([
  '/embed/v1/es/PE/todo',
  '/embed/v1/qu/08/d',
  '/embed/v1/ay/0801/d+g/oscuro',
  '/embed/v1/es/080101/todo/calido/222222',
  '/embed/v1/es/08/d+h/contraste/222222',
])('%s is the one address of its choice', (pathname) => {
  expect(nearest(pathname)).toBe(pathname)
})

test.each([
  ['nothing', '/embed', '/embed/v1/es/PE/todo'],
  ['no choice', '/embed/v1/', '/embed/v1/es/PE/todo'],
  ['a language of others', '/embed/v1/en/08/todo', '/embed/v1/es/08/todo'],
  ['capitals', '/embed/v1/QU/pe/D/CLARO', '/embed/v1/qu/PE/d/claro'],
  ['a place that is not there', '/embed/v1/es/99/todo', '/embed/v1/es/PE/todo'],
  ['a district of a known province', '/embed/v1/es/080199/todo', '/embed/v1/es/0801/todo'],
  ['a place in words', '/embed/v1/es/Cusco/todo', '/embed/v1/es/PE/todo'],
  ['kinds by their names', '/embed/v1/es/08/demuna+cem', '/embed/v1/es/08/d+g'],
  ['kinds in another order, twice', '/embed/v1/es/08/g+d+g', '/embed/v1/es/08/d+g'],
  ['a plus that a program escaped', '/embed/v1/es/08/d%2Bg', '/embed/v1/es/08/d+g'],
  ['one kind that is not there', '/embed/v1/es/08/d+nada', '/embed/v1/es/08/d'],
  ['kinds that nobody may see', '/embed/v1/es/08/cai+local_authority', '/embed/v1/es/08/todo'],
  ['all kinds', `/embed/v1/es/08/${WIDGET_KINDS.join('+')}`, '/embed/v1/es/08/todo'],
  ['an unknown theme', '/embed/v1/es/08/todo/rosado', '/embed/v1/es/08/todo'],
  ['the usual theme by its name', '/embed/v1/es/08/todo/calido', '/embed/v1/es/08/todo'],
  ['a service that is gone', '/embed/v1/es/08/todo/claro/333333', '/embed/v1/es/08/todo/claro'],
  ['too much', '/embed/v1/es/08/todo/claro/222222/x/y', '/embed/v1/es/08/todo/claro/222222'],
  ['a slash too many', '/embed/v1/es/08/todo/', '/embed/v1/es/08/todo'],
  ['what cannot be decoded', '/embed/v1/es/%E0%A4%A/todo', '/embed/v1/es/PE/todo'],
  ['a stray percent sign', '/embed/v1/qu/08/d%', '/embed/v1/qu/08/d'],
  ['a slash that a program escaped', '/embed/v1/es/08/d%2Fg', '/embed/v1/es/08/d+g'],
  ['a plus escaped twice', '/embed/v1/es/08/d%252Bg', '/embed/v1/es/08/d+g'],
  ['a comma escaped twice', '/embed/v1/es/08/d%252Cg', '/embed/v1/es/08/d+g'],
  ['a language with its country', '/embed/v1/qu-PE/08/d', '/embed/v1/qu/08/d'],
  ['the same as a file has it', '/embed/v1/qu_PE/08/d', '/embed/v1/qu/08/d'],
  ['as the custom element sends it', '/embed/v1/quPE/08/d', '/embed/v1/qu/08/d'],
  ['a language of half a continent', '/embed/v1/es-419/08/d', '/embed/v1/es/08/d'],
  ['the same, as the custom element sends it', '/embed/v1/es419/08/d', '/embed/v1/es/08/d'],
  ['a version of a version', '/embed/v1.0/es/08/d', '/embed/v1/es/08/d'],
  ['a Quechua by its own code', '/embed/v1/quz/08/d', '/embed/v1/qu/08/d'],
  ['Aymara by three letters', '/embed/v1/aym/08/d', '/embed/v1/ay/08/d'],
  ['a place without its zero', '/embed/v1/es/8/d', '/embed/v1/es/08/d'],
  ['a district without its zero', '/embed/v1/es/80101/d', '/embed/v1/es/080101/d'],
  ['a space before a place', '/embed/v1/es/%2008/d', '/embed/v1/es/08/d'],
  ['a place with its country', '/embed/v1/es/PE-08/d', '/embed/v1/es/08/d'],
  ['a semicolon', '/embed/v1/es/08/cem;demuna', '/embed/v1/es/08/d+g'],
  ['a bar', '/embed/v1/es/08/cem|demuna', '/embed/v1/es/08/d+g'],
  ['a point', '/embed/v1/es/08/cem.demuna', '/embed/v1/es/08/d+g'],
  ['a hyphen', '/embed/v1/es/08/cem-women_org', '/embed/v1/es/08/d+s'],
  ['a slash too many inside', '/embed/v1//es/08/d', '/embed/v1/es/08/d'],
  ['no language', '/embed/v1/08/d', '/embed/v1/es/08/d'],
  ['no language, the country', '/embed/v1/PE/d', '/embed/v1/es/PE/d'],
  ['no version', '/embed/qu/08/d', '/embed/v1/qu/08/d'],
  ['kinds said twice', '/embed/v1/es/08/todo/todo/claro', '/embed/v1/es/08/todo/claro'],
  ['a theme without kinds', '/embed/v1/es/08/claro', '/embed/v1/es/08/todo/claro'],
  ['a service without its theme', '/embed/v1/es/08/d/222222', '/embed/v1/es/08/d/calido/222222'],
  ['names of the language itself', '/embed/v1/es/__proto__/constructor', '/embed/v1/es/PE/todo'],
])('%s: the closest thing that exists', (_, pathname, expected) => {
  expect(nearest(pathname)).toBe(expected)
})

test('whatever is asked, whoever is sent on stays where she is sent', () => {
  const piece = fc.oneof(
    fc.constantFrom('es', 'qu', 'PE', '08', '0801', 'todo', 'd+g', 'cem', 'claro', '222222', ''),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const once = nearest(`/embed/v1/${pieces.join('/')}`)
      expect(nearest(once)).toBe(once)
      expect(once).toMatch(
        /^\/embed\/v1\/(?:es|qu|ay)\/(?:PE|\d+)\/[a-z+]+(?:\/[a-z]+)?(?:\/\w+)?$/,
      )
    }),
    { numRuns: 5_000 },
  )
})

test('every choice of kinds and theme is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.subarray(WIDGET_KINDS, { maxLength: WIDGET_KINDS.length - 1 }),
      fc.constantFrom(...THEMES),
      (kinds, theme) => {
        const path = embedPath({ locale: 'ay', place: '08', kinds, theme })
        expect(nearest(path)).toBe(path)
      },
    ),
  )
})

test('no two kinds share a letter: an address means one thing for ever', () => {
  const letters = Object.values(KIND_LETTERS)
  expect(new Set(letters).size).toBe(letters.length)
  for (const letter of letters) expect(letter).toMatch(/^[a-z]{1,2}$/)
})
