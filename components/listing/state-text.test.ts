import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/domain/locale'
import type { OpenListing } from '@/lib/edition/public-listing'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { shippedEdition } from '@/tests/shipped-edition'
import { stateText } from './state-text'

const office = [...shippedEdition().listings.values()].find(
  (one): one is OpenListing => one.exposure === 'OPEN' && one.kind === 'cem',
)
if (office === undefined) throw new Error('got no office')
const MESSAGES = { es, qu, ay }
const say = (locale: (typeof LOCALES)[number], changed: Partial<OpenListing>) => {
  const messages = MESSAGES[locale]
  const t = createTranslator({ locale, messages, namespace: 'ListingCard' })
  const dates = createTranslator({ locale, messages, namespace: 'Dates' })
  return stateText(t, dates, { ...office, ...changed })
}
const MOVED = { operatingState: 'moved', until: '2026-12-24' } as const

test('whoever reads that a service has moved asks where before she goes to its old door', () => {
  expect(say('es', { facts: { operatingState: 'moved' } })).toBe(
    'Se mudó. Antes de ir, llama y pregunta dónde atiende.',
  )
  expect(say('es', { facts: MOVED })).toBe(
    'Se mudó, hasta el 24 de diciembre de 2026. Antes de ir, llama y pregunta dónde atiende.',
  )
})

test('without a number nobody is told to call', () => {
  expect(say('es', { facts: { operatingState: 'moved' }, channels: [] })).toBe('Se mudó')
})

describe.each(LOCALES)('in %s', (locale) => {
  test('moved, shut, closed and full are four different sentences', () => {
    const facts = [
      MOVED,
      { operatingState: 'suspended' },
      { operatingState: 'closed' },
      { capacity: 'full' },
    ] as const
    expect(new Set(facts.map((each) => say(locale, { facts: each }))).size).toBe(4)
  })
})
