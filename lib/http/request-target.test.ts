import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseTarget } from './request-target.mjs'

it('an address is taken as it stands, its query apart', () => {
  expect(parseTarget('/es/l/08?x=1&y=%20')).toEqual({ path: '/es/l/08', query: '?x=1&y=%20' })
  expect(parseTarget('/es/%C3%B1')).toEqual({ path: '/es/%C3%B1', query: '' })
})

it.each([
  [''],
  ['*'],
  ['es'],
  ['http://otro.example/es'],
  ['/es/%'],
  ['/es/%zz'],
  ['/panel/./entrar'],
  ['/panel/../es'],
  ['/panel/%2e%2E/es'],
  ['/es/..'],
  ['/es/%00'],
  ['/es/%2e%2e%2f'],
  ['/es\\l'],
  ['/es/%5c'],
  ['/es/\u0000'],
  ['/es/ñ'],
  ['/es/%ff'],
  ['/es?x=%ff'],
])('%j is refused as malformed', (target) => {
  expect(parseTarget(target)).toEqual({ refused: 400 })
})

it.each([
  '/embed/v1/es/08/%',
  '/embed/v1/qu/08/cem%',
  '/embed/v1/es/08/d%2Fg',
  '/embed/v1/es/%E0%A4%A/todo',
  '/embed/v1/es/%ff',
  '/embed',
])('%s is a widget’s address, however badly escaped, and its query is nobody’s matter', (path) => {
  for (const query of ['', '?utm_campaign=50%', '?q=caf%E9', '?x=%00'])
    expect(parseTarget(path + query)).toEqual({ path, query: '' })
})

it.each([
  '/embed/v1/es/%00',
  '/embed/v1\\es',
  '/embed/v1/%5Ces',
  '/embed/../panel',
  '/embed/%2e%2E/panel',
  '/embed/..%2Fpanel',
  '/embed/v1%2f..%2Fpanel',
  '/embed/v1%2f%2e',
  '/embed/v1/\u0000',
  '/embed/v1?\r\nx: y',
  '/embed%2Fv1',
  '/embedded/%',
])('%j is refused under the widget’s address as everywhere', (target) => {
  expect(parseTarget(target)).toEqual({ refused: 400 })
})

it('a path longer than any of ours is refused as too long', () => {
  expect(parseTarget(`/${'a'.repeat(2048)}`)).toEqual({ refused: 414 })
  expect(parseTarget(`/es?${'a'.repeat(4000)}`)).toMatchObject({ path: '/es' })
})

it('nothing anyone sends makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const target = parseTarget(`/${text}`)
      expect('refused' in target || target.path.startsWith('/')).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
