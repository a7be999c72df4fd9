import { afterEach, expect, test, vi } from 'vitest'
import { createWarming, findWarmPaths } from './warming.mjs'

const EDITION = Symbol.for('kuska.edition')
const serve = (hash: string) => {
  const children = new Map([['', [{ ubigeo: '08' }, { ubigeo: '15' }]]])
  Object.assign(globalThis, { [EDITION]: { hash, children } })
}
afterEach(() => {
  Object.assign(globalThis, { [EDITION]: undefined })
})

/** Renders that end when they are told to, as on a slow machine. */
function aSlowRender() {
  const made: string[] = []
  const ends: (() => void)[] = []
  const render = (path: string) => {
    made.push(path)
    return new Promise<void>((resolve) => ends.push(resolve))
  }
  const endNext = async () => {
    ends.shift()?.()
    await new Promise(setImmediate)
  }
  return { made, render, endNext }
}

test('pages are made one after the other, once for each edition', async () => {
  serve('first')
  const { made, render, endNext } = aSlowRender()
  const warm = createWarming(render)
  warm()
  warm()
  for (const [at] of findWarmPaths().entries()) {
    expect(made).toHaveLength(at + 1)
    await endNext()
  }
  expect(made).toEqual(findWarmPaths())
})

test('of an edition that nobody is served any more no further page is made', async () => {
  serve('first')
  const { made, render, endNext } = aSlowRender()
  const warm = createWarming(render)
  warm()
  serve('second')
  warm()
  const [home] = findWarmPaths()
  // The one that was under way, and the first of the new edition.
  expect(made).toEqual([home, home])
  for (const _ of findWarmPaths()) await endNext()
  await endNext()
  expect(made).toEqual([home, ...findWarmPaths()])
})

test('a page that cannot be made is left to its first reader', async () => {
  serve('third')
  const made: string[] = []
  const warm = createWarming(async (path) => {
    made.push(path)
    throw new Error('no page')
  })
  warm()
  await vi.waitFor(() => expect(made).toEqual(findWarmPaths()))
})
