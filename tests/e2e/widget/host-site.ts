import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Another organisation's site, on an origin of its own. */
export interface HostSite {
  /** `http://127.0.0.1:…`: to a browser another site than the one under test, at `localhost`. */
  readonly origin: string
  /** What it answers from now on, at every address. */
  show(page: HostPage): void
  close(): Promise<void>
}

interface HostPage {
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

export async function openHostSite(): Promise<HostSite> {
  let shown: HostPage = { body: '' }
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...shown.headers })
    response.end(
      '<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Organización</title>' +
        `<link rel="icon" href="data:,"></head><body><h1>Organización Ejemplo</h1>${shown.body}</body></html>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    show: (page) => {
      shown = page
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
