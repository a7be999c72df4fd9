import { once } from 'node:events'
import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import { type Certificate, makeCertificate } from './certificate'
import { answerAsOther } from './plain-pages'

/** One request, as the server under that name would see it. */
export interface Visit {
  readonly host: string
  readonly path: string
  readonly method: string
  readonly referer: string
  readonly fetchSite: string
  /** All it was told, by name. */
  readonly headers: Readonly<Record<string, unknown>>
}

/** What the site answers, on its way to the browser. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
}

/** Changes an answer, as if the site had been built so. */
export type Change = (answer: Answer, path: string) => Answer

/** What is unusual. */
export interface Wish {
  readonly change?: Change
  /** The decoy takes the request and never answers. */
  readonly stallDecoy?: boolean
  /** The exit's script is asked for and does not come before `releaseScript`. */
  readonly holdScript?: boolean
}

const EXIT_SCRIPT = /^\/x\.\w+\.js$/
/** Belong to the connection, or are written anew. */
const HOP = /^(?:connection|keep-alive|transfer-encoding|content-length|date)$/i

/**
 * One https server that plays everybody: the search engine, the decoy, an organisation, and the site,
 * whose answers come from the server under test. It keeps what each of them would learn.
 */
export class Harness {
  readonly visits: Visit[] = []
  readonly #server: Server
  #wish: Wish = {}
  #names = 0
  #held: (() => void)[] = []

  private constructor(
    readonly target: URL,
    /** Where the site says it leaves to. */
    readonly decoy: URL,
    readonly certificate: Certificate,
    readonly answerOther: (url: URL, decoy: URL) => string,
  ) {
    this.#server = createServer(certificate, (incoming, response) => {
      this.#answer(incoming, response).catch(() => response.destroy())
    })
  }

  /**
   * @param target address of the server under test
   * @param answerOther the pages of all names that are not the site's
   */
  static async open(
    target: string,
    answerOther: Harness['answerOther'] = answerAsOther,
  ): Promise<Harness> {
    const home = await (await fetch(new URL('/es', target))).text()
    const decoy = /\sdata-d="([^"]+)"/.exec(home)?.[1]
    if (decoy === undefined)
      throw new Error(`${target}: got a page without an exit, expected one with data-d`)
    const harness = new Harness(new URL(target), new URL(decoy), makeCertificate(), answerOther)
    harness.#server.listen(0, '127.0.0.1')
    await once(harness.#server, 'listening')
    return harness
  }

  get port(): number {
    const address = this.#server.address()
    if (typeof address === 'object' && address) return address.port
    throw new Error('harness: got no port, expected to be listening')
  }

  /** Where the site is found now. */
  get site(): string {
    return `https://kuska-${this.#names}.example`
  }

  /** Moves the site to a name that no browser has seen: nobody finds what an earlier test left. */
  renew(): void {
    this.#names++
    this.#wish = {}
    this.releaseScript()
    this.visits.length = 0
  }

  /** Until it is renewed; later wishes add to earlier ones. */
  wish(wish: Wish): void {
    this.#wish = { ...this.#wish, ...wish }
  }

  releaseScript(): void {
    this.#wish = { ...this.#wish, holdScript: false }
    for (const send of this.#held) send()
    this.#held = []
  }

  visitsOf(origin: string): Visit[] {
    const { host } = new URL(origin)
    return this.visits.filter((visit) => visit.host === host)
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`https://${incoming.headers.host}${incoming.url}`)
    this.#note(incoming, url)
    if (url.origin === this.site) return this.#answerAsSite(incoming, response, url.pathname)
    if (this.#wish.stallDecoy && url.host === this.decoy.host) return
    const status = url.pathname === '/favicon.ico' ? 404 : 200
    const cache = url.searchParams.has('no-store') ? { 'Cache-Control': 'no-store' } : {}
    response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...cache })
    response.end(status === 200 ? this.answerOther(url, this.decoy) : '')
  }

  #note({ method = '', headers }: IncomingMessage, url: URL): void {
    this.visits.push({
      host: url.host,
      path: url.pathname,
      method,
      referer: headers.referer ?? '',
      fetchSite: String(headers['sec-fetch-site'] ?? ''),
      headers,
    })
  }

  async #answerAsSite(incoming: IncomingMessage, response: ServerResponse, path: string) {
    const { change = (answer) => answer, holdScript } = this.#wish
    const answer = change(await this.#askTarget(incoming), path)
    const send = () => {
      response.writeHead(answer.status, [
        ...answer.headers.flat(),
        ...['Content-Length', String(answer.body.length)],
      ])
      response.end(answer.body)
    }
    if (holdScript && EXIT_SCRIPT.test(path)) this.#held.push(send)
    else send()
  }

  #askTarget(incoming: IncomingMessage): Promise<Answer> {
    const { hostname, port, host } = this.target
    // Plain bytes: what a browser kept of them on disk could not be searched if they were packed.
    const headers = { ...incoming.headers, host, 'accept-encoding': 'identity' }
    return new Promise((resolve, reject) => {
      const outgoing = request(
        {
          hostname,
          port,
          method: incoming.method,
          path: incoming.url,
          headers,
          agent: false,
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('error', reject)
          answer.on('end', () => {
            const body = Buffer.concat(chunks)
            resolve({ status: answer.statusCode ?? 0, headers: endToEnd(answer.rawHeaders), body })
          })
        },
      )
      outgoing.on('error', reject)
      incoming.pipe(outgoing)
    })
  }
}

function endToEnd(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, at): [string, string][] =>
    at % 2 === 0 && !HOP.test(name) ? [[name, raw[at + 1] ?? '']] : [],
  )
}
