import { afterEach, expect, it, vi } from 'vitest'
import { exchange } from './memory-exchange.mjs'

afterEach(() => vi.useRealTimers())

it('gets the answer as a reader would', async () => {
  const answer = await exchange(
    (request, response) => {
      response.setHeader('Content-Type', 'text/plain; charset=utf-8')
      response.writeHead(418, { 'X-Method': request.method })
      response.write('Línea ')
      response.end('100')
    },
    '/es',
    1000,
  )
  expect(answer.status).toBe(418)
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('x-method')).toBe('GET')
  expect(answer.body.toString()).toBe('Línea 100')
})

it('shows the handler no address and no header of a reader', async () => {
  let seen: unknown
  await exchange(
    (request, response) => {
      seen = [request.headers, request.rawHeaders, request.socket.remoteAddress]
      response.end()
    },
    '/es',
    1000,
  )
  expect(seen).toEqual([{ host: 'localhost' }, ['host', 'localhost'], undefined])
})

it('ends the request for handlers that read it', async () => {
  const { body } = await exchange(
    async (request, response) => {
      let text = ''
      for await (const chunk of request) text += chunk
      response.end(`[${text}]`)
    },
    '/es',
    1000,
  )
  expect(body.toString()).toBe('[]')
})

it('fails with its handler', async () => {
  const failing = () => Promise.reject(new Error('roto'))
  await expect(exchange(failing, '/es', 1000)).rejects.toThrow('roto')
  const throwing = () => {
    throw new Error('roto al empezar')
  }
  await expect(exchange(throwing, '/es', 1000)).rejects.toThrow('empezar')
})

it('gives up on a render that never ends', async () => {
  vi.useFakeTimers()
  const answer = exchange(() => {}, '/es', 15_000)
  const refused = expect(answer).rejects.toThrow('got no end within 15000 ms')
  await vi.advanceTimersByTimeAsync(15_000)
  await refused
})

it('takes more than a socket holds at once', async () => {
  const part = 'a'.repeat(20_000)
  const { body } = await exchange(
    async (_request, response) => {
      for (let at = 0; at < 4; at++) {
        if (!response.write(part)) await new Promise((drained) => response.once('drain', drained))
      }
      response.end()
    },
    '/api/lugares/1',
    1000,
  )
  expect(body.toString()).toBe(part.repeat(4))
})
