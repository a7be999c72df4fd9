import { once } from 'node:events'
import { createServer } from 'node:http'
import { chooseBody, packBody } from '../../../lib/http/encodings.mjs'

export interface File {
  /** Its ending says what it is. */
  readonly name: string
  readonly body: Buffer | string
}

export interface BareServer {
  readonly url: string
  close(): Promise<void>
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** Files from memory, packed as ours are and sent with the fewest headers: what a page itself weighs. */
export async function startBareServer(files: ReadonlyMap<string, File>): Promise<BareServer> {
  const packed = new Map(
    [...files].map(([address, { name, body }]) => [
      address,
      {
        type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
        body: packBody(body),
      },
    ]),
  )
  const server = createServer((request, response) => {
    const file = packed.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (!file) return response.writeHead(404).end()
    const { encoding, bytes } = chooseBody(file.body, String(request.headers['accept-encoding']))
    response.writeHead(200, {
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      'Cache-Control': 'no-store',
      ...(encoding && { 'Content-Encoding': encoding }),
    })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address)
    throw new Error('bare server: got no port, expected to be listening')
  return {
    url: `http://localhost:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
