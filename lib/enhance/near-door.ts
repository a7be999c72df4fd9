import { fillWords } from './fill-words'
import { loadLate } from './load-late'

/**
 * «Cerca de mí», up to the first press: it explains, and only then loads what the rest needs
 * (`near-me.ts`).
 */
export function startNearDoor(box: HTMLElement): void {
  const show = (isShown: boolean) => {
    const panel = box.querySelector<HTMLElement>('[data-near-panel]')
    if (panel !== null) panel.hidden = !isShown
    box.querySelector('[data-near-door]')?.setAttribute('aria-expanded', String(isShown))
  }
  const failed = () => {
    const status = box.querySelector('[role="status"]')
    if (status !== null) status.textContent = fillWords(box, 'tFailed')
  }
  box.addEventListener('click', ({ target }) => {
    const door = target instanceof Element ? target.closest('[data-near-door]') : null
    if (door === null) return
    const isShown = door.getAttribute('aria-expanded') !== 'true'
    show(isShown)
    if (isShown) loadLate(box, { failed })
  })
  addEventListener('pagehide', () => show(false))
  box.hidden = false
}
