/**
 * The closed list of what may be known about a service (domain §2). One table: the database has a
 * column for each row, the edition carries a row's value only when it is known, and the pages list
 * the rest under «No sabemos». There is no generic key–value table, so a typo cannot become a fact.
 */

/** Yes, no or unknown; absent in an edition means unknown. */
export const TRI_ATTRIBUTES = [
  // who is served
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
  // what for
  'violenceFamily',
  'violenceSexual',
  'traffickingSexual',
  'traffickingLabour',
  'childExploitation',
  'violenceDigital',
  'stillInside',
  // what is asked
  'documentLater',
  'acceptsCedula',
  'acceptsExpiredPassport',
  'acceptsCppPtp',
  'acceptsCarne',
  'needsReport',
  'needsResidence',
  // money
  'free',
  'coversSis',
  'paysFare',
  // the place
  'womanStaff',
  'privateRoom',
  'childRoom',
  'wheelchair',
  // what happens if she calls or goes; each safety-critical
  'mustInformMinors',
  'mustInformDanger',
  'tellsFamilyMinors',
  'tellsFamilyDanger',
  'anonymous',
  'tellsMigration',
  'mustTellAll',
  'records',
  'companion',
] as const
export type TriAttribute = (typeof TRI_ATTRIBUTES)[number]

/** Closed sets of values; absent in an edition means unknown. */
export const ENUM_ATTRIBUTES = {
  reach: ['go', 'call_first', 'appointment', 'referred'],
  traffickingSkill: ['specialised', 'trained', 'general'],
  needsDocument: ['none', 'any', 'dni'],
  answeredBy: ['police', 'prosecutor', 'state_not_police', 'civil_society', 'community', 'health'],
  startsReport: ['always', 'if_you_want', 'if_minor', 'never'],
  asksName: ['none', 'name', 'id'],
  operatingState: ['open', 'suspended', 'moved', 'closed'],
  capacity: ['available', 'full', 'call'],
} as const
export type EnumAttribute = keyof typeof ENUM_ATTRIBUTES
export type EnumValue<A extends EnumAttribute> = (typeof ENUM_ATTRIBUTES)[A][number]
export type AnsweredBy = EnumValue<'answeredBy'>

/** Sets of values. */
export const SET_ATTRIBUTES = {
  modes: ['in_person', 'phone', 'whatsapp', 'chat', 'comes_to_you', 'itinerant'],
  gives: [
    'legal',
    'psychological',
    'social',
    'health',
    'food',
    'transport',
    'work',
    'group',
    'shelter',
  ],
} as const
export type SetAttribute = keyof typeof SET_ATTRIBUTES
export type SetValue<A extends SetAttribute> = (typeof SET_ATTRIBUTES)[A][number]

/** Whole numbers: years, years, years, years, soles. */
export const NUMBER_ATTRIBUTES = [
  'ageMin',
  'ageMax',
  'childAgeMaxGirls',
  'childAgeMaxBoys',
  'costSoles',
] as const
export type NumberAttribute = (typeof NUMBER_ATTRIBUTES)[number]

/** Days, `YYYY-MM-DD` in Lima: the last one of «suspended», «moved» or «closed». */
export const DATE_ATTRIBUTES = ['until'] as const
export type DateAttribute = (typeof DATE_ATTRIBUTES)[number]

/** States of which somebody may say until when. */
export const CLOSED_STATES = ['suspended', 'moved', 'closed'] as const

/** What is known of a service. Unknown values are absent, never `no`. */
export type Facts = {
  readonly [A in TriAttribute]?: 'yes' | 'no'
} & {
  readonly [A in EnumAttribute]?: EnumValue<A>
} & {
  readonly [A in SetAttribute]?: readonly SetValue<A>[]
} & {
  readonly [A in NumberAttribute]?: number
} & {
  readonly [A in DateAttribute]?: string
}
