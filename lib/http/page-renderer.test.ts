import { afterEach, expect, it, vi } from 'vitest'
import { PageRenderer } from './page-renderer.mjs'
import { PageStore } from './page-store.mjs'
import { RenderQueue } from './render-queue.mjs'

afterEach(() => vi.useRealTimers())

it('a page that hangs stops nobody else', async () => {
  vi.useFakeTimers()
  const store = new PageStore()
  const renderer = new PageRenderer({
    handle: (request, response) => void (request.url === '/es' || response.end()),
    store,
    queue: new RenderQueue({ atOnce: 1, maxWaiting: 1 }),
    crowd: new RenderQueue({ atOnce: 1, maxWaiting: 1 }),
    settings: { origin: null },
  })
  const hanging = expect(renderer.getDocument('/es')).rejects.toThrow('got no end')
  const next = renderer.getDocument('/qu')
  await vi.advanceTimersByTimeAsync(15_000)
  await hanging
  expect(await next).toBeNull()
})
