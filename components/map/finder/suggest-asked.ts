import { KIND_CODES } from '@/lib/domain/kind'
import type { FoundAsked } from '@/lib/search/found-asked'
import { isNoChip, toChips } from './asked-chips'
import type { Chips } from './map-state'

/** «Cen» begins what several kinds are called. */
const MOST_ASKED = 4

/**
 * Choices for what words ask for: one for each kind that may be meant, with all else that is asked for.
 * Where a beginning leaves open what is asked for («mana», «personas»), each is a choice of its own.
 * @param kindsThere kinds that the directory holds, bits over `KIND_CODES`.
 */
export function suggestAsked(found: readonly FoundAsked[], kindsThere: number): Chips[] {
  const choices = new Map(
    settle(found).flatMap((some) =>
      splitKinds(some, kindsThere).map((chips) => [JSON.stringify(chips), chips] as const),
    ),
  )
  return Array.from(choices.values()).slice(0, MOST_ASKED)
}

/** What is found, in each way that the first open word may be meant. */
function settle(found: readonly FoundAsked[]): (readonly FoundAsked[])[] {
  const open = found.find(({ how, asked }) => how !== 'whole' && asked.length > 1)
  if (open === undefined) return [found]
  return open.asked.map((one) =>
    found.map((each) => (each === open ? { ...open, asked: [one] } : each)),
  )
}

function splitKinds(found: readonly FoundAsked[], kindsThere: number): Chips[] {
  const asked = found.flatMap((one) => one.asked)
  const all = toChips(asked, kindsThere)
  const kinds = new Set(
    asked.flatMap((one) => one.kinds ?? []).map((kind) => KIND_CODES.indexOf(kind)),
  )
  const there = [...kinds].filter((kind) => (all.kinds & (1 << kind)) !== 0)
  if (there.length > 0) return there.map((kind) => ({ ...all, kinds: 1 << kind }))
  return isNoChip(all) ? [] : [all]
}
