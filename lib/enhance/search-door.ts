import { loadLate } from './load-late'

/**
 * The field to search a place in, up to the moment when it is entered: only then its script and the
 * names are loaded (`place-search.ts`). What she typed meanwhile stays in the field and is answered.
 */
export function startSearchDoor(box: HTMLElement): void {
  const input = box.querySelector('input')
  const status = box.querySelector('[role="status"]')
  const lists = box.querySelector<HTMLElement>('[data-lists]')
  if (input === null || status === null || lists === null) return
  const failed = () => {
    lists.hidden = false
    status.textContent = box.dataset.tFailed ?? ''
  }
  const load = () => loadLate(box, { failed })
  input.addEventListener('focus', load)
  input.addEventListener('input', load)
  // Nobody who takes the phone after her reads what she looked for.
  addEventListener('pagehide', () => {
    input.value = ''
  })
  box.hidden = false
}
