import { expect, test } from 'vitest'
import { isHttpsUrl } from '@/lib/domain/plain-text'
import { readAnyFile } from '@/lib/import/read-any-file'
import { termId } from '@/lib/open-data/hsds/terms'
import { THEIRS } from './a-foreign-service'
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-texts'
import { requireHarmless } from './require-harmless'
import { shippedGazetteer } from './shipped-gazetteer'

const gazetteer = shippedGazetteer()

/** With whatever else of a service can become a text, a link or a call. */
const SERVICE = {
  ...THEIRS,
  url: 'https://ejemplo.example/',
  description: 'Inventado',
  phones: [{ id: 'p', number: '900000001', type: 'voice', description: 'Central' }],
  languages: [{ id: 'i', code: 'qu', name: 'Quechua', note: 'a veces' }],
  attributes: [
    ...THEIRS.attributes,
    {
      ...{ id: 'n', taxonomy_term_id: termId({ taxonomy: 'record', code: 'fact_note' }) },
      ...{ value: 'sólo martes', label: 'free' },
    },
  ],
}
const COLLECTION = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'inventado-1',
      geometry: { type: 'Point', coordinates: [-71.978, -13.518] },
      properties: {
        type: 'cem',
        name: 'CEM Villa Imaginaria',
        operator: 'Programa Ficticio',
        department: 'Cusco',
        province: 'Cusco',
        district: 'Cusco',
        ubigeo: '080101',
        address: 'Calle Inventada 12',
        phone: ['900000001'],
        url: 'https://ejemplo.example/',
        languages: ['qu'],
        source_title: 'Fuente Inventada',
        source_url: 'https://ejemplo.example/fuente',
        source_date: '2026-01-02',
        notes: 'Inventado',
      },
    },
  ],
}

/** The same value with a text in place of each of its own texts and numbers, one at a time. */
function* withText(value: unknown, text: string): Generator<unknown> {
  if (Array.isArray(value))
    for (const [at, each] of value.entries())
      for (const changed of withText(each, text)) yield value.with(at, changed)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      for (const changed of withText(each, text)) yield { ...value, [key]: changed }
  else yield text
}

function requireHarmlessFile(file: unknown, text: string): number {
  const { listings } = readAnyFile(Buffer.from(JSON.stringify(file)), gazetteer, [])
  for (const { listing } of listings)
    if (listing.exposure === 'OPEN') {
      requireHarmless(listing, text)
      for (const { sourceUrl } of [listing.trust, ...Object.values(listing.fieldTrust)])
        if (sourceUrl !== null) expect(isHttpsUrl(sourceUrl), text).toBe(true)
    }
  return listings.length
}

for (const [format, file] of [
  ['HSDS', [SERVICE]],
  ['GeoJSON', COLLECTION],
] as const) {
  test(`as it stands, the ${format} file is read`, () => {
    expect(requireHarmlessFile(file, '')).toBe(1)
  })

  test(`${HOSTILE_TEXTS.length} hostile texts at each place of the ${format} file: none becomes a link or markup`, {
    timeout: 240_000,
  }, () => {
    let read = 0
    for (const text of [...HOSTILE_TEXTS, ...HOSTILE_NUMBERS])
      for (const changed of withText(file, text)) read += requireHarmlessFile(changed, text)
    // Most places are words, of which some are taken as the letters that they are.
    expect(read).toBeGreaterThan(HOSTILE_TEXTS.length)
  })
}
