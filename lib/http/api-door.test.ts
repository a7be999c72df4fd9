import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LOCALES } from '../domain/locale'
import { COLLECTIONS } from '../open-data/hsds/collections'
import { answerApi } from './api-door.mjs'

const THING = '00000000-0000-5000-8000-000000000000'

let asked: string[] = []
let buildMark = 'aaaaaaaa'
const renderer = {
  ask: async (target: string) => {
    asked.push(target)
    const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
    return { status: 200, headers, body: Buffer.from('{}') }
  },
}
const server = createServer((request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split(/(?=\?)/)
  void answerApi({
    request,
    response,
    path,
    query,
    parts: { renderer, settings: { origin: null }, buildMark },
  })
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
})

const LISTS = LOCALES.flatMap((locale) =>
  [...COLLECTIONS.keys()].map((name) => `/api/hsds/${locale}/${name}`),
)

test.each([
  ...LISTS,
  ...LISTS.map((list) => `${list}/${THING}`),
  ...LOCALES.map((locale) => `/api/hsds/${locale}`),
  ...['/api/hsds/profile.json', '/api/openapi.json', '/api/geojson', '/api/csv', '/api/atom'],
  '/api/oembed',
])('%s is answered', async (address) => {
  expect((await fetch(origin + address)).status).toBe(200)
  expect(asked).toEqual([address])
})

test.each([
  '/api/hsds',
  '/api/hsds/xx',
  '/api/hsds/es/nada',
  '/api/hsds/es/services/1',
  `/api/hsds/es/services/${THING.replace('5', 'A')}`,
  `/api/hsds/es/services/${THING}/a`,
  '/api/hsds/a/b/c/d',
  '/api/hsds/es/%73ervices',
  '/api/csv/es',
])('%s is a problem document, and costs no render', async (address) => {
  const answer = await fetch(origin + address)
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await answer.json()).toMatchObject({ status: 404 })
  expect(asked).toEqual([])
})

test('only a list takes a form', async () => {
  for (const list of LISTS)
    expect((await fetch(origin + list, { method: 'POST', body: 'page=1' })).status).toBe(200)
  for (const address of ['/api/csv', `/api/hsds/es/services/${THING}`]) {
    const answer = await fetch(origin + address, { method: 'POST', body: 'page=1' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  }
})

test.each([
  ['/api/csv', 'GET, HEAD'],
  ['/api/hsds/es/services', 'GET, HEAD, POST'],
  // The answer that follows is a problem document: it has to be readable too.
  ['/api/hsds/es/nada', 'GET, HEAD'],
])('a page of another site may ask %s before it asks', async (address, methods) => {
  const answer = await fetch(origin + address, { method: 'OPTIONS' })
  expect([answer.status, await answer.text()]).toEqual([204, ''])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('access-control-allow-methods')).toBe(methods)
  expect(answer.headers.get('access-control-allow-headers')).toBe('Content-Type, If-None-Match')
  expect(answer.headers.get('access-control-max-age')).toBe('86400')
  expect(answer.headers.get('access-control-allow-credentials')).toBe(null)
  expect(asked).toEqual([])
})

const tagOf = async (address: string) => (await fetch(origin + address)).headers.get('etag') ?? ''
const askWith = (tag: string, method = 'GET') =>
  fetch(`${origin}/api/hsds/es/services`, {
    method,
    headers: { 'If-None-Match': tag },
    ...(method === 'POST' && { body: 'page=1' }),
  })

test('who has the edition is told so: by its tag, strong or weak, or by any', async () => {
  const tag = await tagOf('/api/hsds/es/services')
  for (const own of [tag, tag.replace('W/', ''), `"x", ${tag}`, '*']) {
    const answer = await askWith(own)
    expect([answer.status, answer.headers.get('etag')], own).toEqual([304, tag])
  }
  expect((await askWith('"x"')).status).toBe(200)
  expect((await askWith(tag, 'HEAD')).status).toBe(304)
})

test('a form and the address that it is sent to are one question', async () => {
  const list = '/api/hsds/es/services'
  await fetch(`${origin}${list}?page=2`, { method: 'POST', body: 'search=villa' })
  const headers = { 'Content-Type': 'application/json' }
  await fetch(origin + list, { method: 'POST', headers, body: '{"search":"villa","page":2}' })
  expect(asked).toEqual([`${list}?page=2&search=villa`, `${list}?search=villa&page=2`])
})

test('a form is answered whole, whatever its sender has already', async () => {
  expect((await askWith('*', 'POST')).status).toBe(200)
})

test('after a build that mends a format, whoever has the old one gets the new', async () => {
  const old = await tagOf('/api/atom')
  buildMark = 'bbbbbbbb'
  const tag = await tagOf('/api/hsds/es/services?page=7')
  expect(tag).not.toBe(old)
  expect((await askWith(old)).status).toBe(200)
  buildMark = 'aaaaaaaa'
})

test.each(['search', '%73earch', 's%65arch'])(
  'the words of a search are kept nowhere, even under %s',
  async (name) => {
    const address = `/api/hsds/es/services?${name}=villa`
    for (let times = 0; times < 2; times++) await fetch(origin + address)
    expect(asked).toEqual([address, address])
  },
)
