import { applyChanges } from '../domain/apply-changes'
import type { Listing } from '../domain/listing'
import { changesOfForm, type FormWays } from './changes-of-form'
import type { EditForm } from './read-edit-form'
import { tidyValues } from './tidy-values'

/** A listing as it would be with what is typed; null when something in it is refused. */
export function listingOfForm(current: Listing, form: EditForm, ways: FormWays): Listing | null {
  const read = changesOfForm(current, { ...form, values: tidyValues(form.values) }, ways)
  return 'changes' in read ? applyChanges(current, read.changes) : null
}
