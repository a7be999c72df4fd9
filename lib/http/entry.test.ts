import { request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getInbox } from '../inbox.mjs'
import CacheHandler from './cache-handler.mjs'
import { packBody } from './encodings.mjs'
import { createEntry } from './entry.mjs'
import { ErrorDocuments } from './error-documents.mjs'
import { createHttpServer } from './http-server.mjs'
import type { Handle } from './memory-exchange.mjs'
import { PageRenderer } from './page-renderer.mjs'
import { PageShelves } from './page-shelves.mjs'
import { RenderQueue } from './render-queue.mjs'

const EDITION = Symbol.for('kuska.edition')
const PAGES = Symbol.for('kuska.pages')
const DECOY = 'https://clima.example/'
const BROKEN = '/es/s/999999'
const KNOWN =
  /^\/(?:(es|qu|ay)(\/l(\/\d{2,4})?|\/s\/999999)?|embed\/v1\/es\/(?:PE|99)\/(?:todo|\w+\+z))$/
const LETTERS = Array.from({ length: 40 }, (_, at) => `a${at}`)

let settings: { panelOrigin: string | null }
let server: Server
let rendered: string[]
let seen: IncomingMessage['headers'][]
/** Renders wait for this; it can be held back. */
let gate: Promise<void>

function publish(hash: string): void {
  const children = new Map([['', [{ ubigeo: '99' }]]])
  Reflect.set(globalThis, EDITION, {
    hash,
    children,
    isKnownPath: (path: string) => KNOWN.test(path),
    nearestEmbedPath: () => '/embed/v1/es/PE/todo',
    builderPathOf: (body: string) => `/es/widget/${body.length}`,
  })
}

function pageOf(path: string): string {
  const status = /\/e\/(?:\w\w\/)?(\d{3})$/.exec(path)?.[1]
  const { hash = 'none' } = Reflect.get(globalThis, EDITION) ?? {}
  const mark = path === BROKEN ? '' : 'data-page="document"'
  return (
    '<!DOCTYPE html><html><head></head><body><script async="" src="/x.0abc.js" data-d="a"></script>' +
    `<main ${mark} data-edition="${hash}" data-status="${status ?? 200}">105 100 1818 ${path}</main>` +
    '<script>self.__next_f.push([1,"a"])</script></body></html>'
  )
}

/** Plays the framework: renders, shows the page to the cache handler, sends it raw. */
const framework: Handle = async (request, response) => {
  const path = request.url ?? ''
  rendered.push(path)
  seen.push(request.headers)
  const html = pageOf(path)
  await gate
  if (path.startsWith('/api/')) {
    response.setHeader('X-Powered-By', 'Framework')
    return response.writeHead(200, { 'content-type': 'application/json' }).end('[1]')
  }
  const handler = new CacheHandler({ serverDistDir: '/nowhere/server' })
  await handler.set(`/route-cache/APP_PAGE/0/$${path}`, { kind: 'APP_PAGE', html })
  response.end(html)
}

beforeEach(async () => {
  rendered = []
  seen = []
  gate = Promise.resolve()
  publish('one')
  const store = new PageShelves()
  Reflect.set(globalThis, PAGES, store)
  const chosen = {
    origin: null,
    onion: null,
    decoys: [DECOY] as [string],
    trustedProxy: false,
    panelOrigin: null,
    embedOrigins: [],
  }
  settings = chosen
  const renderer = new PageRenderer({
    handle: framework,
    store,
    queue: new RenderQueue(),
    crowd: new RenderQueue({ atOnce: 1, maxWaiting: 32 }),
    settings: chosen,
  })
  const render = (path: string) => renderer.getDocument(path)
  const errors = new ErrorDocuments({
    render,
    store,
    settings: { origin: null, embedOrigins: [] },
  })
  await errors.load()
  rendered = []
  const file = { contentType: 'text/javascript; charset=utf-8', body: packBody('1') }
  const getFile = (path: string) => (path === '/x.0abc.js' ? file : null)
  const entry = createEntry({
    renderer,
    errors,
    getFile,
    tiles: null,
    settings: chosen,
    handle: framework,
    buildMark: '0abc0abc',
  })
  server = createHttpServer(entry, (status, { allow } = {}) =>
    errors.get('es', { status, ...(allow && { allow }) }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  server.closeAllConnections()
  server.close()
  Reflect.deleteProperty(globalThis, EDITION)
  Reflect.deleteProperty(globalThis, PAGES)
  vi.restoreAllMocks()
})

const port = () => (server.address() as AddressInfo).port

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { port: port(), path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const isPacked = response.headers['content-encoding'] === 'br' && bytes.length > 0
          const body = String(isPacked ? brotliDecompressSync(bytes) : bytes)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
        })
      },
    )
    request.on('error', reject).end(body)
  })
}

