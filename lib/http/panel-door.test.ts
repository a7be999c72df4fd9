import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { headersFor } from './headers.mjs'
import { answerPanel } from './panel-door.mjs'
import { getRoute } from './routes.mjs'

/** Names that Node itself adds. */
const EXEMPT = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding']
const OWN = { 'sec-fetch-site': 'same-origin' }

let server: Server
let seen: IncomingMessage['headers'][]
let isAllowed: boolean

/** Plays the framework, which says too much. */
async function framework(request: IncomingMessage, response: import('node:http').ServerResponse) {
  seen.push({ ...request.headers })
  response.setHeader('X-Powered-By', 'Framework')
  response.setHeader('Cache-Control', 'private, max-age=0')
  response.setHeader('Vary', 'RSC')
  if (request.url === '/panel/salir') {
    response.setHeader('Location', '/panel/entrar')
    response.setHeader('Set-Cookie', '__Host-panel.session_token=; Path=/; Max-Age=0')
    response.statusCode = 303
    return void response.end()
  }
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.setHeader('Set-Cookie', [
    '__Host-panel.session_token=a; Path=/; Expires=Wed, 21 Oct 2027 07:28:00 GMT; Max-Age=9; Secure',
  ])
  response.statusCode = request.url === '/panel/nada' ? 404 : 200
  response.write(Buffer.from('<!DOCTYPE html><html><head><script async src="/a.js"></script>'))
  response.end(Buffer.from('</head><body>niña</body></html>'))
}

beforeEach(async () => {
  seen = []
  isAllowed = true
  server = createServer((request, response) => {
    const path = request.url ?? ''
    void answerPanel(
      {
        ...{ request, response, path, handle: framework, allow: () => isAllowed },
        settings: { origin: null, panelOrigin: null },
      },
      getRoute(path).methods,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => void server.close())

const port = () => (server.address() as AddressInfo).port
const host = () => `127.0.0.1:${port()}`

function ask(path: string, method = 'GET', headers: Record<string, string> = {}, body = '') {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      const sent = httpRequest(
        { host: '127.0.0.1', port: port(), path, method, headers, agent: false },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8').on('data', (part: string) => {
            text += part
          })
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
          )
        },
      )
      sent.on('error', reject).end(body)
    },
  )
}

const nonceOf = (headers: IncomingMessage['headers']) =>
  /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''

describe('every answer of the panel', () => {
  it.each([
    ['GET', '/panel/entrar', 200],
    ['HEAD', '/panel/entrar', 200],
    ['POST', '/panel/entrar', 200],
    ['GET', '/panel/nada', 404],
    ['PUT', '/panel/entrar', 405],
    ['DELETE', '/panel/fichas/a', 405],
    ['GET', '/panel/salir', 405],
    ['GET', '/panel/csp', 405],
    ['POST', '/panel/csp', 204],
  ])('%s %s carries exactly the headers of its class', async (method, path, status) => {
    const answer = await ask(path, method, { ...OWN, origin: `http://${host()}` })
    expect(answer.status).toBe(status)
    const allow = getRoute(path).methods.join(', ')
    const expected = headersFor('panel', { nonce: nonceOf(answer.headers), status, allow })
    const got = Object.fromEntries(
      Object.entries(answer.headers).filter(([name]) => ![...EXEMPT, 'set-cookie'].includes(name)),
    )
    const names = Object.entries(expected).map(([name, value]) => [name.toLowerCase(), value])
    expect(got).toEqual(Object.fromEntries(names))
    expect(Buffer.from(nonceOf(answer.headers), 'base64')).toHaveLength(16)
  })

  it('has a nonce of its own, and our policy’s script before the framework’s', async () => {
    const [one, two] = [await ask('/panel/entrar'), await ask('/panel/entrar')]
    expect(nonceOf(one.headers)).not.toBe(nonceOf(two.headers))
    const first = `<!DOCTYPE html><html><head><script nonce="${nonceOf(one.headers)}">`
    expect(one.body.startsWith(`${first}window.trustedTypes`)).toBe(true)
    expect(one.body).toContain('niña')
  })

  it('leaves no cookie behind when the browser closes', async () => {
    const { headers } = await ask('/panel/entrar')
    expect(headers['set-cookie']).toEqual(['__Host-panel.session_token=a; Path=/; Secure'])
  })

  it('tells the browser to forget everything at the sign-out alone', async () => {
    const answer = await ask('/panel/salir', 'POST', { ...OWN, origin: `http://${host()}` })
    expect(answer.headers['clear-site-data']).toBe('"cache", "cookies", "storage"')
    expect(answer.headers.location).toBe('/panel/entrar')
    expect(answer.headers['set-cookie']).toEqual(['__Host-panel.session_token=; Path=/; Max-Age=0'])
  })
})

