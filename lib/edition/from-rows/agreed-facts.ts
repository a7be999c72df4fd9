import type { Facts } from '../../domain/attributes'
import { type FactName, FIELD_OF_FACT } from '../../domain/field-of-fact'
import type { ServiceRow } from '../catalogue-rows'
import { isPublic } from './levels'
import { publicFacts } from './public-facts'

/**
 * Facts that a confidential entry may state: whom it serves and what follows from asking (domain
 * rule 2). Any other, such as whether there is a ramp or how full it is, would help to find a house.
 */
export const CONFIDENTIAL_FACTS: readonly FactName[] = [
  'minors',
  'adults',
  'children',
  'women',
  'men',
  'trans',
  'nonBinary',
  'pregnant',
  'lgbtiq',
  'olderAdults',
  'indigenousPeoples',
  'disabilityMovement',
  'disabilityHearing',
  'disabilitySight',
  'disabilityIntellectual',
  'disabilityPsychosocial',
  'violenceFamily',
  'violenceSexual',
  'traffickingSexual',
  'traffickingLabour',
  'childExploitation',
  'violenceDigital',
  'stillInside',
  'ageMin',
  'ageMax',
  'childAgeMaxGirls',
  'childAgeMaxBoys',
  'answeredBy',
  'startsReport',
  'asksName',
  'mustInformMinors',
  'mustInformDanger',
  'tellsFamilyMinors',
  'tellsFamilyDanger',
  'anonymous',
  'tellsMigration',
  'mustTellAll',
  'records',
  'companion',
]

/** The value all houses agree on; where they differ, or one does not say, the fact is unknown. */
export function agreedFacts(houses: readonly ServiceRow[]): Facts {
  const [first, ...others] = houses.map(statedFacts)
  if (!first) return {}
  // None of these facts is a list, so equal means identical.
  return publicFacts(first, (name) => others.every((facts) => facts[name] === first[name]))
}

function statedFacts(house: ServiceRow): Facts {
  return publicFacts(
    house.facts,
    (name) => CONFIDENTIAL_FACTS.includes(name) && isPublic(house, FIELD_OF_FACT[name]),
  )
}