/** Bytes as they stand; the answer as it comes. */
function askRaw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port(), '127.0.0.1', () => socket.write(bytes))
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer)).on('error', reject)
  })
}

describe('a page', () => {
  it('is rendered once, then sent from memory, without a script of the framework', async () => {
    const first = await ask('/es/l/99')
    const second = await ask('/es/l/99', 'GET', { 'accept-encoding': 'br' })
    expect(first.status).toBe(200)
    expect(second.body).toBe(first.body)
    expect(first.body).not.toContain('__next_f')
    expect(rendered).toEqual(['/es/l/99'])
  })

  it('tells by no header whether someone opened it before', async () => {
    const names = async () => Object.keys((await ask('/es/l/99')).headers).sort()
    expect(await names()).toEqual(await names())
  })

  it('is the same for every reader: query, cookies and agents reach no render', async () => {
    const headers = {
      cookie: 'a=1',
      'user-agent': 'x',
      rsc: '1',
      'x-middleware-subrequest': 'proxy',
    }
    await ask('/es?fbclid=1', 'GET', { ...headers, 'x-forwarded-for': '10.1.2.3' })
    expect(rendered).toEqual(['/es'])
    expect(seen.at(-1)).toEqual({ host: 'localhost' })
  })

  it('follows a publication on the next request', async () => {
    await ask('/es')
    publish('two')
    expect((await ask('/es')).body).toContain('data-edition="two"')
  })

  it('made while a new edition arrives is made once more', async () => {
    let open = () => {}
    gate = new Promise((resolve) => {
      open = resolve
    })
    const answer = ask('/es')
    await vi.waitFor(() => expect(rendered).toEqual(['/es']))
    publish('two')
    open()
    expect((await answer).body).toContain('data-edition="two"')
  })

  it('that may not be shown gives the numbers instead', async () => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const { status, headers, body } = await ask(BROKEN)
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('5')
    expect(body).toContain('105 100 1818')
    const logged = write.mock.calls.join()
    expect(logged).toContain('data-page: got none')
    expect(logged, 'what was read is written nowhere').not.toContain('999999')
  })

  it('is not there before the first edition, but the numbers are', async () => {
    Reflect.deleteProperty(globalThis, EDITION)
    const { status, body } = await ask('/qu/l/99')
    expect(status).toBe(503)
    expect(body).toContain('105 100 1818 /qu/e/503')
  })
})

