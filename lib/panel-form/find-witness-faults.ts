import type { Listing } from '../domain/listing'
import { findAddedWitnesses } from '../domain/new-witness'
import type { FormError } from './form-error'

/** Languages that a provider says somebody else has confirmed: that is not hers to write. */
export function findWitnessFaults(before: Listing, next: Listing): FormError[] {
  if (before.exposure !== 'OPEN' || next.exposure !== 'OPEN') return []
  return (['points', 'channels'] as const).flatMap((list) =>
    findAddedWitnesses(before[list], next[list]).map(
      ({ place, language }): FormError => ({
        name: `${list}[${place}].languages[${language}].confirmedBy`,
        fault: 'witness',
      }),
    ),
  )
}
