import { type ConfidentialListingInput, confidentialListingSchema } from '../domain/listing'
import { visibilityInForce } from '../domain/visibility'

/**
 * Two rows of one confidential kind and department → one, so that nobody can count houses: the
 * value both agree on, else unknown; the more closed level; the newer source.
 */
export function mergeConfidential(
  a: ConfidentialListingInput,
  b: ConfidentialListingInput,
): ConfidentialListingInput {
  const agreed = Object.entries(a.facts).filter(
    ([name, value]) =>
      JSON.stringify(value) === JSON.stringify(new Map(Object.entries(b.facts)).get(name)),
  )
  const publicId = a.publicId ?? b.publicId
  return confidentialListingSchema.parse({
    ...a,
    ...(publicId === undefined ? {} : { publicId }),
    gates: a.gates.filter((gate) => b.gates.includes(gate)),
    visibility: visibilityInForce(a.visibility, b.visibility),
    facts: Object.fromEntries(agreed),
    trust: a.trust.sourceDate >= b.trust.sourceDate ? a.trust : b.trust,
  })
}