describe('an address that is none', () => {
  it.each([
    '/es/nada',
    '/es/s/222222',
    '/es/e/404',
    '/es/e/503',
    '/_next/data/x',
    '//otro.example/',
    '/ES',
  ])('%s costs no render and leads to the numbers', async (path) => {
    const { status, body } = await ask(path)
    expect(status).toBe(404)
    expect(body).toContain('105 100 1818')
    expect(rendered).toEqual([])
  })

  it.each([
    ['/api', 404, undefined],
    ['/api/x', 404, undefined],
    ['/api/fichas', 404, undefined],
    ['/api/hsds/es/services?search=%', 400, 'search'],
    ['/api/hsds/es/services?page=1&search=%zz&ubigeo=08', 400, 'search'],
    ['/api/geojson?ubigeo=%ff', 400, 'ubigeo'],
    ['/api/csv?%ff=1', 400, undefined],
    ['/api/%', 400, undefined],
    ['/api/hsds/../csv', 400, undefined],
    [`/api/${'a'.repeat(3000)}`, 414, undefined],
  ])(
    'below /api/ (%s) is told to a program, in a problem document',
    async (path, code, parameter) => {
      const { status, headers, body } = await ask(path)
      expect(status).toBe(code)
      expect(headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(headers['access-control-allow-origin']).toBe('*')
      const problem = JSON.parse(body)
      expect(problem).toMatchObject({ type: 'about:blank', status: code })
      expect(problem.parameter).toBe(parameter)
      expect(problem.detail).toContain('expected')
      expect(rendered).toEqual([])
    },
  )

  it('is told in the language of its path, else of the reader', async () => {
    expect((await ask('/ay/nada')).body).toContain('/ay/e/404')
    expect((await ask('/nada', 'GET', { 'accept-language': 'quz' })).body).toContain('/qu/e/404')
    expect((await ask('/nada')).body).toContain('/es/e/404')
  })

  it('but for a slash too many leads to the right one', async () => {
    const { status, headers } = await ask('/es/l/99/')
    expect([status, headers.location]).toEqual([308, '/es/l/99'])
  })

  it.each([
    ['/es/%', 400],
    ['/es/%00', 400],
    [`/${'a'.repeat(3000)}`, 414],
  ])('%s is refused', async (path, expected) => {
    const { status, headers, body } = await ask(path)
    expect(status).toBe(expected)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(body).toContain('105 100 1818')
  })
})

describe('a method that is not for reading', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])(
    '%s changes and shows nothing',
    async (method) => {
      const { status, headers, body } = await ask('/es', method, { 'next-action': 'a'.repeat(40) })
      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
      expect(body).toContain('/es/e/405')
      expect(rendered).toEqual([])
    },
  )

  it('HEAD is told what GET would be, without the page', async () => {
    const get = await ask('/es')
    const head = await ask('/es', 'HEAD')
    expect(head.body).toBe('')
    const { date: _a, ...expected } = get.headers
    const { date: _b, ...got } = head.headers
    expect(got).toEqual(expected)
  })
})

describe('the widget', () => {
  it('may be framed by any site, with no word for a browser that forbids it', async () => {
    const { status, headers } = await ask('/embed/v1/es/99/todo')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['x-frame-options']).toBeUndefined()
  })

  it.each([
    ...['/embed', '/embed/v1/es/98/nada', '/embed/v1/es/99/todo/', '/embed/e/es/503'],
    ...['/embed/v1/es/08/%', '/embed/v1/qu/08/d%2Fg', '/embed/v1/es/%E0%A4%A/todo', '/embed?x=%'],
  ])('%s is led on to the closest one, and costs no render', async (path) => {
    const { status, headers } = await ask(path)
    expect([status, headers.location]).toEqual([308, '/embed/v1/es/PE/todo'])
    expect(headers['x-frame-options']).toBeUndefined()
    expect(rendered).toEqual([])
  })

  it('is shown whatever stands in its query', async () => {
    for (const query of ['?utm_campaign=50%', '?q=caf%E9'])
      expect((await ask(`/embed/v1/es/99/todo${query}`)).status).toBe(200)
  })

  it('has an error document of its own, in its language, that may be framed', async () => {
    for (const [path, method, expected] of [
      ['/embed/v1/qu/%00?x', 'GET', 400],
      ['/embed?x=1', 'POST', 405],
      ['/embed/v1/qu/99/todo', 'POST', 405],
    ] as const) {
      const { status, headers, body } = await ask(path, method)
      expect(status).toBe(expected)
      expect(headers['content-security-policy']).toContain('frame-ancestors *')
      expect(body).toContain('105 100 1818')
    }
    expect((await ask('/embed/v1/qu/99/todo', 'POST')).body).toContain('/embed/e/qu/405')
    expect((await ask('/embed/v1/qu/%00')).body).toContain('/embed/e/qu/400')
  })

  it('a builder’s form leads to an address, which costs no render', async () => {
    const { status, headers } = await ask('/widget', 'POST', { 'sec-fetch-site': 'same-origin' })
    expect([status, headers.location]).toEqual([303, '/es/widget/0'])
    expect((await ask('/widget', 'POST', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await ask('/widget', 'POST', { cookie: '__Host-s=1' })).headers.location).toBe(DECOY)
    expect(rendered).toEqual([])
  })
})

