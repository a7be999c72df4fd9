import { describe, expect, test } from 'vitest'
import { inSlices } from './in-slices'

/** A page whose clock goes on by the steps of a work, and that does what it was asked when told to. */
function aPage() {
  const waiting: (() => void)[] = []
  const page = { time: 0, turns: 0 }
  const turn = async () => {
    const next = waiting.shift()
    if (next) page.turns++
    next?.()
    await Promise.resolve()
    return next !== undefined
  }
  const clock = { now: () => page.time, schedule: (next: () => void) => void waiting.push(next) }
  const run = async () => {
    while (await turn());
  }
  return { page, clock, run }
}

describe('a long work on a cheap phone', () => {
  test('lets the page answer each time its budget is spent', async () => {
    const { page, clock, run } = aPage()
    function* work() {
      for (let step = 0; step < 10; step++) {
        page.time += 3
        yield
      }
      return 'done'
    }
    const result = inSlices(work(), clock)
    await run()
    expect(await result).toBe('done')
    // Three steps of 3 ms fill 8 ms; the last turn hears that there are no more.
    expect(page.turns).toBe(4)
  })

  test('what fails on the way is told, and nothing goes on', async () => {
    const { clock, run } = aPage()
    // biome-ignore lint/correctness/useYield: it fails before its first step.
    function* work(): Generator<void, never> {
      throw new Error('got no list')
    }
    const result = expect(inSlices(work(), clock)).rejects.toThrow('got no list')
    await run()
    await result
  })

  test('nothing is done before the page had its turn', () => {
    let steps = 0
    function* work() {
      steps++
      yield
    }
    void inSlices(work(), { now: () => 0, schedule: () => {} })
    expect(steps).toBe(0)
  })
})
