import { DEFAULT_HEIGHT } from '../widget/height'
import { SANDBOX } from '../widget/sandbox'

/*
 * `<kuska-directorio>` for other people's pages: it makes the frame that the first snippet writes out, and
 * nothing more. What stands inside it is shown where no script runs. Once released a version is never
 * changed: other sites check it by its digest.
 */

const NAME = 'kuska-directorio'
// Known only while the script itself runs.
const script = document.currentScript
const origin = script instanceof HTMLScriptElement ? new URL(script.src).origin : ''

/** As somebody wrote them; whatever is wrong the server reads as the closest thing that exists. */
function addressOf(element: Element): string {
  const part = (name: string, usual: string) =>
    (element.getAttribute(name) || usual).replace(/[, ]+/g, '+').replace(/[^\w+]/g, '')
  const theme = element.getAttribute('tema') ? `/${part('tema', '')}` : ''
  const path = [part('idioma', 'es'), part('lugar', 'PE'), part('tipos', 'todo')].join('/')
  return `${origin}/embed/v1/${path}${theme}`
}

const heightOf = (text: string) => (/^\d{3,4}$/.test(text) ? text : String(DEFAULT_HEIGHT))

function makeFrame(element: Element): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  const attributes = {
    title: 'Kuska',
    width: '100%',
    height: heightOf(element.getAttribute('alto') || ''),
    frameborder: '0',
    loading: 'lazy',
    referrerpolicy: 'no-referrer',
    allow: '',
    credentialless: '',
    sandbox: SANDBOX,
    // Last: what the frame may is fixed by then.
    src: addressOf(element),
  }
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value)
  return frame
}

if ('customElements' in window && !customElements.get(NAME)) {
  customElements.define(
    NAME,
    class extends HTMLElement {
      connectedCallback(): void {
        // Moved about in its page it stays what it is.
        if (this.shadowRoot === null)
          this.attachShadow({ mode: 'open' }).appendChild(makeFrame(this))
      }
    },
  )
}
