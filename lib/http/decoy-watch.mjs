import { getDecoy, setDecoy } from './decoy.mjs'

const ANSWER_MS = 15_000

/**
 * Asks as anybody's browser would, but for cookies; a redirect is an answer. From this server, never
 * from a reader's phone: nothing about a visit is in it.
 * @param {string} url
 * @returns {Promise<boolean>} does the site answer?
 */
export async function isAlive(url) {
  const signal = AbortSignal.timeout(ANSWER_MS)
  try {
    const answer = await fetch(url, { redirect: 'manual', signal })
    await answer.body?.cancel()
    return answer.status < 400
  } catch {
    return false
  }
}

/**
 * A decoy that is down would leave her before an error page, which is no everyday sight: the first of
 * the list that answers takes its place, and the operator hears of it. When none answers the first is
 * kept, since the way out of this server may be what is down.
 * @param {object} parts
 * @param {readonly [string, ...string[]]} parts.decoys best first
 * @param {(url: string) => Promise<boolean>} [parts.ask]
 * @param {(sentence: string) => void} parts.onAlarm at every look that finds one dead
 * @param {() => Promise<void>} parts.onChange pages carry the address, so those kept are made anew
 * @returns {() => Promise<void>} one look; call it daily
 */
export function createDecoyWatch({ decoys, ask = isAlive, onAlarm, onChange }) {
  return async () => {
    const answers = await Promise.all(decoys.map(ask))
    const dead = decoys.filter((_, at) => !answers[at])
    const alive = decoys.find((_, at) => answers[at])
    const before = getDecoy(decoys)
    setDecoy(alive ?? null)
    const now = getDecoy(decoys)
    if (dead.length > 0)
      onAlarm(`EXIT_DECOYS: no answer from ${dead.join(', ')}; the exit leads to ${now}.`)
    if (now !== before) await onChange()
  }
}
