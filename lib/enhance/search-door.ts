import { loadLate } from './load-late'

/**
 * The field to search a place in, up to the moment when it is entered: only then its script and the
 * names are loaded (`place-search.ts`). What she typed meanwhile stays in the field and is answered.
 * Until then it touches nothing but the box: each further element that a script takes in hand keeps a
 * slow phone busy for some milliseconds.
 */
export function startSearchDoor(box: HTMLElement): void {
  const failed = () => {
    box.querySelector('[data-lists]')?.removeAttribute('hidden')
    const status = box.querySelector('[role="status"]')
    if (status !== null) status.textContent = box.dataset.tFailed ?? ''
  }
  const load = ({ target }: Event) => {
    if (target instanceof HTMLInputElement) loadLate(box, { failed })
  }
  box.addEventListener('focusin', load)
  box.addEventListener('input', load)
  // Nobody who takes the phone after her reads what she looked for.
  addEventListener('pagehide', () => {
    const input = box.querySelector('input')
    if (input !== null) input.value = ''
  })
  box.hidden = false
}
