import { z } from 'zod'
import { CHANNEL_KINDS, DIALABLE } from './channel'
import { consentSchema } from './consent-schema'
import { factNotesSchema } from './fact-notes-schema'
import { confidentialFactsSchema, factsSchema } from './facts-schema'
import { hoursSchema } from './hours-schema'
import { journeysSchema } from './journeys-schema'
import { KIND_CODES, KINDS, type KindCode } from './kind'
import { CARE_LANGUAGES, LANGUAGE_CONFIRMED_BY } from './language'
import { isNationalNumber } from './national-numbers'
import { UBIGEO } from './place'
import { httpsUrl, isHttpsUrl, plainText } from './plain-text'
import { TRI } from './tri'
import { TRUST_FIELDS, VERIFIED_HOW } from './trust'
import { VISIBILITY } from './visibility'

/** Opaque public id: no vowels, so no words; drawn at random, never reused. */
export const PUBLIC_ID = /^[23456789bcdfghjkmnpqrstvwxz]{6}$/
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the source is. */
export const SOURCE_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
/** The source's own code of a row: joins imports, never leaves in an edition. */
export const SOURCE_ID = /^[a-z0-9][a-z0-9-]{1,63}$/

const kindsOf = (exposure: 'OPEN' | 'CONFIDENTIAL') =>
  KIND_CODES.filter((code) => KINDS[code].exposure === exposure)

const languageSchema = z.strictObject({
  code: z.enum(CARE_LANGUAGES),
  form: z.enum(['staff', 'interpreter', 'phone', 'unknown']),
  days: z.array(z.int().min(1).max(7)).max(7),
  confirmedBy: z.exactOptional(z.enum(LANGUAGE_CONFIRMED_BY)),
})

const channelSchema = z
  .strictObject({
    kind: z.enum(CHANNEL_KINDS),
    value: plainText,
    /** Key to press once the call is answered. */
    menu: z
      .string()
      .regex(/^[0-9]{1,2}$/)
      .nullable(),
    free: z.enum(TRI),
    /** null: the listing's own level decides. */
    visibility: z.enum(VISIBILITY).nullable(),
    hours: hoursSchema.nullable(),
    languages: z.array(languageSchema),
  })
  .refine(({ kind, value }) => isChannelValue(kind, value), {
    error: 'is not a national short number, +51…, 0800… or https:// address that fits its kind',
  })

/** Would this value, under this kind of channel, lead where the page says it leads? */
export function isChannelValue(kind: (typeof CHANNEL_KINDS)[number], value: string): boolean {
  if (kind === 'web_chat' || kind === 'url') return isHttpsUrl(value)
  if (kind === 'short_code') return isNationalNumber(value)
  return DIALABLE.test(value) && value.length > 4
}

const pointSchema = z
  .strictObject({
    address: plainText.nullable(),
    ubigeo: z.string().regex(UBIGEO),
    lat: z.number().min(-18.5).max(0.1).nullable(),
    lng: z.number().min(-81.5).max(-68.5).nullable(),
    precision: z.enum(['exact', 'approximate', 'none']),
    directions: plainText.nullable(),
    journeys: z.exactOptional(journeysSchema),
    hours: hoursSchema,
    languages: z.array(languageSchema),
  })
  .refine((point) => (point.lat === null) === (point.precision === 'none'), {
    error: 'has a coordinate without a precision, or a precision without a coordinate',
  })
  .refine((point) => (point.lat === null) === (point.lng === null), {
    error: 'has one coordinate only',
  })

const trustSchema = z.strictObject({
  sourceTitle: plainText,
  sourceUrl: httpsUrl.nullable(),
  sourceDate: z.string().regex(SOURCE_DATE),
  how: z.enum(VERIFIED_HOW),
  verifiedAt: z.iso.date().nullable(),
})

const shared = {
  sourceId: z.string().regex(SOURCE_ID),
  publicId: z.exactOptional(z.string().regex(PUBLIC_ID)),
  /** Who leads here. */
  gates: z.array(z.enum(KIND_CODES)),
  /** null counts as INTERNAL: a forgotten level stays secret. */
  visibility: z.enum(VISIBILITY).nullable(),
  /** Internal always. Absent: not recorded. */
  consent: z.exactOptional(consentSchema),
}

const openListingSchema = z
  .strictObject({
    ...shared,
    exposure: z.literal('OPEN'),
    kind: z.enum(kindsOf('OPEN')),
    subKind: plainText.nullable(),
    name: plainText,
    operator: plainText,
    channels: z.array(channelSchema).max(20),
    points: z.array(pointSchema).max(50),
    coverage: z.array(z.string().regex(/^(?:PE|\d{2}|\d{4}|\d{6})$/)).max(2000),
    facts: factsSchema,
    /** Words beside an answer; absent: none. A confidential service has none. */
    factNotes: z.exactOptional(factNotesSchema),
    fieldVisibility: z.partialRecord(z.enum(TRUST_FIELDS), z.enum(VISIBILITY)),
    trust: trustSchema,
    fieldTrust: z.partialRecord(z.enum(TRUST_FIELDS), trustSchema),
    internalNote: plainText.nullable(),
  })
  .refine((listing) => isSubKind(listing.kind, listing.subKind), {
    error: 'is not a sub-kind of its kind',
    path: ['subKind'],
  })

/**
 * A confidential service has no name of its own, operator, channel, point, note or source address:
 * each of them leads to a door (domain rule 2). Its name is its kind's and its department's.
 */
export const confidentialListingSchema = z.strictObject({
  ...shared,
  exposure: z.literal('CONFIDENTIAL'),
  kind: z.enum(kindsOf('CONFIDENTIAL')),
  department: z.string().regex(/^\d{2}$/),
  facts: confidentialFactsSchema,
  trust: trustSchema.extend({ sourceUrl: z.null() }),
})

/** True when the kind has this sub-kind; none at all fits every kind. */
export function isSubKind(kind: KindCode, subKind: string | null): boolean {
  return subKind === null || KINDS[kind].subKinds.includes(subKind)
}

/** One listing as the catalogue may hold it. Every import, edit and seed passes through here. */
export const listingSchema = z.discriminatedUnion('exposure', [
  openListingSchema,
  confidentialListingSchema,
])
export type Listing = z.infer<typeof listingSchema>
export type OpenListingInput = z.infer<typeof openListingSchema>
export type ConfidentialListingInput = z.infer<typeof confidentialListingSchema>
