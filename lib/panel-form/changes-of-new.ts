import type { FieldChange } from '../domain/change'
import { findChanges } from '../domain/find-changes'
import type { Gazetteer } from '../import/gazetteer'
import { blankListing } from './blank-listing'
import type { FormChanges } from './changes-of-form'
import { type FormValues, textAt } from './form-values'
import { listingFromValues } from './listing-from-values'

/** What a form about a new listing is read with. */
export interface NewListingWays {
  readonly gazetteer: Gazetteer
  /** Day in Lima. */
  readonly today: string
  readonly isProviders: boolean
  /** Institutions that she may propose for; null for a moderator: any. */
  readonly operators: readonly string[] | null
}

/** A form about a listing that is not there yet, as the changes that would make it. */
export function changesOfNew(values: FormValues, ways: NewListingWays): FormChanges {
  const operator = textAt(values, 'operator').trim()
  const blank = blankListing({ ...ways, operator: operator || '—' })
  const read = listingFromValues(blank, values, ways.gazetteer)
  const isHers = ways.operators === null || ways.operators.includes(operator)
  const foreign = isHers ? [] : [{ name: 'operator', fault: 'choice' as const }]
  if ('errors' in read)
    return {
      errors: [...foreign, ...read.errors.filter(({ name }) => isHers || name !== 'operator')],
    }
  if (!isHers) return { errors: foreign }
  const exposure: FieldChange = { field: 'exposure', old: null, new: 'OPEN' }
  return { changes: [exposure, ...findChanges(null, read.listing)] }
}
