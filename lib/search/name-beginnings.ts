/** A beginning pays for its place in the list once so many different names share it. */
const LEAST_NAMES = 8

export interface SplitName {
  /** Up to and with a space, such as «Centro Emergencia Mujer »; empty when few names begin so. */
  readonly beginning: string
  readonly ending: string
}

/**
 * Names taken apart where many of them go on differently: what a service is («Centro Emergencia Mujer »)
 * goes with its kind, what it is called after («Villa Imaginaria») with its place, and each repeats
 * beside its like.
 * @returns how to split any of the names
 */
export function findNameBeginnings(names: readonly string[]): (name: string) => SplitName {
  const counts = new Map<string, number>()
  for (const name of new Set(names))
    for (const beginning of beginningsOf(name))
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
  return (name) => {
    const shared = beginningsOf(name).filter((one) => (counts.get(one) ?? 0) >= LEAST_NAMES)
    const beginning = shared[shared.length - 1] ?? ''
    return { beginning, ending: name.slice(beginning.length) }
  }
}

/** Shortest first. */
function beginningsOf(name: string): string[] {
  const found: string[] = []
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    found.push(name.slice(0, at + 1))
  return found
}
