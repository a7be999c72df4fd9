import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { loadEdition } from '@/lib/edition/load'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { COLLECTIONS } from '@/lib/open-data/hsds/collections'
import { RECORD_TERMS, termId } from '@/lib/open-data/hsds/terms'
import { serviceId } from '@/lib/open-data/hsds/to-service'
import type { Source } from '@/lib/open-data/source'
import { toLinkedData } from '@/lib/open-data/to-linked-data'
import { aSource } from './a-source'
import { aChannel, aHouse, anEdition, aPoint, aService, aTrust } from './factories'
import { faultsOf, HAS_HSDS, HSDS_ABSENT, hsdsSchema } from './hsds-schemas'
import { shippedEdition } from './shipped-edition'

const SHIPPED = shippedEdition()
const EVERYTHING_SAID = loadEdition(
  anEdition(1, [
    aService({
      facts: {
        ...{ free: 'no', costSoles: 20, needsDocument: 'dni', women: 'yes', men: 'no' },
        ...{ modes: ['in_person', 'phone'], gives: ['legal'], ageMin: 18, ageMax: 60 },
        ...{ operatingState: 'suspended', wheelchair: 'yes', reach: 'call_first' },
      },
      factNotes: { wheelchair: 'por la puerta de atrás', companion: 'pregunta antes' },
      channels: [
        aChannel({
          menu: '5',
          free: 'yes',
          languages: [{ code: 'quz', form: 'staff', days: [1] }],
        }),
        aChannel({ kind: 'url', value: 'https://ejemplo.example/' }),
      ],
      points: [
        aPoint({
          hours: {
            ...{ state: 'known', always: false, holidays: 'closed', how: 'provider' },
            weekly: [{ days: [1, 2], opens: '08:00', closes: '24:00' }],
            exceptions: [{ date: '2026-12-25', intervals: [] }],
            visits: [],
          },
          journeys: [{ ubigeo: '990101', means: 'boat', soles: 40, travelHours: null }],
          languages: [{ code: 'quz', form: 'phone', days: [1], confirmedBy: 'call' }],
        }),
        aPoint({ address: 'Otra calle inventada', precision: 'approximate' }),
      ],
      trust: aTrust({ verifiedAt: '2026-09-12', how: 'call' }),
      fieldTrust: { hours: aTrust({ sourceTitle: 'Otra Fuente' }) },
    }),
    aHouse({ facts: { children: 'yes' } }),
  ]),
)

function ask(source: Source, address: string): unknown {
  const [path = '', query = ''] = address.split('?')
  const segments = path.split('/').filter(Boolean)
  const { body } = answerHsds(segments, new URLSearchParams(query), source)
  return JSON.parse(body)
}

function manyTimes(source: Source, times: number): Source {
  const { edition } = source.edition
  const listings = Array.from({ length: times }, () => edition.content.listings).flat()
  const content = { ...edition.content, listings }
  return { ...source, edition: { ...source.edition, edition: { ...edition, content } } }
}

interface Page {
  readonly contents: readonly { readonly id: string }[]
  readonly total_items: number
  readonly total_pages: number
  readonly last_page: boolean
}
const askPage = (source: Source, address: string) => ask(source, address) as Page

/** Every page of a list, from the first to the one that says that it is the last. */
function walk(source: Source, address: string): readonly { readonly id: string }[] {
  const found: { readonly id: string }[] = []
  for (let page = 1; ; page++) {
    const answer = askPage(source, `${address}${address.includes('?') ? '&' : '?'}page=${page}`)
    found.push(...answer.contents)
    if (answer.last_page) return found
  }
}

const SCHEMA_OF: Readonly<Record<string, string>> = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
}

for (const isClosed of [false, true]) {
  const variant = isClosed ? 'without a key it does not know' : 'as it stands'
  for (const [name, schema] of Object.entries(SCHEMA_OF)) {
    test.skipIf(!HAS_HSDS)(
      `${name}: lists and each thing keep to the standard, ${variant}${HAS_HSDS ? '' : ` (${HSDS_ABSENT})`}`,
      { timeout: 120_000 },
      () => {
        const validate = hsdsSchema(schema, isClosed)
        for (const edition of [SHIPPED, EVERYTHING_SAID]) {
          const source = aSource(edition)
          const lists = [name, ...(name.startsWith('tax') ? [] : [`${name}?full=true`])]
          for (const list of lists) {
            const address = `${list}${list.includes('?') ? '&' : '?'}per_page=100`
            for (const one of walk(source, address)) expect(faultsOf(validate, one)).toEqual([])
          }
          const all = walk(source, `${name}?per_page=100`)
          // Every thing of the small edition, and of the country each thirtieth.
          const step = all.length > 100 ? 30 : 1
          for (const { id } of all.filter((_, at) => at % step === 0))
            expect(faultsOf(validate, ask(source, `${name}/${id}`))).toEqual([])
        }
        for (const locale of LOCALES) {
          const { contents } = askPage(aSource(EVERYTHING_SAID, locale), name)
          for (const one of contents) expect(faultsOf(validate, one)).toEqual([])
        }
      },
    )
  }
}

