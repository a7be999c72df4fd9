import { Agent } from 'node:http'
import { expect, test } from '@playwright/test'
import {
  ASSET,
  DATA,
  DOCUMENT,
  EMBED,
  EMBED_PAGE,
  overHttps,
  PAGE,
  PERMISSIONS,
} from '../header-sets'
import { type Answer, askServer } from './ask'
import type { EditionServer } from './edition-server'
import { embedPolicyOf, exactHeaders, type HeaderSet, policyOf } from './exact-headers'
import { postForm } from './post-form'
import { SHIPPED } from './public-addresses'
import { startShippedServer } from './shipped-server'

/*
 * As an operator runs it: with an https origin every answer of every class tells the browser never to
 * ask in the clear again. On plain http, where all other header tests ask, those two lines are absent.
 */

test.describe.configure({ mode: 'default', timeout: 120_000 })

const ID = [...SHIPPED.listings.keys()][0] ?? ''
/** How often one network may write within ten minutes. */
const SHARE = 60
const DOOR = { ...PAGE, 'X-Robots-Tag': 'noindex, noarchive' }
const GEOLOCATION = PERMISSIONS.replace('geolocation=()', 'geolocation=(self)')
const LEFT = { Cookie: '__Host-s=1' }

let server: EditionServer

test.beforeAll(async () => {
  server = await startShippedServer()
})
test.afterAll(() => server?.stop())

const get = (address: string, headers: HeaderSet = {}) =>
  askServer(server.url, { address, headers })

/** What only the page itself says: the hash of the edition, and the name of the script. */
async function findInHome(pattern: RegExp): Promise<string> {
  const found = pattern.exec((await get('/es')).body)?.[1]
  if (!found) throw new Error(`/es: got no ${pattern}, expected it`)
  return found
}

function expectExactly(answer: Answer, status: number, set: HeaderSet): void {
  expect(answer.status).toBe(status)
  const isPage = answer.body.includes('<!DOCTYPE html>')
  const isFramable = set['Content-Security-Policy']?.includes('frame-ancestors *')
  const read = isFramable ? embedPolicyOf : policyOf
  expect(exactHeaders(answer)).toEqual(overHttps({ ...set, ...(isPage && read(answer.body)) }))
}

const READ: Readonly<Record<string, readonly [address: string, status: number, set: HeaderSet]>> = {
  'a document': ['/es', 200, DOCUMENT],
  'a document that may ask where she is': [
    '/es/l',
    200,
    { ...DOCUMENT, 'Permissions-Policy': GEOLOCATION },
  ],
  'the map': ['/es/mapa', 200, { ...DOCUMENT, 'Permissions-Policy': GEOLOCATION }],
  'the widget': ['/embed/v1/es/08/todo', 200, EMBED],
  'a widget of no place': [
    '/embed/v1/es/99/nada',
    308,
    { ...EMBED_PAGE, Location: '/embed/v1/es/PE/todo' },
  ],
  'a malformed widget': ['/embed/v1/es/%00', 400, EMBED_PAGE],
  'a page that does not exist': ['/es/nada', 404, PAGE],
  'a malformed address': ['/es/%E0%A4%A', 400, PAGE],
  'the front door': ['/', 307, { ...PAGE, Vary: 'Accept-Language', Location: '/es' }],
  'a slash too many': ['/es/', 308, { ...PAGE, Location: '/es' }],
  'the door back': ['/entrar', 200, DOOR],
  'the way out, asked for': ['/salir', 405, { ...DOOR, Allow: 'POST' }],
  'the icon': ['/icon.svg', 200, { ...ASSET, 'Content-Type': 'image/svg+xml' }],
}

for (const [what, [address, status, set]] of Object.entries(READ))
  test(`over https ${what} has exactly its headers`, async () => {
    expectExactly(await get(address), status, set)
  })

test('over https a script and the search’s data have exactly their headers', async () => {
  const script = await get(await findInHome(/\ssrc="(\/x\.\w+\.js)"/))
  const TEXT = { 'Content-Type': 'text/javascript; charset=utf-8' }
  expectExactly(script, 200, { ...ASSET, ...TEXT })
  const data = await get(`/api/lugares/${await findInHome(/data-edition="(\w+)"/)}`)
  expectExactly(data, 200, { ...DATA, 'Content-Type': 'application/json; charset=utf-8' })
})

test('over https leaving, the bounce and coming back have exactly theirs', async () => {
  const left = await postForm(server.url, { address: '/salir', body: '' })
  const decoy = /content="0;url=([^"]+)"/.exec(left.body)?.[1] ?? ''
  expectExactly(left, 200, {
    ...DOOR,
    'Set-Cookie': '__Host-s=1; Path=/; Max-Age=300; Secure; HttpOnly; SameSite=Lax',
  })
  expectExactly(await get('/es', LEFT), 303, { ...PAGE, Location: decoy })
  expectExactly(await get('/', LEFT), 303, {
    ...{ ...PAGE, Vary: 'Accept-Language', Location: '/entrar' },
  })
  expectExactly(await postForm(server.url, { address: '/entrar', body: 'l=qu' }), 303, {
    ...{ ...DOOR, Location: '/qu' },
    'Set-Cookie': '__Host-s=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax',
  })
})

test('over https each answer to a report has exactly its headers, to the one too many', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const report = (body: string, headers: HeaderSet = {}) =>
    postForm(server.url, { address: '/aviso', body, headers, agent })
  const whole = `s=${ID}&r=a&l=ay`
  const led = (page: string) => ({ ...DOOR, Location: `/ay/s/${ID}/${page}` })
  try {
    expectExactly(await report(`s=${ID}&r=&l=ay`), 303, led('aviso'))
    expectExactly(await report('s=aaaaaa&r=a&l=ay'), 400, PAGE)
    expectExactly(await report(whole, { 'Sec-Fetch-Site': 'cross-site' }), 403, PAGE)
    expectExactly(await report(whole + 'a'.repeat(5_000)), 413, PAGE)
    for (let sent = 0; sent < SHARE; sent++)
      expectExactly(await report(whole), 303, led('aviso/listo'))
    expectExactly(await report(whole), 503, { ...PAGE, 'Retry-After': '5' })
  } finally {
    agent.destroy()
  }
})
