import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ChangeDiff } from '@/components/panel/change/change-diff'
import { TextField } from '@/components/panel/form/text-field'
import { DIALABLE } from '@/lib/domain/channel'
import { listingSchema } from '@/lib/domain/listing'
import { readListings } from '@/lib/import/read-listings'
import { listingFromValues } from '@/lib/panel-form/listing-from-values'
import { listingToValues } from '@/lib/panel-form/listing-to-values'
import { readValues } from '@/lib/panel-form/read-values'
import { tidyValues } from '@/lib/panel-form/tidy-values'
import messages from '@/messages/es.json'
import { aChannel, aPoint, aTrust } from './factories'
import { HOSTILE_NUMBERS, HOSTILE_TEXTS } from './hostile-texts'
import { requireHarmless } from './require-harmless'
import { shippedGazetteer } from './shipped-gazetteer'
import { valuesToForm } from './values-to-form'

const gazetteer = shippedGazetteer()
const listing = listingSchema.parse({
  exposure: 'OPEN',
  sourceId: 'invented-001',
  publicId: '222222',
  kind: 'cem',
  subKind: null,
  name: 'CEM Villa Imaginaria',
  operator: 'Programa Ficticio',
  gates: [],
  visibility: 'PUBLIC',
  channels: [aChannel(), aChannel({ kind: 'url', value: 'https://ejemplo.example/' })],
  points: [aPoint({ ubigeo: '170101', lat: -12.593, lng: -69.19 })],
  coverage: [],
  facts: {},
  fieldVisibility: {},
  trust: aTrust(),
  fieldTrust: {},
  internalNote: null,
})
const values = listingToValues(listing)

/** Every name under which a text can be posted. */
const names = [...new Set([...valuesToForm(values).keys()])]
const textNames = [
  ...names,
  'points[0].hours.weekly[0].opens',
  'points[0].hours.visits[0].place',
  'points[0].languages[0].code',
  'facts.ageMin',
  'facts.free',
  'factNotes.free',
]

function post(name: string, text: string) {
  const form = valuesToForm(values)
  form.set(name, text)
  return listingFromValues(listing, tidyValues(readValues(form)), gazetteer)
}

/** Some twenty thousand forms, one after another; only a machine that stands still takes so long. */
const MANY_FORMS = { timeout: 180_000 }

test(
  `${HOSTILE_TEXTS.length} hostile texts in each field of the form: none becomes a link or markup`,
  MANY_FORMS,
  () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThan(500)
    for (const text of HOSTILE_TEXTS) {
      for (const name of textNames) {
        const read = post(name, text)
        if ('listing' in read && read.listing.exposure === 'OPEN')
          requireHarmless(read.listing, text)
      }
    }
  },
)

test('no code that forwards calls, and no premium or foreign number, can be typed into a phone', () => {
  for (const text of HOSTILE_NUMBERS) {
    const read = post('channels[0].value', text)
    const accepted = 'listing' in read && read.listing.exposure === 'OPEN' ? read.listing : null
    const value = accepted?.channels[0]?.value
    // The few that pass are plain numbers once spaces are left out.
    if (value !== undefined) {
      expect(value, text).toMatch(DIALABLE)
      expect(text, text).toMatch(/^[\d +()\-.]+$/)
    }
  }
})

const HEADER =
  'id,type,name,operator,department,province,district,ubigeo,address,lat,lng,coordinate_precision,phone,languages,source_title,source_url,source_date,notes,url'
const ROW = [
  ...['invented-001', 'CEM', 'Centro Inventado', 'Institución Inventada', 'Madre de Dios'],
  ...['Tambopata', 'Tambopata', '170101', 'Calle Inventada 12', '', '', 'none', '900000001', 'es'],
  ...['Fuente Inventada', '', '2026-01-02', '', ''],
]

test(`the same texts in each column of a file: what is read is a listing without harm`, () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  for (const text of HOSTILE_TEXTS) {
    for (const at of ROW.keys()) {
      const line = ROW.map((cell, index) => quoted(index === at ? text : cell)).join(',')
      const read = readListings(Buffer.from(`${HEADER}\n${line}\n`), gazetteer)
      for (const one of read.listings)
        if (one.listing.exposure === 'OPEN') requireHarmless(one.listing, text)
    }
  }
}, 120_000)

test('shown again in a field or beside its old value, each is only the letters that it is', () => {
  const wrap = (children: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
        {children}
      </NextIntlClientProvider>,
    )
  // Every tag with its attributes, but for the one in which the text itself stands.
  const tagsOf = (html: string) =>
    [...html.matchAll(/<[a-z/!][^>]*>/gi)].map(([tag]) => tag.replace(/ value="[^"]*"/, ''))
  const field = (value: string) =>
    wrap(<TextField name="name" label="Nombre" value={value} fault={undefined} />)
  const diff = (value: string) =>
    wrap(<ChangeDiff changes={[{ field: 'name', old: null, new: value }]} />)
  const [plainField, plainDiff] = [tagsOf(field('x')), tagsOf(diff('x'))]
  for (const text of HOSTILE_TEXTS) {
    expect(tagsOf(field(text)), text).toEqual(plainField)
    expect(tagsOf(diff(text)), text).toEqual(plainDiff)
  }
})
