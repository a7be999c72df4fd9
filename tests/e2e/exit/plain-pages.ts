/** Whom the tests’ own server plays, besides the site and the decoy that the site names. */
export const SEARCH = 'https://buscador.example'
export const OUTSIDE = 'https://organizacion.example'

/** A whole small page with nothing of ours in it. */
export function plainPage(title: string, body: string): string {
  return (
    `<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>${title}</title>` +
    // No picture of its own to ask for: that request would name the page it is for.
    `<link rel="icon" href="data:,"></head><body>${body}</body></html>`
  )
}

/** What a search engine (`?to=` its one result), an organisation or the decoy answers. */
export function answerAsOther(url: URL): string {
  const to = url.searchParams.get('to') ?? ''
  if (url.origin === SEARCH) return plainPage('Buscador', `<a id="go" href="${to}">Resultado</a>`)
  const frame = url.searchParams.get('frame')
  if (url.origin === OUTSIDE && frame) return hostPage(frame, url.searchParams.get('sandbox'))
  if (url.origin === OUTSIDE && to) return trapPage(to)
  if (url.origin === OUTSIDE) return plainPage('Organización', '<p>Otra página</p>')
  return plainPage('El tiempo', '<p>Mañana, sol y nubes</p>')
}

/** Another site that shows ours in a frame, under a sandbox or none. */
function hostPage(frame: string, sandbox: string | null): string {
  const attribute = sandbox === null ? '' : ` sandbox="${sandbox}"`
  return plainPage(
    'Organización',
    `<p>Otra página</p><iframe src="${frame}" width="340" height="600"${attribute}></iframe>`,
  )
}

/** Another site that would like to lock its visitors out of ours. */
function trapPage(to: string): string {
  return plainPage(
    'Organización',
    `<form method="post" action="${to}"><button>Premio</button></form>`,
  )
}
