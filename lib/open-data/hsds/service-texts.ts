import { FACT_NAMES, type FactName, FIELD_OF_FACT } from '@/lib/domain/field-of-fact'
import type { PublicListing } from '@/lib/edition/public-listing'
import { stableUuid } from '../stable-uuid'
import type { Words } from '../words'

/** What is said of a service in words: unknown is written out, and never left to be read as a no. */
export function serviceTexts(listing: PublicListing, serviceId: string, words: Words) {
  const { facts, gates } = listing
  const said = (name: FactName) => {
    const value = facts[name]
    if (value === undefined) return words.unknown
    return words.list([value].flat().map((one) => words.answer(name, String(one))))
  }
  const process = [
    ...(facts.reach ? [words.answer('reach', facts.reach)] : []),
    ...(gates.length > 0 ? [words.led(gates.map((gate) => words.kind(gate)))] : []),
  ]
  const isOpen = listing.exposure === 'OPEN'
  return {
    description: isOpen
      ? words.kindWhat(listing.kind)
      : `${words.kindWhat(listing.kind)} ${words.confidential}`,
    ...(process.length > 0 && { application_process: process.join('. ') }),
    ...(isOpen && { fees_description: `${words.question('free')} ${said('free')}` }),
    eligibility_description: eligibility(listing, words),
    ...(facts.ageMin !== undefined && { minimum_age: facts.ageMin }),
    ...(facts.ageMax !== undefined && { maximum_age: facts.ageMax }),
    ...alert(listing, words),
    ...(facts.costSoles !== undefined && {
      cost_options: [
        {
          id: stableUuid('cost_option', serviceId),
          service_id: serviceId,
          currency: 'PEN',
          amount: facts.costSoles,
        },
      ],
    }),
    ...(isOpen && {
      required_documents: [
        {
          id: stableUuid('required_document', serviceId),
          service_id: serviceId,
          document: said('needsDocument'),
        },
      ],
    }),
  }
}

function eligibility({ facts }: PublicListing, words: Words): string {
  const known = FACT_NAMES.filter((name) => FIELD_OF_FACT[name] === 'attention').flatMap((name) => {
    const value = facts[name]
    return value === 'yes' || value === 'no'
      ? [`${words.question(name)} ${words.answer(name, value)}.`]
      : []
  })
  return known.length > 0 ? known.join(' ') : words.unknown
}

function alert({ facts, freshness }: PublicListing, words: Words): { alert?: string } {
  const state = facts.operatingState
  const parts = [
    ...(state && state !== 'open' ? [words.operatingState(state)] : []),
    ...[words.age(freshness)].filter((text) => text !== null),
  ]
  return parts.length > 0 ? { alert: parts.join('. ') } : {}
}
