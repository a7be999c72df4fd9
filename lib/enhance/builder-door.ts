import { loadLate } from './load-late'

/** The builder's script, which no reader ever needs, comes with its page alone. */
export function startBuilderDoor(box: HTMLElement): void {
  loadLate(box, { failed: () => {} })
}