for (const isClosed of [false, true])
  test.skipIf(!HAS_HSDS)(
    `organisations with their services whole keep to the standard, ${isClosed ? 'closed' : 'open'}${HAS_HSDS ? '' : ` (${HSDS_ABSENT})`}`,
    { timeout: 120_000 },
    () => {
      const [organization, service] = ['organization', 'service'].map((name) =>
        hsdsSchema(name, isClosed),
      )
      if (!organization || !service) throw new Error('schemas: got none, expected two')
      const source = aSource(SHIPPED)
      const met: string[] = []
      for (const one of walk(source, 'organizations?full_service=true&per_page=20')) {
        expect(faultsOf(organization, one)).toEqual([])
        const { services } = one as unknown as { services: readonly { id: string }[] }
        for (const each of services) expect(faultsOf(service, each)).toEqual([])
        met.push(...services.map(({ id }) => id))
      }
      expect(met.sort()).toEqual([...SHIPPED.listings.values()].map(serviceId).sort())
    },
  )

test('whoever walks the pages meets each service once, and in every language the same', () => {
  const ids = LOCALES.map((locale) =>
    walk(aSource(SHIPPED, locale), 'services?per_page=37').map(({ id }) => id),
  )
  const all = [...SHIPPED.listings.values()].map(serviceId)
  expect(ids[0]).toEqual(all)
  expect(new Set(all).size).toBe(all.length)
  expect(ids[1]).toEqual(ids[0])
  expect(ids[2]).toEqual(ids[0])
})

