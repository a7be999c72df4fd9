import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { GET } from '@/app/api/hsds/[locale]/[collection]/route'
import { setCurrentEdition } from '@/lib/edition/current'
import { loadEdition } from '@/lib/edition/load'
import { answerApi } from '@/lib/http/api-door.mjs'
import { anEdition, aService } from './factories'

/*
 * Somebody walks the pages of a list while an edition is published: pages are numbered within one
 * edition, so what she has may be short of a service, and the ETag says so.
 */

const ids = ['222222', '333333', '444444', '555555']
const services = ids.map((publicId) => aService({ publicId }))
const before = loadEdition(anEdition(1, services))
const after = loadEdition(anEdition(2, services.slice(1)))

const server = createServer((request, response) => {
  const [path = '', query = ''] = (request.url ?? '').split(/(?=\?)/)
  const renderer = {
    ask: async (target: string) => {
      const params = Promise.resolve({ locale: 'es', collection: 'services' })
      const answer = await GET(new Request(`http://localhost${target}`), { params })
      const body = Buffer.from(await answer.arrayBuffer())
      return { status: answer.status, headers: answer.headers, body }
    },
  }
  const parts = { renderer, settings: { origin: null }, buildMark: 'aaaaaaaa' }
  void answerApi({ request, response, path, query, parts })
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())
beforeEach(() => setCurrentEdition(before))
afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('kuska.edition'))
})

async function askPage(page: number) {
  const answer = await fetch(`${origin}/api/hsds/es/services?per_page=2&page=${page}`)
  const { contents, total_items } = await answer.json()
  const found: string[] = contents.map(({ id }: { id: string }) => id)
  return { found, total: Number(total_items), etag: answer.headers.get('etag') }
}

test('within one edition a walk gives each service once, under one ETag', async () => {
  const [first, second] = [await askPage(1), await askPage(2)]
  expect(second.etag).toBe(first.etag)
  expect(new Set([...first.found, ...second.found]).size).toBe(ids.length)
})

test('when an edition comes in the middle, the ETag of the next page says that one may be missing', async () => {
  const first = await askPage(1)
  setCurrentEdition(after)
  const second = await askPage(2)
  // A service was withdrawn, so the next page begins one later than the last one ended.
  expect(new Set([...first.found, ...second.found]).size).toBeLessThan(ids.length)
  expect(second.etag).not.toBe(first.etag)

  const again = [await askPage(1), await askPage(2)]
  expect(new Set(again.map(({ etag }) => etag)).size).toBe(1)
  expect(again.flatMap(({ found }) => found)).toHaveLength(again[0]?.total ?? 0)
})
