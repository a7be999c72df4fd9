import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows } from '@/lib/edition/catalogue-rows'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { confidentialPairs, type Entry, publicFace } from './confidential-pairs'
import { everyFormat } from './every-format'
import { aCatalogue, aChannel, aHouse, aPoint, aService, aTrust, TODAY } from './factories'

/*
 * Whoever looks for a house takes every file there is, and lays yesterday's beside today's.
 */

const filesOf = (rows: CatalogueRows) =>
  everyFormat(loadEdition(toEdition(buildContent(rows, TODAY), 1, `${TODAY}T12:00:00.000Z`)))

const entries = fc
  .uniqueArray(fc.tuple(fc.constantFrom('hrt', 'car'), publicFace), {
    minLength: 1,
    maxLength: 2,
    selector: ([kind]) => kind,
  })
  .map((all) =>
    all.map(
      ([kind, face], at): Entry => ({
        ...face,
        kind,
        department: '99',
        publicId: `hhhhh${at + 2}`,
      }),
    ),
  )

test('two catalogues that differ only in what is confidential give the same files in every format', {
  timeout: 120_000,
}, () => {
  const pairs = confidentialPairs({ entries, shared: aCatalogue([aService()]), maxHouses: 4 })
  let differing = 0
  fc.assert(
    fc.property(pairs, ({ left, right }) => {
      if (left.services.length !== right.services.length) differing++
      expect(filesOf(left)).toEqual(filesOf(right))
    }),
    { numRuns: 100 },
  )
  expect(differing).toBeGreaterThan(20)
})

const CANARY = 'CANARIO-4c81e2'
const languages = [{ code: 'quz', form: 'staff', days: [1] }] as const

test('of a house in which everything is filled in, no file has a word, number, point or day', () => {
  const house = aHouse({
    name: CANARY,
    operator: CANARY,
    subKind: CANARY,
    trust: aTrust({ sourceUrl: `https://${CANARY}.example/`, sourceDate: '2026-08-17' }),
    channels: [aChannel({ value: '+51900000077', languages })],
    points: [
      aPoint({
        ...{ address: CANARY, directions: CANARY, ubigeo: '990101', lat: -12.3456, lng: -70.6543 },
        ...{ hours: { ...UNKNOWN_HOURS, state: 'known', always: true }, languages },
      }),
    ],
  })
  const files = filesOf(aCatalogue([house]))
  for (const [name, text] of files) {
    expect(text, name).not.toMatch(/canario|900000077|12\.345|70\.654|2026-08-17|"quz"/i)
    expect(text, name).not.toMatch(/"ubigeo":"9901|"extent":"9901|"external_identifier"/)
  }
  // It is there, or nothing was looked through.
  for (const name of ['es services', 'GeoJSON', 'CSV', 'sitemap'])
    expect(files.get(name), name).toMatch(/hhhhhh|Región Imaginaria/)
})

test('a draft, a withdrawn service and one for aggressors are in no file', () => {
  const hidden = [
    aService({ publicId: '333333', name: CANARY, status: 'draft' }),
    aService({ publicId: '444444', name: CANARY, status: 'withdrawn' }),
    aService({ publicId: '555555', name: CANARY, kind: 'cai', subKind: null }),
    aService({ publicId: '666666', name: CANARY, visibility: null }),
    aService({ publicId: '777777', name: CANARY, visibility: 'PROFESSIONALS' }),
  ]
  for (const [name, text] of filesOf(aCatalogue([aService(), ...hidden])))
    expect(text, name).not.toMatch(/CANARIO|333333|444444|555555|666666|777777/)
})

test('a service that gives no more than how to reach it has no place and no fact in any file', () => {
  const closed = aService({ visibility: 'CONTACT_ONLY', facts: { free: 'yes', women: 'yes' } })
  for (const [name, text] of filesOf(aCatalogue([closed])))
    expect(text, name).not.toMatch(/Jirón de Prueba|-12\.5|fuente\.example|Programa Ficticio/)
})
