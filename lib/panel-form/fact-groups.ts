import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  type Facts,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '../domain/attributes'
import { CONSEQUENCE_FACTS } from '../domain/consequences'
import { confidentialFactsSchema } from '../domain/facts-schema'

export type FactName = keyof Facts
export type FactShape = 'tri' | 'enum' | 'set' | 'number' | 'date'

/** Groups of questions, in the order of the form. */
export const FACT_GROUPS = {
  state: ['operatingState', 'until', 'capacity'],
  consequences: CONSEQUENCE_FACTS,
  attention: ['reach', 'modes', 'gives', 'traffickingSkill', 'stillInside'],
  people: [
    ...(['minors', 'adults', 'ageMin', 'ageMax', 'children', 'childAgeMaxGirls'] as const),
    ...(['childAgeMaxBoys', 'women', 'men', 'trans', 'nonBinary', 'pregnant', 'lgbtiq'] as const),
    ...(['olderAdults', 'indigenousPeoples'] as const),
  ],
  disability: [
    ...(['disabilityMovement', 'disabilityHearing', 'disabilitySight'] as const),
    ...(['disabilityIntellectual', 'disabilityPsychosocial'] as const),
  ],
  violences: [
    ...(['violenceFamily', 'violenceSexual', 'traffickingSexual'] as const),
    ...(['traffickingLabour', 'childExploitation', 'violenceDigital'] as const),
  ],
  documents: [
    ...(['needsDocument', 'documentLater', 'acceptsCedula', 'acceptsExpiredPassport'] as const),
    ...(['acceptsCppPtp', 'acceptsCarne', 'needsReport', 'needsResidence'] as const),
  ],
  money: ['free', 'costSoles', 'coversSis', 'paysFare'],
  access: ['womanStaff', 'privateRoom', 'childRoom', 'wheelchair'],
} as const satisfies Readonly<Record<string, readonly FactName[]>>
export type FactGroup = keyof typeof FACT_GROUPS

const OF_HOUSES: readonly string[] = Object.keys(confidentialFactsSchema.shape)

/** The questions of a group that may be asked of this listing: fewer of a safe house. */
export function factsOf(group: FactGroup, isConfidential: boolean): readonly FactName[] {
  const names: readonly FactName[] = FACT_GROUPS[group]
  return isConfidential ? names.filter((name) => OF_HOUSES.includes(name)) : names
}

/** How a question is answered. */
export function shapeOf(name: FactName): FactShape {
  if (TRI_ATTRIBUTES.some((tri) => tri === name)) return 'tri'
  if (name in ENUM_ATTRIBUTES) return 'enum'
  if (DATE_ATTRIBUTES.some((date) => date === name)) return 'date'
  return name in SET_ATTRIBUTES ? 'set' : 'number'
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  ...ENUM_ATTRIBUTES,
  ...SET_ATTRIBUTES,
}

/** The answers to choose from; none for a number or a day. */
export function choicesOf(name: FactName): readonly string[] {
  return shapeOf(name) === 'tri' ? ['yes', 'no'] : (CHOICES[name] ?? [])
}
