import type { DueField } from './due-fields'

/**
 * Of what is due, what its provider can do something about.
 * @param arePhonesHers false: she has said that her numbers are right, and another organisation has to
 *   call them before that counts.
 */
export function dueToProvider(due: readonly DueField[], arePhonesHers: boolean): DueField[] {
  return due.filter(({ field }) => field !== 'channels' || arePhonesHers)
}
