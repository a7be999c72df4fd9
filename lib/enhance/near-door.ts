import { fillWords } from './fill-words'
import { loadLate } from './load-late'

/**
 * «Cerca de mí», up to the first press: it explains, and only then loads what the rest needs
 * (`near-me.ts`).
 */
export function startNearDoor(box: HTMLElement): void {
  const door = box.querySelector<HTMLElement>('[data-near-door]')
  const panel = box.querySelector<HTMLElement>('[data-near-panel]')
  const status = box.querySelector('[role="status"]')
  if (door === null || panel === null || status === null) return

  const show = (isShown: boolean) => {
    panel.hidden = !isShown
    door.setAttribute('aria-expanded', String(isShown))
  }
  const failed = () => {
    status.textContent = fillWords(box, 'tFailed')
  }
  door.addEventListener('click', () => {
    show(panel.hidden !== false)
    if (panel.hidden === false) loadLate(box, { failed })
  })
  addEventListener('pagehide', () => show(false))
  box.hidden = false
}
