import { PAGE_CLOCK, type SliceClock } from './in-slices'

/** Decoded in a few milliseconds on a cheap phone; what a browser hands over may be two million. */
const STEP_BYTES = 131_072

/**
 * The text of an answer, taken in as it comes: millions of characters read at once would hold a cheap
 * phone for half a second. All at once where the browser gives no stream.
 * @throws for any status but 200.
 */
export async function readText(
  answer: Response,
  { now, schedule, budgetMs = 8 }: SliceClock = PAGE_CLOCK,
): Promise<string> {
  if (!answer.ok) throw new Error(`${answer.url}: got status ${answer.status}, expected 200`)
  const reader = answer.body?.getReader()
  if (reader === undefined) return answer.text()
  const decoder = new TextDecoder()
  const pieces: string[] = []
  let end = now() + budgetMs
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    for (let at = 0; at < value.length; at += STEP_BYTES) {
      pieces.push(decoder.decode(value.subarray(at, at + STEP_BYTES), { stream: true }))
      if (now() < end) continue
      await new Promise<void>((next) => {
        schedule(next)
      })
      end = now() + budgetMs
    }
  }
  pieces.push(decoder.decode())
  return pieces.join('')
}
