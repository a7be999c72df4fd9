import { z } from 'zod'
import {
  CLOSED_STATES,
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  type Facts,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from './attributes'

function shapeOf<K extends string, S extends z.ZodType>(keys: readonly K[], schema: S) {
  // The keys are our own table's, so the record is complete by construction.
  return Object.fromEntries(keys.map((key) => [key, z.exactOptional(schema)])) as Record<
    K,
    z.ZodExactOptional<S>
  >
}

function setOf<V extends string>(values: readonly [V, ...V[]]) {
  const set = z.array(z.enum(values)).min(1)
  return z.exactOptional(
    set.refine((list) => new Set(list).size === list.length, { error: 'repeats a value' }),
  )
}

const factsObject = z.strictObject({
  ...shapeOf(TRI_ATTRIBUTES, z.enum(['yes', 'no'])),
  ...shapeOf(NUMBER_ATTRIBUTES, z.int().min(0).max(10_000)),
  ...shapeOf(DATE_ATTRIBUTES, z.iso.date()),
  reach: z.exactOptional(z.enum(ENUM_ATTRIBUTES.reach)),
  traffickingSkill: z.exactOptional(z.enum(ENUM_ATTRIBUTES.traffickingSkill)),
  needsDocument: z.exactOptional(z.enum(ENUM_ATTRIBUTES.needsDocument)),
  answeredBy: z.exactOptional(z.enum(ENUM_ATTRIBUTES.answeredBy)),
  startsReport: z.exactOptional(z.enum(ENUM_ATTRIBUTES.startsReport)),
  asksName: z.exactOptional(z.enum(ENUM_ATTRIBUTES.asksName)),
  operatingState: z.exactOptional(z.enum(ENUM_ATTRIBUTES.operatingState)),
  capacity: z.exactOptional(z.enum(ENUM_ATTRIBUTES.capacity)),
  modes: setOf(SET_ATTRIBUTES.modes),
  gives: setOf(SET_ATTRIBUTES.gives),
})

const agesInOrder = (facts: Facts) => (facts.ageMin ?? 0) <= (facts.ageMax ?? Infinity)

const endsWhatIsClosed = ({ until, operatingState }: Facts) =>
  until === undefined || CLOSED_STATES.some((state) => state === operatingState)

/** What is known of a service; an absent key is unknown, and no other key exists. */
export const factsSchema = factsObject
  .refine(agesInOrder, { error: 'ageMin is above ageMax' })
  .refine(endsWhatIsClosed, {
    error: 'is the end of no state',
    path: ['until'],
  }) satisfies z.ZodType<Facts>

/**
 * What may be known of a confidential service: whom it serves and what follows from asking.
 * How full it is, how one gets there and what the house is like would help to find it (domain rule 2).
 */
export const confidentialFactsSchema = factsObject
  .omit({
    reach: true,
    modes: true,
    capacity: true,
    operatingState: true,
    until: true,
    costSoles: true,
    paysFare: true,
    womanStaff: true,
    privateRoom: true,
    childRoom: true,
    wheelchair: true,
  })
  .refine(agesInOrder, { error: 'ageMin is above ageMax' }) satisfies z.ZodType<Facts>
