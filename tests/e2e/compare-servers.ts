import { Agent } from 'node:http'
import { askRaw, findDifference, type RawAnswer } from './ask-raw'
import type { EditionServer } from './edition-server'

const PACKINGS = ['gzip', 'br'] as const
/** A server makes two pages at a time. */
const AT_ONCE = 2

export interface Comparison {
  /** What the left server said, by address, undecoded. */
  readonly answers: ReadonlyMap<string, RawAnswer>
  /** `address (encoding): what differs`. */
  readonly differences: readonly string[]
}

/**
 * Asks both servers for all addresses as they are and packed, each second one in one of two ways, and for
 * what their pages name besides: files of the build, and data that scripts would ask for.
 */
export async function compareServers(
  left: EditionServer,
  right: EditionServer,
  addresses: readonly string[],
): Promise<Comparison> {
  const [first, second] = [anAgent(), anAgent()]
  const answers = new Map<string, RawAnswer>()
  const differences: string[] = []
  const known = new Set(addresses)
  const queue = [...addresses]

  let turn = 0

  async function compare(address: string): Promise<void> {
    for (const encoding of ['identity', PACKINGS[turn++ % 2] ?? 'br'] as const) {
      const [a, b] = await Promise.all([
        askRaw(left.url, address, encoding, first),
        askRaw(right.url, address, encoding, second),
      ])
      const difference = findDifference(a, b)
      if (difference) differences.push(`${address} (${encoding}): ${difference}`)
      if (encoding === 'identity') answers.set(address, a)
    }
  }
  async function work(): Promise<void> {
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      await compare(address)
      const named = findFiles(answers.get(address)).filter((one) => !known.has(one))
      for (const one of new Set(named)) {
        known.add(one)
        queue.push(one)
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    first.destroy()
    second.destroy()
  }
  return { answers, differences }
}

const anAgent = () => new Agent({ keepAlive: true, maxSockets: AT_ONCE })

/** Addresses in a page that are no pages. */
function findFiles(page: RawAnswer | undefined): string[] {
  const html = page?.bytes.toString('utf8') ?? ''
  return [...html.matchAll(/["'](\/[\w./-]+)["']/g)]
    .map(([, address = '']) => address)
    .filter((address) => !/^\/(?:es|qu|ay|embed\/v1)(?:\/|$)/.test(address))
}