test('every other list gives each thing once too', () => {
  const source = aSource(SHIPPED)
  for (const name of COLLECTIONS.keys()) {
    const ids = walk(source, `${name}?per_page=10`).map(({ id }) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
    expect(ids.length, name).toBe(askPage(source, `${name}?per_page=1`).total_items)
  }
})

test('two filters give what both give', () => {
  const source = aSource(SHIPPED)
  const idsOf = (address: string) => new Set(walk(source, address).map(({ id }) => id))
  const terms = ask(source, 'taxonomy_terms?search=emergencia&per_page=100') as Page
  const cem = `taxonomy_term_id=${terms.contents[0]?.id}`
  const [cems, cusco, both] = [`services?${cem}`, 'services?ubigeo=08', `services?${cem}&ubigeo=08`]
  const expected = [...idsOf(cems)].filter((id) => idsOf(cusco).has(id))
  expect([...idsOf(both)]).toEqual(expected)
  expect(expected.length).toBeGreaterThan(3)
  expect(idsOf(cusco).size).toBeGreaterThan(expected.length)
})

test('the bare ids come all at once, with the day of their last word', () => {
  const page = askPage(aSource(SHIPPED), 'services?minimal=true')
  expect(page.contents.length).toBe(SHIPPED.listings.size)
  const whole = walk(aSource(SHIPPED), 'services?full=true&per_page=100')
  const said = whole.map((one) => {
    const { id, last_modified } = one as { id: string; last_modified?: string }
    return { id, last_modified }
  })
  expect(page.contents).toEqual(said)
  for (const { last_modified } of said)
    expect(last_modified).toMatch(/^\d{4}-\d\d-\d\dT00:00:00-05:00$/)
})

test('what was said before a day is left out when only later words are asked for', () => {
  const source = aSource(SHIPPED)
  const all = walk(source, 'services?per_page=100').length
  const later = walk(source, 'services?per_page=100&modified_after=2026-09-10').length
  expect(later).toBeGreaterThan(100)
  expect(later).toBeLessThan(all)
  expect(walk(source, 'services?modified_after=2030-01-01T00:00:00Z')).toEqual([])
})

test('what was said on a day is found whatever hour of that day is asked for, and not on the next', () => {
  const trust = aTrust({ sourceDate: '2026-09-01', verifiedAt: '2026-09-15' })
  const source = aSource(loadEdition(anEdition(1, [aService({ trust })])))
  const found = (after: string) => walk(source, `services?modified_after=${after}`).length
  for (const hour of ['2026-09-15T10:00:00-05:00', '2026-09-16T04:59:59Z', '2026-09-15'])
    expect(found(encodeURIComponent(hour)), hour).toBe(1)
  expect(found('2026-09-16T05:00:00Z')).toBe(0)
})

test('an answer that nobody knows is «unknown», and never left to be read as a no', () => {
  const source = aSource(EVERYTHING_SAID)
  const [service] = walk(source, 'services?full=true')
  const { attributes } = service as unknown as { attributes: { value: string }[] }
  expect(attributes.filter(({ value }) => value === 'unknown').length).toBeGreaterThan(30)
})

test('hours that are partly known, or of the kind alone, never become a rule', () => {
  const source = aSource(SHIPPED)
  const partly = [...SHIPPED.listings.values()].filter(
    (listing) =>
      listing.exposure === 'OPEN' &&
      listing.points.some(
        ({ hours }) => hours.state === 'partial' || hours.how === 'inferred_from_kind',
      ),
  )
  expect(partly.length).toBeGreaterThan(100)
  for (const listing of partly) {
    const service = ask(source, `services/${serviceId(listing)}`)
    expect(JSON.stringify(service)).not.toContain('"freq"')
  }
})

test('what it costs to get to a door is told there, one attribute for each way', () => {
  const [first, second] = EVERYTHING_SAID.edition.content.listings.flatMap((listing) =>
    listing.exposure === 'OPEN'
      ? [JSON.stringify(ask(aSource(EVERYTHING_SAID), `services/${serviceId(listing)}`))]
      : [],
  )
  expect(first).toContain(
    JSON.stringify('{"ubigeo":"990101","means":"boat","soles":40,"travelHours":null}'),
  )
  expect(second).toBe(undefined)
})

test('hours that may have changed are told in words, and are no rule by which a program opens a door', () => {
  const hours = {
    ...UNKNOWN_HOURS,
    state: 'known',
    how: 'provider',
    weekly: [{ days: [1, 2], opens: '08:00', closes: '16:15' }],
  } as const
  const old = { hours: aTrust({ sourceDate: '2020-01-31', verifiedAt: null }) }
  const told = (fieldTrust: object) => {
    const service = aService({ points: [aPoint({ hours })], fieldTrust })
    const source = aSource(loadEdition(anEdition(1, [service])))
    const [listing] = source.edition.edition.content.listings
    if (listing?.exposure !== 'OPEN') throw new Error('got no open service, expected one')
    return (
      JSON.stringify(ask(source, `services/${serviceId(listing)}`)) + toLinkedData(listing, source)
    )
  }
  expect(told({})).toMatch(/"freq":"WEEKLY".*openingHoursSpecification/)
  expect(told(old)).not.toMatch(/WEEKLY|openingHoursSpecification/)
  expect(told(old)).toContain('Es un horario antiguo')
})

test('who confirmed a language is told beside it, in words and as our own record', () => {
  const told = EVERYTHING_SAID.edition.content.listings.flatMap((listing) =>
    listing.exposure === 'OPEN'
      ? [JSON.stringify(ask(aSource(EVERYTHING_SAID), `services/${serviceId(listing)}`))]
      : [],
  )
  expect(told.join()).toContain('"note":"lunes; confirmado por llamada"')
  expect(told.join()).toContain('"value":"call"')
})

test('what a service adds to an answer is told in its own words, under the code of the fact', () => {
  const [open, house] = EVERYTHING_SAID.edition.content.listings.toSorted((a) =>
    a.exposure === 'OPEN' ? -1 : 1,
  )
  for (const locale of LOCALES) {
    const ofService = (listing: typeof open) =>
      Object(ask(aSource(EVERYTHING_SAID, locale), `services/${listing && serviceId(listing)}`))
        .attributes as readonly { value: string; label?: string; taxonomy_term_id: string }[]
    const notes = (listing: typeof open) =>
      ofService(listing).flatMap(({ value, label, taxonomy_term_id }) =>
        taxonomy_term_id === termId({ taxonomy: 'record', code: 'fact_note' })
          ? [[label, value]]
          : [],
      )
    expect(notes(open)).toEqual([
      ['wheelchair', 'por la puerta de atrás'],
      ['companion', 'pregunta antes'],
    ])
    expect(notes(house)).toEqual([])
  }
})

test('a safe house has a department, gates and answers, and not a key more', () => {
  for (const edition of [SHIPPED, EVERYTHING_SAID]) {
    const houses = [...edition.listings.values()].filter(
      ({ exposure }) => exposure === 'CONFIDENTIAL',
    )
    expect(houses.length).toBeGreaterThan(0)
    for (const house of houses) {
      const service = ask(aSource(edition), `services/${serviceId(house)}`) as object
      expect(Object.keys(service)).toEqual([
        ...['id', 'organization_id', 'name', 'status', 'description', 'application_process'],
        ...['eligibility_description', ...('alert' in service ? ['alert'] : [])],
        ...['last_modified', 'organization', 'service_areas', 'attributes'],
      ])
    }
  }
})

test('a house stands in no list of places, and its keeper in no list of organisations', () => {
  const source = aSource(loadEdition(anEdition(1, [aHouse()])))
  expect(askPage(source, 'service_at_locations').contents).toEqual([])
  const { contents } = askPage(source, 'organizations?full=true')
  expect(contents).toHaveLength(1)
  expect(JSON.stringify(contents)).not.toContain('Asociación Ficticia')
})

test.each([
  ['services?pgae=2', 'pgae'],
  ['services?page=0', 'page'],
  ['services?page=uno', 'page'],
  ['services?per_page=101', 'per_page'],
  ['services?minimal=si', 'minimal'],
  ['services?minimal=true&full=true', 'full'],
  ['services?taxonomy_term_id=cem', 'taxonomy_term_id'],
  ['services?organization_id=1', 'organization_id'],
  ['services?modified_after=ayer', 'modified_after'],
  ['services?modified_after=2026-13-45', 'modified_after'],
  ['services?modified_after=2026-02-31', 'modified_after'],
  ['services?modified_after=2026-04-31T10:00:00-05:00', 'modified_after'],
  ['services?ubigeo=99', 'ubigeo'],
  ['services?format=xml', 'format'],
  ['services?page=1&page=2', 'page'],
  ['service_at_locations?postcode=08001', 'postcode'],
  ['services?search=a+b+c+d+e+f+g+h+i', 'search'],
  ['taxonomy_terms?search=a+b+c+d+e+f+g+h+i', 'search'],
])('%s is refused, and the answer names the parameter', (address, parameter) => {
  const refused = () => ask(aSource(SHIPPED), address)
  expect(refused).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ status: 400, parameter }) }),
  )
})

