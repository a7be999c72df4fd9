import { applyChanges } from '../domain/apply-changes'
import type { Listing } from '../domain/listing'
import { changesOfNew, type NewListingWays } from './changes-of-new'
import type { FormValues } from './form-values'
import { tidyValues } from './tidy-values'

/** A listing that is not there yet as it would be; null when something in its form is refused. */
export function listingOfNew(values: FormValues, ways: NewListingWays): Listing | null {
  const read = changesOfNew(tidyValues(values), ways)
  if ('errors' in read) return null
  const sourceId = { field: 'sourceId', old: null, new: 'nueva' }
  return applyChanges(null, [...read.changes, sourceId])
}
