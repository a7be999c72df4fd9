import type { Answer, Change } from './harness'

const isPage = ({ headers }: Answer) =>
  headers.some(([name, value]) => name === 'Content-Type' && value.startsWith('text/html'))

const isText = ({ headers }: Answer) =>
  headers.some(([name, value]) => name === 'Content-Type' && /^text\/html|json/.test(value))

/** Changes the text of every page, and of the data that scripts ask for. */
export function changeTexts(edit: (text: string, path: string) => string): Change {
  return (answer, path) =>
    isText(answer)
      ? { ...answer, body: Buffer.from(edit(answer.body.toString('utf8'), path)) }
      : answer
}

/** Changes the text of every page. */
export function changePages(edit: (html: string) => string): Change {
  return (answer) =>
    isPage(answer) ? { ...answer, body: Buffer.from(edit(answer.body.toString('utf8'))) } : answer
}

/** Sends none of these headers. */
export function withoutHeader(unwanted: string): Change {
  return ({ headers, ...answer }) => ({
    ...answer,
    headers: headers.filter(([name]) => name.toLowerCase() !== unwanted.toLowerCase()),
  })
}

/** Sends another script in place of the exit's. */
export function withExitScript(body: Buffer): Change {
  return (answer, path) => (/^\/x\.\w+\.js$/.test(path) ? { ...answer, body } : answer)
}

/** Sends pages that do not ask for the exit's script. */
export function withoutExitScript(): Change {
  return changePages((html) => html.replace(/<script async src="\/x\.[^>]+><\/script>/, ''))
}

/** Sends pages that leave to another place. */
export function withDecoy(from: URL, to: string): Change {
  return changePages((html) => html.replaceAll(from.href, to))
}
