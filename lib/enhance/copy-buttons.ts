/**
 * «Copiar» beside each snippet: hidden until a script can do it. Where the browser does not let it, the
 * text is selected, so that one key is enough.
 */
export function startCopyButtons(): void {
  for (const button of Array.from(document.querySelectorAll<HTMLElement>('[data-copy]'))) {
    const text = document.querySelector(`[data-snippet="${button.dataset.copy}"]`)
    if (!text) continue
    button.hidden = false
    button.addEventListener('click', () => copy(button, text))
  }
}

function copy(button: HTMLElement, text: Element): void {
  const status = document.querySelector<HTMLElement>('[data-copied]')
  const select = () => {
    const selection = getSelection()
    if (selection) selection.selectAllChildren(text)
    if (status) status.textContent = status.dataset.failed || ''
  }
  // Only over https, or on this computer.
  if (!navigator.clipboard) {
    select()
    return
  }
  navigator.clipboard.writeText(text.textContent || '').then(() => {
    if (status) status.textContent = status.dataset.copied || ''
    button.setAttribute('data-done', '')
  }, select)
}
