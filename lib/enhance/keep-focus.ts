/**
 * Moves or takes away rows without throwing the keyboard back to the top of the page: a link that had
 * the focus has it afterwards too.
 * @param instead has it when that link is gone. Never another row: a press on its way would then open,
 *   or call, what she did not choose.
 */
export function keepFocus(change: () => void, instead?: HTMLElement): void {
  const active = document.activeElement
  change()
  if (active === document.activeElement || !(active instanceof HTMLElement)) return
  const next = active.isConnected ? active : instead
  next?.focus({ preventScroll: true })
}