test('what somebody typed is not sent back to be shown', () => {
  const refused = () => ask(aSource(SHIPPED), `services?page=${encodeURIComponent('<b>x</b>')}`)
  expect(refused).toThrow(/^page: got a value that is not repeated here, expected a whole number/)
})

test('a word that is said twice is looked for once', () => {
  const words = Array.from({ length: 10 }, () => 'Cúsco cusco').join('+')
  const source = aSource(SHIPPED)
  const [often, once] = [`services?search=${words}`, 'services?search=cusco']
  expect(ask(source, often)).toEqual(ask(source, once))
})

test('what a search looks through is made once for an edition and a language', () => {
  let asked = 0
  const source = aSource(loadEdition(anEdition(1, [aService(), aHouse()])), 'ay')
  const words = {
    ...source.words,
    kind: (kind: Parameters<typeof source.words.kind>[0]) => {
      asked++
      return source.words.kind(kind)
    },
  }
  for (const search of ['zzz', 'yyy zzz', 'xxx'])
    ask({ ...source, words }, `services?search=${search}`)
  expect(asked).toBe(2)
})

test('an unknown id is not found, as a withdrawn one', () => {
  const id = 'services/00000000-0000-5000-8000-000000000000'
  expect(() => ask(aSource(SHIPPED), id)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ status: 404 }) }),
  )
})

test('each code of our own record is told in the profile', () => {
  expect(Object.values(RECORD_TERMS).every((meaning) => meaning.length > 10)).toBe(true)
})

test('a whole catalogue is not taken along with its organisations: there are pages of services', () => {
  const source = manyTimes(aSource(SHIPPED), 4)
  const [largest = ''] = askPage(source, 'organizations?full=true')
    .contents.map((one) => one as { id: string; services?: readonly unknown[] })
    .sort((a, b) => (b.services?.length ?? 0) - (a.services?.length ?? 0))
    .map(({ id }) => id)
  for (const address of [
    'organizations?full_service=true&per_page=100',
    'organizations?full_service=true&format=ndjson',
  ])
    expect(() => ask(source, address), address).toThrow(/^full_service: got true/)
  expect(() => ask(manyTimes(source, 5), `organizations/${largest}?full_service=true`)).toThrow(
    /^full_service: got true/,
  )
  expect(askPage(source, 'organizations?full=true&per_page=100').contents.length).toBeGreaterThan(0)
  expect(ask(aSource(SHIPPED), `organizations/${largest}?full_service=true`)).toBeTruthy()
})