describe('a write', () => {
  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://otro.example' }],
    ['of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'https://otro.example' }],
    ['of no known origin', {}],
    ['of an opaque origin', { origin: 'null' }],
    ['that says two things', { 'sec-fetch-site': 'same-origin', origin: 'https://otro.example' }],
  ])('%s never reaches the framework', async (_who, headers) => {
    expect((await ask('/panel/entrar', 'POST', headers)).status).toBe(403)
    expect(seen).toEqual([])
  })

  it('of a network that tries too often waits, before whoever is nobody yet alone', async () => {
    isAllowed = false
    const own = { ...OWN, origin: `http://${host()}` }
    expect((await ask('/panel/entrar', 'POST', own)).status).toBe(503)
    expect((await ask('/panel/enlace/entrar/a', 'POST', own)).status).toBe(503)
    expect((await ask('/panel/cuenta', 'POST', own)).status).toBe(503)
    const cookie = '__Host-panel.session_token=a'
    expect((await ask('/panel/cuenta', 'POST', { ...own, cookie })).status).toBe(200)
    expect((await ask('/panel/idioma', 'POST', own)).status).toBe(503)
    expect((await ask('/panel/entrar')).status).toBe(200)
  })

  it.each([
    ['/panel/entrar', 16 * 1024],
    ['/panel/idioma', 16 * 1024],
    ['/panel/fichas/a', 16 * 1024],
  ])('to %s of nobody’s is read up to %i bytes', async (path, most) => {
    const own = { ...OWN, origin: `http://${host()}` }
    expect((await ask(path, 'POST', own, 'a'.repeat(most))).status).toBe(200)
    expect((await ask(path, 'POST', { ...own, 'content-length': `${most + 1}` })).status).toBe(413)
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['/panel/fichas/a', 512 * 1024],
    ['/panel/importar', 3 * 1024 * 1024],
    ['/panel/idioma', 16 * 1024],
  ])('to %s of somebody who is signed in is read up to %i bytes', async (path, most) => {
    const cookie = '__Host-panel.session_token=a'
    const own = { ...OWN, origin: `http://${host()}`, cookie }
    expect((await ask(path, 'POST', own, 'a'.repeat(most))).status).toBe(200)
    expect((await ask(path, 'POST', { ...own, 'content-length': `${most + 1}` })).status).toBe(413)
  })

  it('that one page of the framework sends on to another reaches nobody', async () => {
    const own = { ...OWN, origin: `http://${host()}`, 'x-action-forwarded': '1' }
    expect((await ask('/panel/cuenta', 'POST', own)).status).toBe(403)
    expect(seen).toEqual([])
  })

  it('that does not say how long it is reaches nobody', async () => {
    const own = { ...OWN, origin: `http://${host()}`, 'transfer-encoding': 'chunked' }
    expect((await ask('/panel/idioma', 'POST', own, 'a')).status).toBe(411)
    expect(seen).toEqual([])
  })
})

it('the framework learns neither who asks nor what a client pretends', async () => {
  await ask('/panel/entrar', 'GET', {
    'x-forwarded-for': '192.0.2.7',
    'x-real-ip': '192.0.2.7',
    'x-middleware-subrequest': 'proxy',
    'x-panel-nonce': 'theirs',
    'x-next-intl-locale': 'en',
    'content-security-policy': "script-src 'nonce-theirs'",
    'accept-language': 'quz-PE',
  })
  const [headers = {}] = seen
  expect(headers['x-forwarded-for']).toBe('')
  expect(headers['x-middleware-subrequest']).toBeUndefined()
  expect(headers['x-next-intl-locale']).toBe('qu')
  expect(JSON.stringify(headers)).not.toMatch(/192\.0\.2|theirs/)
})

it('the language that was chosen wins over the browser’s', async () => {
  await ask('/panel', 'GET', {
    cookie: 'a=b; __Host-panel.language=ay',
    'accept-language': 'quz-PE',
  })
  expect(seen[0]?.['x-next-intl-locale']).toBe('ay')
})