describe('someone who left without script', () => {
  const cookie = '__Host-s=1'

  it.each(['/es', '/es/l/99', '/es/nada'])('finds the other site at %s', async (path) => {
    await ask(path)
    const { status, headers, body } = await ask(path, 'GET', { cookie })
    expect([status, headers.location, body]).toEqual([303, DECOY, ''])
    expect(headers['cache-control']).toBe('no-store')
    expect(headers).not.toHaveProperty('cdn-cache-control')
  })

  it('comes back by typing the name', async () => {
    const front = await ask('/', 'GET', { cookie })
    expect([front.status, front.headers.location]).toEqual([303, '/entrar'])
    expect((await ask('/entrar', 'GET', { cookie })).status).toBe(200)
  })

  it('is let go while every render is busy', async () => {
    gate = new Promise(() => {})
    ask('/es/l/99').catch(() => {})
    ask('/es/l/98').catch(() => {})
    const { status, headers } = await ask('/salir', 'POST', { 'sec-fetch-site': 'same-origin' })
    expect(status).toBe(200)
    expect(headers['set-cookie']).toHaveLength(1)
  })
})

it('«/» leads to the language of the browser and leaves nothing behind', async () => {
  const { status, headers } = await ask('/', 'GET', { 'accept-language': 'quz-PE,es;q=0.5' })
  expect([status, headers.location, headers.vary]).toEqual([307, '/qu', 'Accept-Language'])
  expect(headers).not.toHaveProperty('set-cookie')
})

it('a crowd is told to try again; kept pages never wait', async () => {
  await ask('/qu')
  let open = () => {}
  gate = new Promise((resolve) => {
    open = resolve
  })
  const crowd = Array.from({ length: 66 }, (_, at) => ask(`/es/l/${1000 + at}`))
  await vi.waitFor(() => expect(rendered).toHaveLength(3))
  await vi.waitFor(async () => expect((await ask('/es/l/2000')).status).toBe(503))
  expect((await ask('/qu')).status).toBe(200)
  open()
  expect(new Set((await Promise.all(crowd)).map(({ status }) => status))).toEqual(new Set([200]))
})

it('a crowd of widgets that nobody shows holds up no reader', async () => {
  let open = () => {}
  gate = new Promise((resolve) => {
    open = resolve
  })
  const crowd = Array.from({ length: 40 }, (_, at) => ask(`/embed/v1/es/99/${LETTERS[at]}+z`))
  await vi.waitFor(() => expect(rendered).toHaveLength(1))
  const reader = ask('/es/l/99')
  await vi.waitFor(() => expect(rendered).toContain('/es/l/99'))
  open()
  expect((await reader).status).toBe(200)
  const statuses = (await Promise.all(crowd)).map(({ status }) => status)
  expect([...new Set(statuses)].sort()).toEqual([200, 503])
})

it('place names are data of the current edition only', async () => {
  const { status, headers, body } = await ask('/api/lugares/one')
  expect([status, body]).toEqual([200, '[1]'])
  expect(headers).not.toHaveProperty('x-powered-by')
  expect(headers['cross-origin-resource-policy']).toBe('same-origin')
  expect(rendered).toEqual(['/api/lugares/one'])
})

it('the directory is made once for an edition, whole and by department, and junk costs nothing', async () => {
  const addresses = ['/api/fichas/one', '/api/fichas/one/99', '/api/capitales/one']
  for (const address of [...addresses, ...addresses])
    expect((await ask(address)).status, address).toBe(200)
  for (const junk of ['/api/fichas/two', '/api/fichas/one/98', '/api/fichas/two/99', '/api/fichas'])
    expect((await ask(junk)).status, junk).toBe(404)
  expect(rendered).toEqual(addresses)
})

it('who has a page of another edition open is led to what is served now, for each file alike', async () => {
  const older = 'f'.repeat(64)
  for (const file of ['lugares/one', 'capitales/one', 'fichas/one', 'fichas/one/99']) {
    const { status, headers } = await ask(`/api/${file.replace('one', older)}`)
    expect([status, headers.location]).toEqual([307, `/api/${file}`])
    expect(headers['cache-control']).toBe('no-store')
  }
  expect((await ask(`/api/fichas/${older}/98`)).status).toBe(404)
  expect(rendered).toEqual([])
})

