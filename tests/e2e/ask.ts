import { type Agent, request as httpRequest } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

/** The server under test. */
export const BASE = new URL(process.env.KUSKA_TEST_URL ?? 'http://localhost:3000')

export interface Answer {
  readonly status: number
  /** Name and value in turn, as they came. */
  readonly raw: readonly string[]
  readonly body: string
  /** The body as it travelled. */
  readonly bytes: Buffer
}

interface Request {
  readonly address: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** One that keeps connections open, for many requests. */
  readonly agent?: Agent | false
}

/** Not `fetch`: it refuses TRACE and hides repeated headers. */
export function askServer(
  { hostname, port }: URL,
  { address, method = 'GET', headers = {}, body, agent = false }: Request,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: address, method, headers, agent }
    httpRequest(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const isPacked = response.headers['content-encoding'] === 'br' && bytes.length > 0
        const body = (isPacked ? brotliDecompressSync(bytes) : bytes).toString('utf8')
        resolve({ status: response.statusCode ?? 0, raw: response.rawHeaders, body, bytes })
      })
    })
      .on('error', reject)
      .end(body)
  })
}

/** Asks the server under test. */
export function ask(
  address: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
  agent: Agent | false = false,
): Promise<Answer> {
  return askServer(BASE, { address, method, headers, agent })
}
