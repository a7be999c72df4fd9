import type { Ask, RowState } from './row-state'

// The chips themselves say what is asked: a button that is pressed is the only place where it stands,
// so nothing else can remember it.

const PRESSED = '[aria-pressed="true"]'

/** What is asked, in the order of the chips. */
export function readAsks(box: ParentNode): Ask[] {
  return Array.from(box.querySelectorAll<HTMLElement>(`[data-ask]${PRESSED}`)).map(
    ({ dataset }) => dataset.ask ?? '',
  )
}

/** Only those that say yes: never so before she presses it herself. */
export function isSureOnly(box: ParentNode): boolean {
  return box.querySelector(`[data-sure="1"]${PRESSED}`) !== null
}

/**
 * A chip's words inside a sentence about a service: «puedo» becomes «puedes» by `data-say`, and what is not
 * known a question by `data-doubt`, «si puedes».
 */
export function labelOf(box: ParentNode, { ask, answer }: RowState['reasons'][number]): string {
  const chip = box.querySelector<HTMLElement>(`[data-ask="${ask}"]`)
  const text = chip?.textContent ?? ''
  const { say, doubt } = chip?.dataset ?? {}
  return (answer === 'unknown' && doubt) || say || text.charAt(0).toLowerCase() + text.slice(1)
}

/**
 * Does what a pressed button says.
 * @returns false when it was none of ours
 */
export function pressChip(box: ParentNode, button: HTMLElement): boolean {
  const { ask, sure } = button.dataset
  if (ask !== undefined) setPressed(button, button.getAttribute('aria-pressed') !== 'true')
  else if (sure !== undefined) setSure(box, sure)
  else if (button.hasAttribute('data-clear')) forgetChips(box)
  else return false
  return true
}

/** As the page came. */
export function forgetChips(box: ParentNode): void {
  for (const chip of Array.from(box.querySelectorAll('[data-ask]'))) setPressed(chip, false)
  setSure(box, '0')
}

function setSure(box: ParentNode, sure: string): void {
  for (const choice of Array.from(box.querySelectorAll<HTMLElement>('[data-sure]')))
    setPressed(choice, choice.dataset.sure === sure)
}

function setPressed(button: Element, isPressed: boolean): void {
  button.setAttribute('aria-pressed', String(isPressed))
}
