import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { answerInstead } from './answer-instead.mjs'

let close = () => {}
afterEach(() => close())

type Handle = (response: import('node:http').ServerResponse) => void

async function ask(handle: Handle) {
  const server = createServer((_request, response) => {
    answerInstead(response, () => {
      response.writeHead(503, { 'Retry-After': '5' })
      response.end('los números')
    })
    handle(response)
  })
  close = () => void server.close()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return fetch(`http://127.0.0.1:${port}/`)
}

test.each<[string, Handle]>([
  [
    'with a head of its own',
    (response) => {
      response.writeHead(500, { 'X-Secret': 'a stack' })
      response.write('a stack')
      response.end('and more')
    },
  ],
  [
    'without one',
    (response) => {
      response.statusCode = 500
      response.setHeader('X-Secret', 'a stack')
      response.end('a stack')
    },
  ],
])('a fault %s never leaves: whoever asked gets the calm page', async (_, handle) => {
  const answer = await ask(handle)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toBe('los números')
  expect([answer.headers.get('x-secret'), answer.headers.get('retry-after')]).toEqual([null, '5'])
})

test('every other answer leaves as it is', async () => {
  const answer = await ask((response) => {
    response.setHeader('X-Own', 'kept')
    response.statusCode = 404
    response.write('no ')
    response.end('page')
  })
  expect([answer.status, await answer.text(), answer.headers.get('x-own')]).toEqual([
    ...[404, 'no page', 'kept'],
  ])
})
