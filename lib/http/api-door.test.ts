import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LOCALES } from '../domain/locale'
import { COLLECTIONS } from '../open-data/hsds/collections'
import { answerApi } from './api-door.mjs'

const THING = '00000000-0000-5000-8000-000000000000'

let asked: string[] = []
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
    parts: { renderer, settings: { origin: null } },
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
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  }
})
