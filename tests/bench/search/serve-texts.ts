import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const TYPES: Readonly<Record<string, string>> = {
  '/': 'text/html',
  '/x.js': 'text/javascript',
  '/x.css': 'text/css',
}

/** A server on this machine that answers each address with its text, until it is closed. */
export function serveTexts(
  texts: Readonly<Record<string, string>>,
): Promise<{ url: string; close(): void }> {
  const server = createServer(({ url = '' }, response) => {
    const type = TYPES[url] ?? 'application/json'
    response.setHeader('content-type', `${type}; charset=utf-8`)
    response.end(texts[url] ?? '')
  })
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo
      resolve({ url: `http://localhost:${port}/`, close: () => void server.close() })
    })
  })
}
