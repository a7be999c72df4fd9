import { fillWords } from './fill-words'

/**
 * «Cerca de mí», up to the first press: it explains, and only then loads what the rest needs
 * (`near-me.ts`), so that the page stays light for everyone else. The script's element stands in a
 * template of the page and is copied: a policy under which no script may write an address holds.
 */
export function startNearDoor(box: HTMLElement): void {
  const door = box.querySelector<HTMLElement>('[data-near-door]')
  const panel = box.querySelector<HTMLElement>('[data-near-panel]')
  const template = box.querySelector<HTMLTemplateElement>('template[data-near-script]')
  const status = box.querySelector('[role="status"]')
  if (door === null || panel === null || template === null || status === null) return

  const show = (isShown: boolean) => {
    panel.hidden = !isShown
    door.setAttribute('aria-expanded', String(isShown))
  }
  const load = () => {
    if (box.querySelector('script') !== null) return
    const script = document.importNode(template.content, true).querySelector('script')
    if (script === null) return
    script.addEventListener('error', () => {
      status.textContent = fillWords(box, 'tFailed')
      // Pressed again, it is tried again: on a weak signal the second time often works.
      script.remove()
    })
    box.append(script)
  }

  door.addEventListener('click', () => {
    show(panel.hidden !== false)
    if (panel.hidden === false) load()
  })
  addEventListener('pagehide', () => show(false))
  box.hidden = false
}
