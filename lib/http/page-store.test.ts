import { expect, it } from 'vitest'
import { PageStore } from './page-store.mjs'

const page = (edition: string, bytes = 10) => ({
  edition,
  status: 200,
  headers: [],
  styles: [],
  body: { br: Buffer.alloc(bytes), gzip: Buffer.alloc(bytes) },
})

it('a withdrawn page is gone the moment a new edition is served', () => {
  let hash = 'one'
  const store = new PageStore({ getHash: () => hash })
  store.keep('/es/s/222222', page('one'))
  expect(store.get('/es/s/222222')).not.toBeNull()
  hash = 'two'
  expect(store.get('/es/s/222222')).toBeNull()
})

it('a page made across a publication is never kept as the new one’s', () => {
  const store = new PageStore({ getHash: () => 'two' })
  store.keep('/es', page('one'))
  expect(store.bytes).toBe(0)
})

it('pages of an older edition free their memory with the first page of the next', () => {
  let hash = 'one'
  const store = new PageStore({ getHash: () => hash })
  store.keep('/es', page('one', 1000))
  hash = 'two'
  store.keep('/qu', page('two'))
  expect(store.bytes).toBe(20)
})

it('what nobody has asked for longest leaves first when memory is full', () => {
  const store = new PageStore({ maxBytes: 60, getHash: () => 'one' })
  for (const path of ['/a', '/b', '/c', '/b', '/d']) store.keep(path, page('one'))
  expect(store.bytes).toBe(60)
  expect(['/a', '/b', '/c', '/d'].filter((path) => store.get(path))).toEqual(['/b', '/c', '/d'])
})

it('a page that is read stays before those that nobody reads again', () => {
  const store = new PageStore({ maxPages: 3, getHash: () => 'one' })
  for (const path of ['/es', '/b', '/c']) store.keep(path, page('one'))
  for (const path of ['/d', '/e', '/f', '/g']) {
    expect(store.get('/es')).not.toBeNull()
    store.keep(path, page('one'))
  }
  expect(['/es', '/c', '/f', '/g'].filter((path) => store.get(path))).toEqual(['/es', '/f', '/g'])
})

it('who takes a page keeps it alone', () => {
  const store = new PageStore({ getHash: () => 'one' })
  store.keep('/es/e/404', page('one'))
  expect(store.take('/es/e/404')).not.toBeNull()
  expect(store.get('/es/e/404')).toBeNull()
  expect(store.bytes).toBe(0)
})

it('what all pages carry has changed: none that was kept is shown again', () => {
  const store = new PageStore({ getHash: () => 'one' })
  store.keep('/es', page('one'))
  store.forget()
  expect(store.get('/es')).toBeNull()
  expect(store.bytes).toBe(0)
})

it('many small answers push the oldest out, whatever they weigh', () => {
  const store = new PageStore({ maxPages: 2, getHash: () => 'a' })
  for (const path of ['/1', '/2', '/3']) store.keep(path, page('a', 1))
  expect([store.get('/1') === null, store.get('/2') === null, store.get('/3') === null]).toEqual([
    true,
    false,
    false,
  ])
})
