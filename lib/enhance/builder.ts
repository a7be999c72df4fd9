import { isLocale } from '../domain/locale'
import { builderPath } from '../widget/builder-path'
import { embedPath } from '../widget/embed-path'
import { readBuilderForm } from '../widget/read-builder-form'
import { readLocale } from '../widget/read-choice'
import { elementSnippet, frameSnippet, widgetAddress } from '../widget/snippets'
import { startCopyButtons } from './copy-buttons'

/** The place is one of our own links: whatever stands in the form exists. */
const ANY = { has: () => true }

/** The preview and the snippets follow each choice; the address stays until the form is sent. */
function startBuilder(form: HTMLFormElement): void {
  const speaks = readLocale(document.documentElement.lang)
  const find = (selector: string) => document.querySelector<HTMLElement>(selector)
  const preview = document.querySelector<HTMLIFrameElement>('[data-preview]')
  const { origin = location.origin, file: address = '', digest: integrity = '' } = form.dataset
  const read = () => readBuilderForm(new FormData(form), ANY)
  let shown = embedPath(read().choice)

  const say = (name: string, text: string) => {
    const box = find(`[data-snippet="${name}"]`)
    if (box) box.textContent = text
  }

  const show = () => {
    const { choice, height } = read()
    const placing = { choice, height, origin }
    say('frame', frameSnippet(placing))
    say('element', elementSnippet(placing, { address, integrity }))
    say('address', widgetAddress(placing))
    for (const link of Array.from(document.querySelectorAll('[data-place]'))) {
      const place = link.getAttribute('data-place') || choice.place
      link.setAttribute('href', builderPath(speaks, { choice: { ...choice, place }, height }))
    }
    for (const link of Array.from(document.querySelectorAll('a[hreflang]'))) {
      const locale = link.getAttribute('hreflang') || ''
      if (isLocale(locale)) link.setAttribute('href', builderPath(locale, { choice, height }))
    }
    if (!preview) return
    preview.setAttribute('height', String(height))
    const path = embedPath(choice)
    // Replaced, not set: every choice would be one more step of the browser's Back.
    if (path !== shown && preview.contentWindow) preview.contentWindow.location.replace(path)
    shown = path
  }

  form.addEventListener('change', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.replace(builderPath(speaks, read()))
  })
}

const form = document.querySelector<HTMLFormElement>('form[data-choice]')
if (form) startBuilder(form)
startCopyButtons()
