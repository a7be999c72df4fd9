import type { Answer } from '../../ask'
import { askServer } from '../../ask'
import type { Handler } from './handlers'

/** What somebody got: what she asked for, the page for whoever is nobody, or that of an unknown address. */
export type Outcome = 'given' | 'signed out' | 'unknown'

export interface Question {
  readonly handler: Handler
  /** For the brackets of its address. */
  readonly params: Readonly<Record<string, string>>
  readonly form: FormData
  readonly cookie: string
  /** A network of her own, so that nobody waits for the tries of another. */
  readonly network: string
}

/** Asks as a page of the panel would: an action by its real id, a route handler by its form. */
export async function askHandler(server: URL, question: Question): Promise<Answer> {
  const { handler, params, form, cookie, network } = question
  const address = handler.address.replace(
    /\[(?:\.\.\.)?(\w+)\]/g,
    (_, name) => params[name] ?? 'nada',
  )
  const headers = {
    ...{ Cookie: cookie, 'X-Forwarded-For': network, Origin: server.origin },
    ...{ 'Sec-Fetch-Site': 'same-origin', Referer: `${server.origin}${address}` },
  }
  if (handler.method === 'GET') return askServer(server, { address, headers })
  const posted = new Response(handler.actionId === null ? form : asArguments(form))
  return askServer(server, {
    ...{ address, method: 'POST' },
    body: await posted.text(),
    headers: {
      ...headers,
      'Content-Type': posted.headers.get('content-type') ?? '',
      ...(handler.actionId !== null && { 'Next-Action': handler.actionId }),
    },
  })
}

/** One form as the only argument of an action, as React writes it. */
function asArguments(form: FormData): FormData {
  const body = new FormData()
  for (const [name, value] of form.entries()) body.append(`_1_${name}`, value)
  body.set('0', '["$K1"]')
  return body
}

/** @throws for an answer that is none of the three: a fault, or a kind that nobody has thought of. */
export function readOutcome({ status, raw }: Answer): Outcome {
  const isWayOn = (name: string, at: number) =>
    at % 2 === 0 && /^(?:location|x-action-redirect)$/i.test(name)
  const found = raw.findIndex(isWayOn)
  const leadsTo = found < 0 ? '' : (raw[found + 1] ?? '')
  const [path = ''] = leadsTo.split(';')
  if (status === 404 || path === '/panel/importar?falta=2') return 'unknown'
  if (/^\/panel\/entrar(?:\?volver=[\w%-]+)?$/.test(path)) return 'signed out'
  const isAskedAgain = path.startsWith('/panel/entrar/confirmar') && !path.includes('error=')
  if (isAskedAgain) throw new Error('got an idle session, expected a fresh one')
  if (status < 400) return 'given'
  throw new Error(`got ${status}, expected it to be given, 404 or the sign-in`)
}
