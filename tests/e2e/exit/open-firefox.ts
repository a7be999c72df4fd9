import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import { type Browser, launch } from 'puppeteer-core'
import type { Harness } from './harness'

export interface OpenFirefox {
  readonly browser: Browser
  close(): Promise<void>
}

/** A Firefox without scripts, for which every name leads to the tests' own server. */
export async function openFirefox(executablePath: string, harness: Harness): Promise<OpenFirefox> {
  const tunnel = createServer().on('connect', (_request, socket) => {
    const there = connect(harness.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(there).pipe(socket)
    })
    for (const end of [socket, there])
      end.on('error', () => [socket, there].map((e) => e.destroy()))
  })
  tunnel.listen(0, '127.0.0.1')
  await once(tunnel, 'listening')
  const address = tunnel.address()
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'javascript.enabled': false,
      // Puppeteer keeps pages from coming back whole, which is the worst that can happen.
      'fission.bfcacheInParent': true,
      'browser.sessionhistory.max_total_viewers': 8,
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': typeof address === 'object' && address ? address.port : 0,
    },
  })
  const close = async () => {
    await browser.close()
    tunnel.closeAllConnections()
    tunnel.close()
  }
  return { browser, close }
}