it('a script of ours is sent as it is built', async () => {
  const { status, headers, body } = await ask('/x.0abc.js?a')
  expect([status, body]).toEqual([200, '1'])
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

describe('bytes that are no request', () => {
  it.each([
    ['junk', 'junk\r\n\r\n', 400],
    ['no host', 'GET /es HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', 'GET /es HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n', 400],
    [
      'an absolute address',
      'GET http://otro.example/es HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['an asterisk', 'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
    [
      'two lengths',
      'POST /es HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['a length that is none', 'POST /es HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n', 400],
    [
      'a folded header',
      'GET /es HTTP/1.1\r\nHost: a\r\nX: 1\r\n\tY: 2\r\nConnection: close\r\n\r\n',
      400,
    ],
    [
      'an expectation',
      'GET /nada HTTP/1.1\r\nHost: a\r\nExpect: magic\r\nConnection: close\r\n\r\n',
      404,
    ],
    ['a tunnel', 'CONNECT otro.example:443 HTTP/1.1\r\nHost: otro.example\r\n\r\n', 405],
    [
      'an upgrade',
      'GET /nada HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n',
      404,
    ],
    ['64 KB of address', `GET /${'a'.repeat(65_536)} HTTP/1.1\r\nHost: a\r\n\r\n`, 431],
    ['64 KB of header', `GET /es HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(65_536)}\r\n\r\n`, 431],
    ['a newer protocol', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
    ['an invented method', 'HACK /es HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ])('%s gets a clean answer with its policy', async (_, bytes, status) => {
    const answer = await askRaw(bytes)
    expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`)
    expect(answer.match(/content-security-policy: default-src 'none'/gi)).toHaveLength(1)
    expect(answer).toContain('105 100 1818')
  })

  it('a request that goes bad after its answer gets no second one', async () => {
    const coding =
      'POST /es HTTP/1.1\r\nHost: a\r\nConnection: close\r\nTransfer-Encoding: x\r\n\r\n'
    expect((await askRaw(coding)).match(/HTTP\/1\.1 /g)).toHaveLength(1)
  })

  it('junk after a whole request is refused on its own', async () => {
    const answer = await askRaw('GET /nada HTTP/1.1\r\nHost: a\r\n\r\njunk\r\n\r\n')
    expect(answer.match(/HTTP\/1\.1 \d+/g)?.at(-1)).toBe('HTTP/1.1 400')
  })
})

describe('a report', () => {
  const sender = { 'content-type': 'application/x-www-form-urlencoded' }
  const INBOX = Symbol.for('kuska.inbox')
  const LIMITS = Symbol.for('kuska.limits')
  afterEach(() => {
    Reflect.deleteProperty(globalThis, INBOX)
    Reflect.deleteProperty(globalThis, LIMITS)
  })

  it('raises its counter, is thanked for, and costs no render', async () => {
    rendered = []
    const { status, headers } = await ask('/aviso', 'POST', sender, 's=999999&r=a&l=ay')
    expect([status, headers.location]).toEqual([303, '/ay/s/999999/aviso/listo'])
    expect(getInbox().drain()).toEqual([{ listing: '999999', reason: 'number', count: 1 }])
    expect(rendered).toEqual([])
  })

  it('is refused when its network has written too often, with the numbers on the screen', async () => {
    const statuses: number[] = []
    for (let at = 0; at < 61; at++)
      statuses.push((await ask('/aviso', 'POST', sender, 's=999999&r=a&l=es')).status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(60)
    expect(statuses.at(-1)).toBe(503)
  })

  it('leads away whoever has just left', async () => {
    const { status, headers } = await ask('/aviso', 'POST', { cookie: '__Host-s=1' }, 's=999999')
    expect([status, headers.location]).toEqual([303, DECOY])
  })
})

describe('the panel', () => {
  it('answers at its path', async () => {
    const { status, headers } = await ask('/panel/entrar')
    expect(status).toBe(200)
    expect(headers['x-robots-tag']).toBe('noindex, nofollow, noarchive')
  })

  it('on a host of its own is not even told of on the public one, and has nothing else', async () => {
    Object.assign(settings, { panelOrigin: 'https://panel.example' })
    const [unknown, hidden] = [await ask('/nada'), await ask('/panel/entrar')]
    expect([hidden.status, hidden.body]).toEqual([404, unknown.body])
    expect({ ...hidden.headers, date: '' }).toEqual({ ...unknown.headers, date: '' })
    const host = { host: 'panel.example' }
    expect((await ask('/panel/entrar', 'GET', host)).headers['x-robots-tag']).toContain('nofollow')
    expect((await ask('/x.0abc.js', 'GET', host)).status).toBe(200)
    for (const path of ['/', '/es', '/entrar', '/aviso', '/api/fichas/one'])
      expect((await ask(path, 'GET', host)).status, path).toBe(404)
  })
})
