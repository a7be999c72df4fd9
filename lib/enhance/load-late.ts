/**
 * Loads, at its first use, what only some people use, so that the page stays light for everyone else.
 * The script's element stands in a template of the page and is copied: a policy under which no script
 * may write an address holds. Until it has come another call changes nothing.
 * @param told what to do when it is there, and when it could not be had; then the next call tries
 * again: on a weak signal the second time often works
 */
export function loadLate(
  box: HTMLElement,
  told: { readonly come?: () => void; readonly failed: () => void },
): void {
  const template = box.querySelector<HTMLTemplateElement>('template[data-late]')
  if (template === null || box.querySelector('script') !== null) return
  const script = document.importNode(template.content, true).querySelector('script')
  if (script === null) return
  if (told.come) script.addEventListener('load', told.come)
  script.addEventListener('error', () => {
    script.remove()
    told.failed()
  })
  box.append(script)
}
