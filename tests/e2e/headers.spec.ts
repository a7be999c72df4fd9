import { readdirSync, readFileSync } from 'node:fs'
import { METHODS } from 'node:http'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { serviceId } from '@/lib/open-data/hsds/to-service'
import { ASSET, DATA, DOCUMENT, EMBED, EMBED_PAGE, FILE, PAGE, PERMISSIONS } from '../header-sets'
import { type Answer, ask, BASE } from './ask'
import { askBytes } from './ask-bytes'
import {
  builderPolicyOf,
  embedPolicyOf,
  exactHeaders,
  type HeaderSet,
  isInteractive,
  policyOf,
} from './exact-headers'
import { postForm } from './post-form'
import { dataAddresses, SHIPPED } from './public-addresses'

const APP = path.resolve(import.meta.dirname, '../../app')
const ALL_METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']
/** What has turned other answers of this framework inside out. */
const SMUGGLED: readonly Record<string, string>[] = [
  {},
  { RSC: '1' },
  { 'Next-Action': 'a'.repeat(40) },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'x-forwarded-host': 'otro.example', 'x-forwarded-proto': 'https' },
]

interface Route {
  /** Finds an address of this route among links; absent: the address needs no finding. */
  readonly pattern?: RegExp
  readonly address?: string
  /** Status and set of GET. */
  readonly status: number
  readonly set: HeaderSet
  /** Methods that are answered; others get 405 and `Allow`. */
  readonly methods: readonly string[]
  /** The policy of its page, where that is not a document's. */
  readonly policyOf?: typeof policyOf
  /** What every other answer of the address has: the widget's may be framed too. */
  readonly refusal?: HeaderSet
  /** Of the edition, on 200 alone. */
  readonly hasEtag?: boolean
}

const READ = ['GET', 'HEAD']
const LISTED = [...READ, 'POST']
const [SHIPPED_SERVICE] = SHIPPED.listings.values()
const SERVICE = SHIPPED_SERVICE ? serviceId(SHIPPED_SERVICE) : ''
const OPEN_DATA = {
  ...FILE,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Robots-Tag': 'noindex',
  'Cache-Control': 'no-store',
}
const PROBLEM = { ...OPEN_DATA, 'Content-Type': 'application/problem+json; charset=utf-8' }
const GEOLOCATION = PERMISSIONS.replace('geolocation=()', 'geolocation=(self)')
const DOOR = { ...PAGE, 'X-Robots-Tag': 'noindex, noarchive' }

