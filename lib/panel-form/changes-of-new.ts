import type { FieldChange } from '../domain/change'
import { findChanges } from '../domain/find-changes'
import { ownWord } from '../domain/own-word'
import { blankListing } from './blank-listing'
import type { FormChanges, FormWays } from './changes-of-form'
import { findConsentFaults } from './find-consent-faults'
import { findWitnessFaults } from './find-witness-faults'
import { type FormValues, textAt } from './form-values'
import { listingFromValues } from './listing-from-values'
import { sourceFromValues } from './source-from-values'

/** What a form about a new listing is read with. */
export interface NewListingWays extends FormWays {
  /** Institutions that she may propose for; null for a moderator: any. */
  readonly operators: readonly string[] | null
}

/** A form about a listing that is not there yet, as the changes that would make it. */
export function changesOfNew(values: FormValues, ways: NewListingWays): FormChanges {
  const operator = textAt(values, 'operator').trim()
  const source = ways.isProviders
    ? { trust: ownWord(operator, ways.today) }
    : sourceFromValues(values, ways.today)
  const blank = blankListing({ ...ways, operator: operator || '—' })
  const begun = 'trust' in source ? { ...blank, trust: source.trust } : blank
  const read = listingFromValues(begun, values, ways.gazetteer)
  const isHers = ways.operators === null || ways.operators.includes(operator)
  const foreign = isHers ? [] : [{ name: 'operator', fault: 'choice' as const }]
  const unsourced = 'errors' in source ? source.errors : []
  if ('errors' in read) {
    const refused = read.errors.filter(({ name }) => isHers || name !== 'operator')
    return { errors: [...foreign, ...refused, ...unsourced] }
  }
  const late = findConsentFaults(read.listing, ways.today)
  const witnessed = ways.isProviders ? findWitnessFaults(blank, read.listing) : []
  const refused = [...foreign, ...unsourced, ...witnessed, ...late]
  if ('errors' in source || refused.length > 0) return { errors: refused }
  const exposure: FieldChange = { field: 'exposure', old: null, new: 'OPEN' }
  return { changes: [exposure, ...findChanges(null, read.listing)] }
}
