import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Listing } from '@/lib/domain/listing'
import { LOCALES } from '@/lib/domain/locale'
import { buildContent } from '@/lib/edition/build'
import type { LoadedEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { toEdition } from '@/lib/edition/to-edition'
import { planImport } from '@/lib/import/plan'
import { readAnyFile } from '@/lib/import/read-any-file'
import { answerHsds } from '@/lib/open-data/hsds/answer-hsds'
import { toGeojson } from '@/lib/open-data/to-geojson'
import { aSource } from './a-source'
import { anOffice, aShelter, NEW_PHONE, OLD_PHONE } from './an-office'
import { anyConfidentialListing, anyOpenListing } from './any-listing'
import { aTrust, everyField } from './factories'
import { listingToRow } from './listing-to-row'
import { shippedListings, shippedRows } from './shipped-edition'
import { shippedGazetteer } from './shipped-gazetteer'

/*
 * Somebody brings our own open data back over the catalogue that they came from. They tell what everybody
 * may read, and must take nothing away that is kept back: a number, a street, who runs a house.
 */

const PUBLISHED_ON = '2026-11-24'
const gazetteer = shippedGazetteer()
const { places, aliases } = shippedRows()

function publish(catalogue: readonly Listing[]): LoadedEdition {
  const services = catalogue.map((listing) => listingToRow(listing, PUBLISHED_ON))
  const content = buildContent({ services, places, aliases }, PUBLISHED_ON)
  return loadEdition(toEdition(content, 1, `${PUBLISHED_ON}T15:00:00.000Z`))
}

const FORMATS: Readonly<Record<string, (edition: LoadedEdition) => string>> = {
  ...Object.fromEntries(
    LOCALES.map((locale) => [
      `HSDS in ${locale}`,
      (edition: LoadedEdition) =>
        answerHsds(
          ['services'],
          new URLSearchParams('full=true&format=ndjson'),
          aSource(edition, locale),
        ).body,
    ]),
  ),
  GeoJSON: (edition) => toGeojson(new URLSearchParams(), aSource(edition)).body,
}

/** What a file would change in a catalogue. */
function planOf(catalogue: readonly Listing[], text: string, keepsVerified = false) {
  const file = readAnyFile(Buffer.from(text), gazetteer, [], keepsVerified)
  expect(file.refused).toEqual([])
  const stored = catalogue.map((listing, handle) => ({ listing, handle }))
  const { added, changed } = planImport(stored, file.listings, file.columns)
  return { added: added.length, changes: changed.flatMap(({ changes }) => changes) }
}
const NOTHING = { added: 0, changes: [] }

for (const [format, exportOf] of Object.entries(FORMATS)) {
  test(`the country’s ${format} over the country itself proposes nothing`, {
    timeout: 60_000,
  }, () => {
    const catalogue = shippedListings()
    expect(planOf(catalogue, exportOf(publish(catalogue)))).toEqual(NOTHING)
  })

  test(`whatever a listing keeps back, its ${format} takes nothing of it away`, {
    timeout: 120_000,
  }, () => {
    let published = 0
    fc.assert(
      fc.property(anyOpenListing, (any) => {
        const points = any.points.map((point) => {
          const capital = places.find(({ ubigeo }) => ubigeo === point.ubigeo)
          return point.lat === null || !capital
            ? point
            : { ...point, lat: capital.lat, lng: capital.lng }
        })
        const listing = { ...any, points }
        const edition = publish([listing])
        if (edition.listings.size === 0) return
        published++
        expect(planOf([listing], exportOf(edition))).toEqual(NOTHING)
      }),
      { numRuns: 300 },
    )
    expect(published).toBeGreaterThan(20)
  })

  test(`a safe house’s ${format} changes nothing of what is kept of it`, () => {
    fc.assert(
      fc.property(anyConfidentialListing, (house) => {
        const edition = publish([house])
        if (edition.listings.size === 0) return
        expect(planOf([house], exportOf(edition))).toEqual(NOTHING)
      }),
      { numRuns: 50 },
    )
  })
}

const DOOR = {
  ...{ address: 'Jirón de Prueba 123', ubigeo: '080101', lat: -13.516_001_7, lng: -71.978_000_4 },
  ...{ precision: 'exact', directions: 'Frente a la plaza inventada' },
  languages: [{ code: 'quz', form: 'staff', days: [1, 2] }],
  hours: {
    ...{ state: 'known', always: false, holidays: 'closed', how: 'provider', visits: [] },
    weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
    exceptions: [{ date: '2026-12-24', intervals: [] }],
  },
}
const SECOND = { ...DOOR, address: 'Avenida de Prueba 9', directions: null, languages: [] }
const channel = (change: object) => ({
  ...{ kind: 'phone', menu: null, free: 'yes', visibility: null, hours: null, languages: [] },
  ...change,
})
const CHANNELS = [
  channel({ kind: 'whatsapp', value: OLD_PHONE }),
  channel({ kind: 'url', value: 'https://ejemplo.example/' }),
  channel({ value: NEW_PHONE, visibility: 'INTERNAL' }),
  channel({ value: '+51900000003' }),
]
const OFFICE = anOffice({
  publicId: '222222',
  channels: CHANNELS,
  points: [SECOND, DOOR],
  coverage: ['15', '08'],
  fieldVisibility: { ...everyField('PUBLIC'), operator: 'INTERNAL' },
  internalNote: 'Preguntar por la oficina de al lado',
})

test.each(Object.entries(FORMATS))(
  'in %s a number that is kept back, who runs it and a second door stay',
  (_, exportOf) => {
    const text = exportOf(publish([OFFICE]))
    expect(text).not.toContain('Programa Ficticio')
    expect(text).not.toContain(NEW_PHONE.slice(3))
    expect(planOf([OFFICE], text)).toEqual(NOTHING)
  },
)

test.each(Object.entries(FORMATS))(
  'in %s a listing of which only the contact is public stays whole',
  (_, exportOf) => {
    const listing = { ...OFFICE, visibility: 'CONTACT_ONLY' as const }
    expect(planOf([listing], exportOf(publish([listing])))).toEqual(NOTHING)
  },
)

test.each(Object.entries(FORMATS))(
  'what another copy has mended is proposed by its %s, and nothing else',
  (_, exportOf) => {
    const mended = anOffice({
      ...OFFICE,
      channels: [channel({ kind: 'whatsapp', value: '+51900000009' }), ...CHANNELS.slice(1)],
      points: [{ ...SECOND, address: 'Avenida de Prueba 11' }, DOOR],
    })
    const { changes } = planOf([OFFICE], exportOf(publish([mended])))
    expect(changes.map(({ field }) => field)).toEqual(['channels', 'points'])
    const [channels, points] = changes.map((change) => JSON.stringify(change.new))
    for (const value of ['+51900000009', NEW_PHONE, '+51900000003'])
      expect(channels).toContain(value)
    expect(channels).not.toContain(OLD_PHONE)
    expect(points).toContain('Avenida de Prueba 11')
    expect(points).toContain('Jirón de Prueba 123')
  },
)

test.each(Object.entries(FORMATS))(
  'what another copy says in %s is not shown under the day on which somebody confirmed ours',
  (_, exportOf) => {
    const confirmed = anOffice({ ...OFFICE, trust: aTrust({ verifiedAt: '2026-11-01' }) })
    expect(planOf([confirmed], exportOf(publish([confirmed])))).toEqual(NOTHING)
    const channels = [channel({ kind: 'whatsapp', value: '+51900000009' }), ...CHANNELS.slice(1)]
    const mended = anOffice({ ...OFFICE, channels, trust: confirmed.trust })
    const { changes } = planOf([confirmed], exportOf(publish([mended])))
    expect(changes).toMatchObject([
      { field: 'channels' },
      { field: 'fieldTrust.channels', new: { verifiedAt: null } },
    ])
  },
)

test('a day of confirmation that the operator’s own file brings later is the file’s, and counts', () => {
  const on = (verifiedAt: string, change: object = {}) =>
    anOffice({ ...OFFICE, ...change, trust: aTrust({ verifiedAt }) })
  const text = FORMATS['HSDS in es']?.(publish([on('2026-11-20', { name: 'CEM Villa Segunda' })]))
  const fieldsOver = (verifiedAt: string) =>
    planOf([on(verifiedAt)], text ?? '', true).changes.map(({ field }) => field)
  expect(fieldsOver('2026-11-01')).toEqual(['name', 'trust'])
  for (const day of ['2026-11-20', '2026-11-22'])
    expect(fieldsOver(day)).toEqual(['fieldTrust.name', 'name'])
})

test.each(Object.entries(FORMATS))(
  'a door that another copy moves in %s is one at which nobody has heard a language',
  (_, exportOf) => {
    const [spoken] = DOOR.languages
    const heard = { ...DOOR, languages: [{ ...spoken, confirmedBy: 'visit' }] }
    const own = { ...DOOR, languages: [{ ...spoken, confirmedBy: 'provider' }] }
    const moves = [{ address: 'Pasaje de Prueba 1' }, { ubigeo: '080102' }]
    for (const [before, after] of [
      [heard, null],
      [own, 'provider'],
    ] as const)
      for (const move of moves) {
        const office = anOffice({ ...OFFICE, points: [before] })
        const moved = anOffice({ ...OFFICE, points: [{ ...DOOR, ...move, directions: null }] })
        const { changes } = planOf([office], exportOf(publish([moved])))
        const points = changes.find(({ field }) => field === 'points')
        expect(points).toMatchObject({ new: [{ ...move, directions: null }] })
        const witness = JSON.stringify(points?.new).match(/"confirmedBy":"(\w+)"/)?.[1] ?? null
        expect(witness).toBe(after)
      }
  },
)

test('a third door is proposed, and no door is taken away by a file that has fewer', () => {
  const third = {
    ...DOOR,
    address: 'Pasaje de Prueba 1',
    ubigeo: '080102',
    lat: null,
    lng: null,
    precision: 'none',
  }
  const more = anOffice({ ...OFFICE, points: [SECOND, DOOR, third] })
  for (const exportOf of Object.values(FORMATS)) {
    const { changes } = planOf([OFFICE], exportOf(publish([more])))
    expect(changes.map(({ field }) => field)).toEqual(['points'])
    expect(changes[0]?.new).toHaveLength(3)
    expect(planOf([more], exportOf(publish([OFFICE])))).toEqual(NOTHING)
  }
})

test('a house of which the entry says the quarter keeps its own day', () => {
  const house = { ...aShelter(), publicId: 'hhhhhh' }
  for (const exportOf of Object.values(FORMATS))
    expect(planOf([house], exportOf(publish([house])))).toEqual(NOTHING)
})

test('a file that is silent about numbers takes none of them away', () => {
  const edition = publish([OFFICE])
  const { features, ...map } = JSON.parse(FORMATS.GeoJSON?.(edition) ?? '')
  const silentMap = {
    ...map,
    features: features.map(({ properties, ...feature }: { properties: object }) => ({
      ...feature,
      properties: { ...properties, phone: undefined },
    })),
  }
  expect(planOf([OFFICE], JSON.stringify(silentMap))).toEqual(NOTHING)
  const service = JSON.parse(FORMATS['HSDS in es']?.(edition) ?? '')
  const silent = { ...service, phones: undefined, additional_urls: undefined, url: undefined }
  expect(planOf([OFFICE], JSON.stringify(silent))).toEqual(NOTHING)
})

test('a number that its source has withdrawn is proposed away here too, the last one as well', () => {
  const edition = publish([OFFICE])
  const { features, ...map } = JSON.parse(FORMATS.GeoJSON?.(edition) ?? '')
  const emptyMap = {
    ...map,
    features: features.map(({ properties, ...feature }: { properties: object }) => ({
      ...feature,
      properties: { ...properties, phone: [] },
    })),
  }
  const service = JSON.parse(FORMATS['HSDS in es']?.(edition) ?? '')
  for (const text of [emptyMap, { ...service, phones: [] }].map((file) => JSON.stringify(file))) {
    const [change] = planOf([OFFICE], text).changes.filter(({ field }) => field === 'channels')
    const shown = service.phones.map(({ number }: { number: string }) => number)
    expect(shown.length).toBeGreaterThan(0)
    for (const number of shown) {
      expect(JSON.stringify(change?.old)).toContain(number)
      expect(JSON.stringify(change?.new)).not.toContain(number)
    }
  }
})

test('a warning of another directory is written after a moderator’s note, once', () => {
  const [service] = FORMATS['HSDS in es']?.(publish([OFFICE])).split('\n') ?? []
  const { attributes, ...theirs } = JSON.parse(service ?? '')
  const kind = { id: 'k', taxonomy_term: { id: 't', code: OFFICE.kind } }
  const id = OFFICE.sourceId
  const text = JSON.stringify({ ...theirs, id, attributes: [kind], alert: 'Cerrado' })
  const noteOf = (listing: Listing) =>
    planOf([listing], text).changes.find(({ field }) => field === 'internalNote')?.new
  const note = 'Preguntar por la oficina de al lado Cerrado'
  expect(noteOf(OFFICE)).toBe(note)
  expect(noteOf(anOffice({ ...OFFICE, internalNote: note }))).toBeUndefined()
})
