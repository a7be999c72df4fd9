import { answerAsOther, plainPage } from '../../e2e/exit/plain-pages'

/** What every page of the other designs says, and nobody else. */
export const SENSITIVE = /Texto delicado/

export const PEER_PAGES = 3

interface Peer {
  readonly origin: string
  /** The way out on each page, written anew after what is published of the design. */
  readonly exit: (decoy: string) => string
}

/** The designs in use elsewhere; links between pages are ordinary ones, as they are there. */
export const PEERS: Readonly<Record<string, Peer>> = {
  'plain link, noreferrer': {
    origin: 'https://enlace.example',
    exit: (decoy) => `<a id="exit" href="${decoy}" rel="noreferrer nofollow">Salir</a>`,
  },
  'GOV.UK’s steps': {
    origin: 'https://govuk.example',
    exit: (decoy) => `<a id="exit" href="${decoy}" rel="nofollow noreferrer">Salir</a><script>
      const hide = (on) => { document.body.style.display = on ? 'none' : '' }
      document.getElementById('exit').addEventListener('click', (event) => {
        event.preventDefault()
        hide(true)
        document.title = 'Cargando'
        location.href = event.target.href
      })
      addEventListener('pageshow', () => hide(false))
    </script>`,
  },
  'replace the last page only': {
    origin: 'https://reemplazo.example',
    exit: (decoy) => `<button id="exit">Salir</button><script>
      document.getElementById('exit').addEventListener('click', () => location.replace('${decoy}'))
    </script>`,
  },
  'new tab': {
    origin: 'https://ventana.example',
    exit: (decoy) => `<button id="exit">Salir</button><script>
      document.getElementById('exit').addEventListener('click', () => window.open('${decoy}', '_blank'))
    </script>`,
  },
}

/** The pages of all names but ours. */
export function answerAsPeer(url: URL, decoy: URL): string {
  const peer = Object.values(PEERS).find(({ origin }) => origin === url.origin)
  if (!peer) return answerAsOther(url)
  const page = Number(url.pathname.slice(1))
  const next = page < PEER_PAGES ? `<a id="next" href="/${page + 1}">Siguiente</a>` : ''
  return plainPage(`Página ${page}`, `<p>Texto delicado</p>${next}${peer.exit(decoy.href)}`)
}
