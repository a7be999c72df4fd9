import type { FieldAbout } from './field-notes'

/** Ties a field to its notes; nothing where it has none. */
export function noteMarks({ id, hint, fault }: FieldAbout): { 'aria-describedby'?: string } {
  const described = [hint && `${id}-h`, fault && `${id}-e`].filter(Boolean).join(' ')
  return described ? { 'aria-describedby': described } : {}
}
