import { describe, expect, test } from 'vitest'
import { readText } from './read-text'

/** Spends its budget at each look. */
function aClock() {
  const clock = { time: 0, turns: 0 }
  return {
    clock,
    now: () => clock.time++ * 10,
    schedule: (next: () => void) => {
      clock.turns++
      queueMicrotask(next)
    },
  }
}

const inPieces = (bytes: Uint8Array, size: number) =>
  new ReadableStream<Uint8Array>({
    start(stream) {
      for (let at = 0; at < bytes.length; at += size) stream.enqueue(bytes.slice(at, at + size))
      stream.close()
    },
  })

describe('the text of an answer', () => {
  const text = 'Ñaña, Kañaris, Wañuy'.repeat(20)

  test('is whole wherever the network cut it, also in the middle of a letter', async () => {
    for (const size of [1, 2, 3, 1000]) {
      const answer = new Response(inPieces(new TextEncoder().encode(text), size))
      expect(await readText(answer, aClock())).toBe(text)
    }
  })

  test('is whole when the browser hands over more than one step takes', async () => {
    const long = text.repeat(1000)
    const bytes = new TextEncoder().encode(long)
    expect(await readText(new Response(inPieces(bytes, bytes.length)), aClock())).toBe(long)
  })

  test('is taken in slices: the page has its turn when the budget is spent', async () => {
    const { clock, ...parts } = aClock()
    await readText(new Response(inPieces(new TextEncoder().encode(text), 100)), parts)
    expect(clock.turns).toBeGreaterThan(2)
  })

  test('of an answer that is no file is not taken', async () => {
    await expect(readText(new Response('', { status: 404 }), aClock())).rejects.toThrow(
      'got status 404, expected 200',
    )
  })
})
