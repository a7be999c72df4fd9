import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { config, proxy } from '@/proxy'

const DECOY = 'https://clima.example/'

// What the shell or `verify` has set must not decide where this test expects to be led.
beforeEach(() => {
  vi.stubEnv('EXIT_DECOYS', DECOY)
})

/** What a server without our own entry answers. */
function ask(path: string, { left = false, language = '' } = {}) {
  const headers = new Headers({ 'accept-language': language })
  if (left) headers.set('cookie', '__Host-s=1')
  const answer = proxy(new NextRequest(`http://localhost${path}`, { headers }))
  const location = answer.headers.get('location') ?? ''
  const shared = answer.headers.get('cdn-cache-control')
  return { status: answer.status, location, shared, cache: answer.headers.get('cache-control') }
}

test('a moment after leaving without script every page leads away, and nobody keeps that answer', () => {
  expect(ask('/es/l/08', { left: true })).toEqual({
    status: 303,
    location: DECOY,
    shared: null,
    cache: 'no-store',
  })
})

test('the name of the site leads to her language, or to the door when she has just left', () => {
  expect(ask('/', { language: 'qu' })).toMatchObject({
    status: 307,
    location: 'http://localhost/qu',
  })
  expect(ask('/', { left: true })).toMatchObject({
    status: 303,
    location: 'http://localhost/entrar',
  })
})

test('whoever has not left is never asked: only the front and that cookie bring a visit here', () => {
  const [front, ...bounces] = config.matcher
  expect(front).toBe('/')
  expect(bounces).toHaveLength(2)
  for (const bounce of bounces)
    expect(bounce).toMatchObject({ has: [{ type: 'cookie', key: '__Host-s', value: '1' }] })
})
