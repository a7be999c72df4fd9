import type { FieldChange } from '@/lib/domain/change'
import { type FormValues, parseFormValues, recordAt, textAt } from '@/lib/panel-form/form-values'

/** A form as it was left, and the listing's own values when it was begun. */
export interface EditDraft {
  readonly values: FormValues
  /** What she began from: only what differs from it is hers to change. */
  readonly base: FormValues
  readonly version: number
}

/** The form as she left it, or null without a draft. */
export function readDraft(draft: readonly FieldChange[] | null): EditDraft | null {
  const kept = draft?.find(({ field }) => field === 'form')
  if (!kept) return null
  const form = parseFormValues(kept.new)
  const version = Number(textAt(form, 'version'))
  return { values: recordAt(form, 'values'), base: recordAt(form, 'base'), version }
}

/** A form as a draft holds it. */
export function toDraft({ values, base, version }: EditDraft): FieldChange[] {
  return [{ field: 'form', old: null, new: { values, base, version: String(version) } }]
}
