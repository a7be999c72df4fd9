import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { type Listing, listingSchema } from '@/lib/domain/listing'
import type { FormFault } from '@/lib/panel-form/form-error'
import type { FormValues } from '@/lib/panel-form/form-values'
import { listingToValues } from '@/lib/panel-form/listing-to-values'
import { toPlaceChoices } from '@/lib/panel-form/place-choices'
import messages from '@/messages/es.json'
import { aChannel, aPoint, aTrust } from '@/tests/factories'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { valuesToForm } from '@/tests/values-to-form'
import { ErrorSummary } from '../form/error-summary'
import { EditForm } from './edit-form'

const places = toPlaceChoices(shippedGazetteer())
const saturday = { days: [6], opens: '08:00', closes: '13:00' }
const office = listingSchema.parse({
  exposure: 'OPEN',
  sourceId: 'invented-001',
  publicId: '222222',
  kind: 'cem',
  subKind: null,
  name: 'CEM Villa Imaginaria',
  operator: 'Programa Ficticio',
  gates: ['hotline'],
  visibility: 'PUBLIC',
  channels: [aChannel({ menu: '5', languages: [{ code: 'quy', form: 'staff', days: [1] }] })],
  points: [
    aPoint({
      ubigeo: '170101',
      lat: -12.593,
      lng: -69.19,
      hours: {
        state: 'known',
        always: false,
        weekly: [saturday],
        exceptions: [{ date: '2026-12-25', intervals: [{ opens: '09:00', closes: '10:00' }] }],
        holidays: 'closed',
        visits: [
          {
            ubigeo: '170102',
            place: 'Puerto Inventado',
            date: '2026-12-01',
            from: '08:00',
            to: '12:00',
            confirmedUntil: null,
          },
        ],
        how: 'provider',
      },
    }),
  ],
  coverage: ['PE', '17', '170101', '080101'],
  facts: { free: 'yes', modes: ['phone'], ageMin: 18 },
  fieldVisibility: { name: 'PUBLIC' },
  trust: aTrust(),
  fieldTrust: {},
  internalNote: 'Nota inventada',
})
const house = listingSchema.parse({
  exposure: 'CONFIDENTIAL',
  sourceId: 'hrt-08',
  publicId: 'hhhhhh',
  kind: 'hrt',
  department: '08',
  gates: ['cem'],
  visibility: 'PUBLIC',
  facts: { women: 'yes' },
  trust: aTrust({ sourceUrl: null }),
})

const words = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="es" messages={messages} timeZone="America/Lima">
      {children}
    </NextIntlClientProvider>,
  )
function draw(listing: Listing, faults: ReadonlyMap<string, FormFault> = new Map()) {
  const values: FormValues = listingToValues(listing)
  return words(
    <EditForm
      form={{ values, faults, places, streets: null }}
      isConfidential={listing.exposure === 'CONFIDENTIAL'}
      isModerator
      target={{
        ...{ isNew: false, serviceId: '00000000-0000-4000-8000-000000000001' },
        ...{ base: values, baseVersion: 3 },
      }}
      action={async () => {}}
      formId="ficha"
    />,
  )
}
const namesIn = (html: string) =>
  new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? ''))

test('without script every field of the listing is in the form, with its value', () => {
  const html = draw(office)
  const names = namesIn(html)
  for (const name of valuesToForm(listingToValues(office)).keys()) expect(names).toContain(name)
  for (const name of FACT_NAMES) expect(names).toContain(`facts.${name}`)
  expect(html).toContain('value="CEM Villa Imaginaria"')
  expect(html).toMatch(/name="points\[0\]\.hours\.weekly\[0\]\.opens"/)
})

test('a safe house has no field in which a place, a number or a name could be written', () => {
  const names = [...namesIn(draw(house))]
  const consent = ['consent.role', 'consent.date', 'consent.scope']
  const own = ['serviceId', 'base', 'baseVersion', 'intent', 'visibility', ...consent]
  expect(names.filter((name) => !name.startsWith('facts.') && !own.includes(name))).toEqual([])
  expect(draw(house)).not.toMatch(/<textarea/)
  // Who agreed is chosen from a list, and when from a calendar: no name fits in.
  const tagOf = (name: string) =>
    new RegExp(`<(\\w+)[^>]* name="${name}"[^>]*>`).exec(draw(house)) ?? []
  expect(consent.map((name) => tagOf(name)[1])).toEqual(['select', 'input', 'select'])
  expect(tagOf('consent.date')[0]).toContain('type="date"')
})

test('a note has a field under its question once there is one, and until then one line in its group', () => {
  const noted = listingSchema.parse({ ...office, factNotes: { free: 'solo martes' } })
  const names = [...namesIn(draw(noted))]
  expect(names.filter((name) => name.startsWith('factNotes.'))).toEqual(['factNotes.free'])
  expect(draw(noted)).toContain('>solo martes</textarea>')
  const wishes = names.filter((name) => name.startsWith('noteWish.'))
  expect(wishes).toContain('noteWish.money')
  expect(wishes).not.toContain('noteWish.state')
  expect(draw(noted)).not.toMatch(/<option value="free"/)
  expect(draw(office)).toMatch(/<option value="free"/)
})

test('each row can be added and taken away by a button that posts the form', () => {
  const buttons = [...draw(office).matchAll(/<button[^>]*>/g)].map(([tag]) => tag)
  const intents = buttons.map((tag) => / value="([^"]+)"/.exec(tag)?.[1])
  for (const list of ['channels', 'points', 'points[0].hours.weekly', 'points[0].hours.visits'])
    expect(intents).toContain(`add:${list}`)
  expect(intents).toContain('remove:points[0].hours.weekly[0]')
  expect(intents).toContain('submit')
})

test('a fault stands at its field and in the summary, and the summary leads to the field', () => {
  const name = 'channels[0].value'
  const html = draw(office, new Map([[name, 'phone']]))
  const summary = words(
    <ErrorSummary errors={[{ name, fault: 'phone' }]} labelOf={() => 'Número'} />,
  )
  const target = /href="#([^"]+)"/.exec(summary)?.[1]
  expect(html).toContain(` id="${target}"`)
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain(messages.PanelErrors.phone)
})

test('no two fields share an id: a label must speak of its own field', () => {
  for (const html of [draw(office), draw(house)]) {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  }
})

test('nothing typed is offered to others: no field is filled in or checked by the browser', () => {
  const inputs = [...draw(office).matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) => tag)
  const texts = inputs.filter((tag) => !/type="(?:hidden|radio|checkbox)"/.test(tag))
  expect(texts.length).toBeGreaterThan(10)
  for (const tag of texts) {
    expect(tag).toMatch(/autocomplete="off"/i)
    expect(tag).toMatch(/spellcheck="false"/i)
  }
})
