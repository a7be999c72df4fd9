import { median } from '../median'

export interface Contender<Question> {
  readonly name: string
  readonly ask: (question: Question) => unknown
}

/** Milliseconds: of each pass the middle and the slow end, then the median of the passes. */
export interface Figures {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Of the middles of all passes. */
  readonly range: readonly [low: number, high: number]
}

/**
 * Asks every contender the same questions, pass after pass, each time beginning with another one: what
 * else the machine does falls on all of them alike. One pass before the others warms all up.
 */
export async function measureRounds<Question>(
  contenders: readonly Contender<Question>[],
  questions: readonly Question[],
  { passes, signal }: { passes: number; signal: AbortSignal },
): Promise<ReadonlyMap<string, Figures>> {
  const all = new Map(contenders.map(({ name }) => [name, [] as number[][]]))
  for (let pass = -1; pass < passes; pass++)
    for (let turn = 0; turn < contenders.length; turn++) {
      const contender = contenders[(turn + pass + 1) % contenders.length]
      if (!contender) continue
      signal.throwIfAborted()
      const times = await timeAll(contender, questions)
      if (pass >= 0) all.get(contender.name)?.push(times)
    }
  return new Map([...all].map(([name, rounds]) => [name, toFigures(rounds)]))
}

async function timeAll<Question>(
  { ask }: Contender<Question>,
  questions: readonly Question[],
): Promise<number[]> {
  const times: number[] = []
  for (const question of questions) {
    const start = performance.now()
    const answer = ask(question)
    if (answer instanceof Promise) await answer
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)
}

function toFigures(rounds: readonly (readonly number[])[]): Figures {
  const at = (share: number) => rounds.map((times) => percentile(times, share))
  const middles = at(0.5)
  return {
    p50: median(middles),
    p95: median(at(0.95)),
    p99: median(at(0.99)),
    range: [Math.min(...middles), Math.max(...middles)],
  }
}

/** @param sorted shortest first */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(sorted.length * share) - 1, 0)] ?? 0
}

/** «0.47 ms (0.44–0.51)» */
export function toText({ p50, p99, range: [low, high] }: Figures): string {
  return `p50 ${toMs(p50)} (${toMs(low)}–${toMs(high)}), p99 ${toMs(p99)} ms`
}

/** «kdbush 0.3, PostgreSQL 12.9 ms»: the middles of all but one. */
export function toNote(measured: ReadonlyMap<string, Figures>, but: string): string {
  const others = [...measured].filter(([name]) => name !== but)
  return `${others.map(([name, { p50 }]) => `${name} ${toMs(p50)}`).join(', ')} ms`
}

/** Three digits that count. */
export function toMs(time: number): string {
  return String(Number(time.toPrecision(3)))
}
