import { loadLate } from './load-late'

/**
 * The chips, up to the first press: opening them loads what sorts the rows (`filters.ts`). A chip that
 * is pressed sooner than that is pressed for her as soon as it has come.
 */
export function startFilterDoor(box: HTMLElement): void {
  const early: HTMLElement[] = []
  const press = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null
    if (button !== null) early.push(button)
    loadLate(box, {
      come: () => {
        box.removeEventListener('click', press)
        for (const one of early.splice(0)) one.click()
      },
      failed: () => {
        early.length = 0
        const status = box.querySelector('[role="status"]')
        if (status !== null) status.textContent = box.dataset.tFailed ?? ''
      },
    })
  }
  box.addEventListener('click', press)
  // Nobody who takes the phone after her reads what she asked for, or that she asked.
  addEventListener('pagehide', () => {
    early.length = 0
    for (const fold of Array.from(box.querySelectorAll('details'))) fold.open = false
  })
  box.hidden = false
}
