import { afterEach, beforeEach, expect, test } from 'vitest'
import { shippedEdition } from '@/tests/shipped-edition'
import { GET } from './route'

const EDITION = Symbol.for('kuska.edition')
beforeEach(() => {
  Reflect.set(globalThis, EDITION, shippedEdition())
})
afterEach(() => {
  Reflect.deleteProperty(globalThis, EDITION)
})

const ask = (query: Record<string, string>) =>
  GET(new Request(`http://localhost:3000/api/oembed?${new URLSearchParams(query)}`))

test('an address of the widget gets its frame', async () => {
  const answer = ask({ url: 'http://localhost:3000/embed/v1/es/08/todo' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    ...[200, 'application/json; charset=utf-8'],
  ])
  expect(await answer.json()).toMatchObject({ type: 'rich', height: 640 })
})

test('what somebody pasted by mistake is not said back to whoever reads the answer', async () => {
  const answer = ask({ url: 'https://otro.example/<b>mi casa</b>' })
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    ...[404, 'application/problem+json; charset=utf-8'],
  ])
  const problem = await answer.json()
  expect(problem).toMatchObject({ status: 404, parameter: 'url' })
  expect(JSON.stringify(problem)).not.toMatch(/otro|casa/)
})

test('another format is refused under the status of the specification', async () => {
  const url = 'http://localhost:3000/embed/v1/es/08/todo'
  const answer = ask({ url, format: 'xml' })
  expect(answer.status).toBe(501)
  expect(await answer.json()).toMatchObject({ status: 501, parameter: 'format', got: 'xml' })
})