const document = (address: string | RegExp, set: HeaderSet = DOCUMENT): Route => ({
  ...(typeof address === 'string' ? { address } : { pattern: address }),
  status: 200,
  set,
  methods: READ,
})
const data = (pattern: RegExp): Route => ({
  pattern,
  status: 200,
  set: { ...DATA, 'Content-Type': 'application/json; charset=utf-8' },
  methods: READ,
})
const builder = (address: string): Route => ({
  ...document(address),
  policyOf: builderPolicyOf,
})
const embed = (address: string, status: number, set: HeaderSet): Route => ({
  ...{ address, status, set, methods: READ, policyOf: embedPolicyOf, refusal: EMBED_PAGE },
})
/** Open data: an ETag that is the edition's, and problem documents instead of pages. */
const open = (address: string, type: string, methods = READ): Route => ({
  ...{ address, status: 200, methods, refusal: PROBLEM, hasEtag: true },
  set: {
    ...OPEN_DATA,
    'CDN-Cache-Control': 'max-age=60',
    'Content-Type': `${type}; charset=utf-8`,
  },
})
const text = (address: string, type: string): Route => ({
  ...{ address, status: 200, methods: READ },
  set: {
    ...{ ...FILE, 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Robots-Tag': 'noindex' },
    ...{ 'Cache-Control': 'no-store', 'CDN-Cache-Control': 'max-age=60', 'Content-Type': type },
  },
})
const missing = (address: string): Route => ({ address, status: 404, set: PAGE, methods: READ })

/** Every file of `app/` that answers something, by its folder. One that is not here fails. */
const ROUTES: Readonly<Record<string, Route>> = {
  '[locale]': document('/es'),
  '[locale]/l': document('/es/l', { ...DOCUMENT, 'Permissions-Policy': GEOLOCATION }),
  '[locale]/mapa': document('/es/mapa', { ...DOCUMENT, 'Permissions-Policy': GEOLOCATION }),
  '[locale]/l/[place]': document(/^\/es\/l\/\d+$/, {
    ...DOCUMENT,
    'Permissions-Policy': GEOLOCATION,
  }),
  '[locale]/n/[need]': document(/^\/es\/n\/\w+$/),
  '[locale]/n/[need]/[place]': document(/^\/es\/n\/\w+\/\d+$/),
  '[locale]/s/[id]': document(/^\/es\/s\/\w+$/),
  '[locale]/s/[id]/aviso': document(/^\/es\/s\/\w+\/aviso$/),
  '[locale]/s/[id]/aviso/listo': document(/^\/es\/s\/\w+\/aviso\/listo$/),
  '[locale]/seguridad': document('/es/seguridad'),
  '[locale]/privacidad': document('/es/privacidad'),
  '[locale]/acerca': document('/es/acerca'),
  '[locale]/datos': document('/es/datos'),
  '[locale]/widget/[[...choice]]': builder('/es/widget/qu/08/d+g/claro/640'),
  '[locale]/widget/ejemplos': builder('/es/widget/ejemplos'),
  '[locale]/e/[status]': missing('/es/e/500'),
  '[locale]/[...rest]': missing('/es/nada/de/eso'),
  aviso: { address: '/aviso', status: 405, set: { ...PAGE, Allow: 'POST' }, methods: [] },
  'api/capitales/[edition]': data(/^\/api\/capitales\/\w+$/),
  'api/fichas/[edition]': data(/^\/api\/fichas\/\w+$/),
  'api/fichas/[edition]/[department]': data(/^\/api\/fichas\/\w+\/\d\d$/),
  'api/lugares/[edition]': data(/^\/api\/lugares\/\w+$/),
  entrar: { address: '/entrar', status: 200, set: DOOR, methods: [...READ, 'POST'] },
  salir: { address: '/salir', status: 405, set: { ...DOOR, Allow: 'POST' }, methods: [] },
  widget: { address: '/widget', status: 405, set: { ...PAGE, Allow: 'POST' }, methods: [] },
  'embed/v1/[locale]/[place]/[kinds]/[[...more]]': embed('/embed/v1/es/08/d+g/claro', 200, EMBED),
  'embed/e/[locale]/[status]': embed('/embed/e/es/500', 308, {
    ...EMBED_PAGE,
    Location: '/embed/v1/es/PE/todo',
  }),
  'api/hsds/[locale]': open('/api/hsds/es', 'application/json'),
  'api/hsds/[locale]/[collection]': open('/api/hsds/qu/services', 'application/json', LISTED),
  'api/hsds/[locale]/[collection]/[id]': open(
    `/api/hsds/ay/services/${SERVICE}`,
    'application/json',
  ),
  'api/hsds/profile.json': open('/api/hsds/profile.json', 'application/json'),
  'api/openapi.json': open('/api/openapi.json', 'application/json'),
  'api/geojson': open('/api/geojson?ubigeo=08', 'application/geo+json'),
  'api/csv': open('/api/csv?ubigeo=08', 'text/csv'),
  'api/atom': open('/api/atom', 'application/atom+xml'),
  'robots.ts': text('/robots.txt', 'text/plain'),
  'sitemap.ts': text('/sitemap.xml', 'application/xml'),
  'api/oembed': open(
    `/api/oembed?url=${encodeURIComponent(`${BASE.origin}/embed/v1/es/08/todo`)}`,
    'application/json',
  ),
  'icon.svg': {
    address: '/icon.svg',
    status: 200,
    set: { ...ASSET, 'Content-Type': 'image/svg+xml' },
    methods: READ,
  },
}

/** Addresses that no file of `app/` stands for. */
const OTHERS: Readonly<Record<string, Route>> = {
  front: {
    address: '/',
    status: 307,
    set: { ...PAGE, Vary: 'Accept-Language', Location: '/es' },
    methods: READ,
  },
  script: {
    pattern: /^\/x\.\w+\.js$/,
    status: 200,
    set: { ...ASSET, 'Content-Type': 'text/javascript; charset=utf-8' },
    methods: READ,
  },
  'a script for other sites': {
    address: JSON.parse(readFileSync('lib/widget/released.json', 'utf8')).at(-1).address,
    status: 200,
    set: { ...ASSET, 'Content-Type': 'text/javascript; charset=utf-8' },
    methods: READ,
  },
  'the script that may change': {
    address: '/embed.js',
    status: 200,
    set: {
      ...ASSET,
      'Cache-Control': 'no-store',
      'CDN-Cache-Control': 'max-age=60',
      'Content-Type': 'text/javascript; charset=utf-8',
    },
    methods: READ,
  },
  'a widget of no place': embed('/embed/v1/es/99/nada', 308, {
    ...EMBED_PAGE,
    Location: '/embed/v1/es/PE/todo',
  }),
  'a badly escaped widget': embed('/embed/v1/es/%E0%A4%A/todo', 308, {
    ...EMBED_PAGE,
    Location: '/embed/v1/es/PE/todo',
  }),
  'a malformed widget': embed('/embed/v1/es/%00/todo', 400, EMBED_PAGE),
  'a slash too many': {
    address: '/es/',
    status: 308,
    set: { ...PAGE, Location: '/es' },
    methods: READ,
  },
  'no page': missing('/nada'),
  'no service': missing('/es/s/aaaaaa'),
  'no place': missing('/es/l/999999'),
  'no language': { ...open('/api/hsds/xx', ''), status: 404, set: PROBLEM, hasEtag: false },
  'no list': { ...open('/api/hsds/es/a/b/c', ''), status: 404, set: PROBLEM, hasEtag: false },
  'no such data': { ...open('/api/nada', ''), status: 404, set: PROBLEM, hasEtag: false },
  'malformed data': {
    ...open('/api/csv?ubigeo=%zz', ''),
    status: 400,
    set: PROBLEM,
    hasEtag: false,
  },
  'no edition': missing('/api/lugares/0'),
  'no directory': missing('/api/fichas/0'),
  'no department': missing('/api/fichas/0/99'),
  'no capitals': missing('/api/capitales/0'),
  'a file of the framework': missing('/_next/static/nada.js'),
  'an image of the framework': missing('/_next/image?url=%2Ficon.svg&w=64&q=75'),
  'data of the framework': missing('/_next/data/kuska/es.json'),
  malformed: { address: '/es/%E0%A4%A', status: 400, set: PAGE, methods: READ },
  'too long': { address: `/${'a'.repeat(3000)}`, status: 414, set: PAGE, methods: READ },
}

/** Follows links from home, breadth first, until each pattern has an address. */
async function findAddresses(patterns: readonly RegExp[]): Promise<Map<RegExp, string>> {
  const found = new Map<RegExp, string>()
  const queue = ['/es']
  const seen = new Set(queue)
  for (let asked = 0; asked < 60 && found.size < patterns.length; asked++) {
    const address = queue.shift()
    if (address === undefined) break
    const { body } = await ask(address)
    const edition = /data-edition="(\w+)"/.exec(body)?.[1]
    const links = [...body.matchAll(/\s(?:href|src|data-report)="(\/[^"#?]*)/g)].map(
      ([, link = '']) => link,
    )
    for (const link of [...links, ...dataAddresses(edition ?? '')]) {
      const pattern = patterns.find((each) => each.test(link))
      if (pattern && !found.has(pattern)) found.set(pattern, link)
      if (!link.startsWith('/es') || seen.has(link)) continue
      seen.add(link)
      // What leads somewhere new goes first: a list of 25 departments would hide the rest.
      if (pattern && found.get(pattern) === link) queue.unshift(link)
      else queue.push(link)
    }
  }
  return found
}

let addresses = new Map<RegExp, string>()
let edition = ''

test.beforeAll(async () => {
  const patterns = Object.values({ ...ROUTES, ...OTHERS }).flatMap(({ pattern }) => pattern ?? [])
  addresses = await findAddresses(patterns)
  edition = /data-edition="(\w+)"/.exec((await ask('/es')).body)?.[1] ?? ''
})

function addressOf({ address, pattern }: Route): string {
  const found = address ?? (pattern && addresses.get(pattern))
  if (found === undefined) throw new Error(`${pattern}: got no link from home, expected one`)
  return found
}

/** A browser asks first what another site's page may send; all else is refused by its method. */
function expectedOfProgram(method: string, methods: readonly string[]): [number, HeaderSet] {
  if (method !== 'OPTIONS') return [405, { ...PROBLEM, Allow: [...methods, 'OPTIONS'].join(', ') }]
  const { 'Access-Control-Expose-Headers': _, ...set } = OPEN_DATA
  return [
    204,
    {
      ...set,
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  ]
}

/** What is neither read nor malformed is refused by its method. */
function expectedFor(route: Route, method: string): [number, HeaderSet] {
  const { status, set, methods, refusal = PAGE } = route
  const isOwn = methods.includes(method) || methods.length === 0 || status === 400 || status === 414
  if (isOwn) return [status, set]
  if (refusal === PROBLEM) return expectedOfProgram(method, methods)
  return [405, { ...refusal, Allow: methods.join(', ') }]
}

test('every address of the app has its line in the table', () => {
  const folders = readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((entry) => /^(page|route)\.tsx?$|^(icon|robots|sitemap|manifest)\./.test(entry.name))
    .map(({ parentPath, name }) => {
      const folder = path.relative(APP, parentPath)
      return /^(page|route)\./.test(name) ? folder : path.join(folder, name)
    })
    // The panel has one set for all of its addresses: tests/e2e/panel/headers.spec.ts asks each.
    .filter((folder) => folder.split(path.sep)[0] !== 'panel')
  expect(folders.sort()).toEqual(Object.keys(ROUTES).sort())
})

for (const [name, route] of Object.entries({ ...ROUTES, ...OTHERS })) {
  test(`${name}: exactly its headers, whatever the method and whatever is smuggled in`, async () => {
    const address = addressOf(route)
    const policies = new Map<string, HeaderSet>()
    // What each of the four forms answers has tests of its own.
    const isForm = ['salir', 'entrar', 'aviso', 'widget'].includes(name)
    for (const method of ALL_METHODS.filter((each) => !(isForm && each === 'POST'))) {
      for (const headers of SMUGGLED) {
        const answer = await ask(address, method, headers)
        const [status, set] = expectedFor(route, method)
        const where = `${method} ${address} ${JSON.stringify(headers)}`
        expect(answer.status, where).toBe(status)
        const isPage = set['Content-Type']?.startsWith('text/html')
        // HEAD has no body to read the styles from: it is told what GET was.
        const { policyOf: own = policyOf, refusal } = route
        const read = status === route.status || refusal ? own : policyOf
        const policy = method === 'HEAD' ? policies.get(`${status}`) : read(answer.body)
        policies.set(`${status}`, policy ?? {})
        const etag =
          route.hasEtag && status === 200
            ? { ETag: expect.stringMatching(`^W/"${edition}-[0-9a-f]{8}"$`) }
            : {}
        expect(exactHeaders(answer), where).toEqual({ ...set, ...(isPage && policy), ...etag })
        if (!isInteractive(answer.body))
          expect(answer.body, where).not.toMatch(/__next_f|_next\/static/)
      }
    }
  })
}

test('what an older edition’s page asks for leads to what is served now, and is kept nowhere', async () => {
  const [department = ''] = SHIPPED.children.get('')?.map(({ ubigeo }) => ubigeo) ?? []
  for (const file of ['lugares', 'capitales', 'fichas', 'fichas/department']) {
    const address = (hash: string) => `/api/${file.replace('/department', '')}/${hash}`
    const end = file.endsWith('department') ? `/${department}` : ''
    const answer = await ask(`${address('f'.repeat(64))}${end}`)
    expect([answer.status, exactHeaders(answer)], file).toEqual([
      307,
      { ...PAGE, Location: `${address(edition)}${end}` },
    ])
  }
})

test('each language answers with the same headers', async () => {
  const [es, qu, ay] = await Promise.all(['/es', '/qu', '/ay'].map((address) => ask(address)))
  for (const answer of [es, qu, ay]) {
    if (!answer) throw new Error('got no answer')
    expect(exactHeaders(answer)).toEqual({ ...DOCUMENT, ...policyOf(answer.body) })
  }
})

test('the second reader is told nothing about the first', async () => {
  const address = addressOf(ROUTES['[locale]/n/[need]/[place]'] ?? missing('/'))
  const first = exactHeaders(await ask(address.replace('/es/', '/qu/')))
  expect(exactHeaders(await ask(address.replace('/es/', '/qu/')))).toEqual(first)
})

test('leaving without script: a page that goes on, and our pages shut behind her', async () => {
  const left = await ask('/salir', 'POST', { 'Sec-Fetch-Site': 'same-origin' })
  expect(left.status).toBe(200)
  const { 'Set-Cookie': cookie = '', ...rest } = exactHeaders(left)
  expect(rest).toEqual({ ...DOOR, ...policyOf(left.body) })
  expect(cookie).toBe('__Host-s=1; Path=/; Max-Age=300; Secure; HttpOnly; SameSite=Lax')

  const decoy = /content="0;url=([^"]+)"/.exec(left.body)?.[1]
  expect(decoy).toMatch(/^https:\/\//)
  const headers = { Cookie: '__Host-s=1' }
  for (const address of ['/es', '/es/nada', addressOf(ROUTES['[locale]/s/[id]'] ?? missing('/'))]) {
    const bounced = await ask(address, 'GET', headers)
    expect(bounced.status, address).toBe(303)
    expect(exactHeaders(bounced), address).toEqual({ ...PAGE, Location: decoy })
  }
  const front = await ask('/', 'GET', headers)
  expect(front.status).toBe(303)
  expect(exactHeaders(front)).toEqual({ ...PAGE, Vary: 'Accept-Language', Location: '/entrar' })
})

test('no other site can lock her out or let her in', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site' }
  for (const address of ['/salir', '/entrar']) {
    const answer = await ask(address, 'POST', headers)
    expect(answer.status).toBe(200)
    expect(exactHeaders(answer)).toEqual({ ...DOOR, ...policyOf(answer.body) })
  }
})

for (const smuggled of SMUGGLED) {
  const along = JSON.stringify(smuggled)
  const post = (address: string, body: string, headers: HeaderSet = {}) =>
    postForm(BASE, { address, body, headers: { ...smuggled, ...headers } })

  test(`coming back forgets the exit, exactly so (with ${along})`, async () => {
    for (const [body, locale] of [
      ['', 'es'],
      ['l=ay', 'ay'],
      ['l=xx', 'es'],
    ] as const) {
      const answer = await post('/entrar', body)
      expect(answer.status, body).toBe(303)
      expect(exactHeaders(answer), body).toEqual({
        ...DOOR,
        Location: `/${locale}`,
        'Set-Cookie': '__Host-s=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax',
      })
      expect(answer.body, body).toBe('')
    }
  })

  test(`each answer to a report has exactly its headers (with ${along})`, async () => {
    const id = addressOf(ROUTES['[locale]/s/[id]'] ?? missing('/'))
      .split('/')
      .at(-1)
    const page = `/qu/s/${id}`
    const led = (location: string) => ({ ...DOOR, Location: location })
    const ANSWERS: readonly [what: string, answer: Answer, status: number, set: HeaderSet][] = [
      ['a pick', await post('/aviso', `s=${id}&r=e&l=qu`), 303, led(`${page}/aviso/listo`)],
      ['no pick', await post('/aviso', `s=${id}&r=zz&l=qu`), 303, led(`${page}/aviso`)],
      ['no such service', await post('/aviso', 's=aaaaaa&r=e&l=qu'), 400, PAGE],
      ['no language', await post('/aviso', `s=${id}&r=e&l=xx`), 400, PAGE],
      ['nothing', await post('/aviso', ''), 400, PAGE],
      [
        'another site’s visitor',
        await post('/aviso', `s=${id}&r=e&l=qu`, { 'Sec-Fetch-Site': 'cross-site' }),
        403,
        PAGE,
      ],
      ['a story', await post('/aviso', `s=${id}&r=e&l=qu&x=${'a'.repeat(5_000)}`), 413, PAGE],
      ['a long way back', await post('/entrar', `l=${'a'.repeat(5_000)}`), 413, PAGE],
    ]
    for (const [what, answer, status, set] of ANSWERS) {
      expect(answer.status, what).toBe(status)
      const policy = status === 303 ? {} : policyOf(answer.body)
      expect(exactHeaders(answer), what).toEqual({ ...set, ...policy })
    }
  })

  test(`a choice in the builder leads to its address, exactly so (with ${along})`, async () => {
    for (const [body, location] of [
      ['s=qu&l=ay&p=0801&k=g&k=d&t=claro&h=800', '/qu/widget/ay/0801/d+g/claro/800'],
      ['', '/es/widget/es/PE/todo/calido/640'],
    ] as const) {
      const answer = await post('/widget', body)
      expect(answer.status, body).toBe(303)
      expect(exactHeaders(answer), body).toEqual({ ...DOOR, Location: location })
      expect(answer.body, body).toBe('')
    }
    for (const [body, headers, status] of [
      ['', { 'Sec-Fetch-Site': 'cross-site' }, 403],
      [`t=${'a'.repeat(5_000)}`, {}, 413],
    ] as const) {
      const answer = await post('/widget', body, headers)
      expect(answer.status).toBe(status)
      expect(exactHeaders(answer)).toEqual({ ...PAGE, ...policyOf(answer.body) })
    }
  })

  test(`leaving is answered exactly so, whatever is sent along (with ${along})`, async () => {
    for (const body of ['', 'x=1', `x=${'a'.repeat(5_000)}`]) {
      const answer = await post('/salir', body)
      expect(answer.status).toBe(200)
      expect(exactHeaders(answer)).toEqual({
        ...DOOR,
        ...policyOf(answer.body),
        'Set-Cookie': '__Host-s=1; Path=/; Max-Age=300; Secure; HttpOnly; SameSite=Lax',
      })
    }
  })
}

const HOST = `Host: ${BASE.host}\r\nConnection: close`
const JUNK: Readonly<Record<string, string>> = {
  'no request at all': '\u0000\u0001\u0002\r\n\r\n',
  'no host': 'GET /es HTTP/1.1\r\nConnection: close\r\n\r\n',
  'two hosts': `GET /es HTTP/1.1\r\nHost: otro.example\r\n${HOST}\r\n\r\n`,
  'an absolute address': `GET http://otro.example/es HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'an asterisk': `OPTIONS * HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a tunnel': `CONNECT otro.example:443 HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'an invented method': `HACK /es HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a body and its end told apart': `POST /es HTTP/1.1\r\n${HOST}\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nX`,
  'two lengths': `POST /es HTTP/1.1\r\n${HOST}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  'an unknown coding': `POST /es HTTP/1.1\r\n${HOST}\r\nTransfer-Encoding: x\r\n\r\n`,
  'a NUL': `GET /es/%00 HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a raw NUL': `GET /es/\u0000 HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a step up': `GET /es/../../package.json HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a hidden step up': `GET /%2e%2e/%2e%2e/package.json HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'an address of 64 KB': `GET /${'a'.repeat(65_536)} HTTP/1.1\r\n${HOST}\r\n\r\n`,
  'a header of 64 KB': `GET /es HTTP/1.1\r\n${HOST}\r\nX: ${'a'.repeat(65_536)}\r\n\r\n`,
  'a long form': `POST /entrar HTTP/1.1\r\n${HOST}\r\nContent-Length: 5000\r\n\r\n${'a'.repeat(5000)}`,
}

for (const [name, bytes] of Object.entries(JUNK)) {
  test(`${name}: a clean refusal with its policy and the numbers`, async () => {
    const answer = await askBytes(bytes)
    const [head = '', ...body] = answer.split('\r\n\r\n')
    const [first = '', ...lines] = head.split('\r\n')
    expect(first).toMatch(/^HTTP\/1\.1 4\d\d /)
    const raw = lines.flatMap((line) => [
      line.slice(0, line.indexOf(':')),
      line.slice(line.indexOf(':') + 2),
    ])
    const html = Buffer.from(body.join('\r\n\r\n'), 'utf8').toString()
    const allow = first.includes(' 405 ') ? { Allow: 'GET, HEAD' } : {}
    const set = { ...PAGE, ...policyOf(html), ...allow }
    expect(exactHeaders({ raw })).toEqual(set)
    for (const number of ['100', '105', '1818']) expect(html).toContain(number)
  })
}

test('no method that Node can parse ends in an error of ours', async () => {
  for (const method of METHODS.filter((each) => each !== 'CONNECT')) {
    for (const address of ['/', '/es', '/salir', '/entrar', '/icon.svg', '/api/lugares/0']) {
      const { status } = await ask(address, method)
      expect(status, `${method} ${address}`).toBeLessThan(500)
    }
  }
})
