import 'server-only'
import { randomInt } from 'node:crypto'
import type { Prisma } from '../../../prisma/generated/client'
import { type Listing, PUBLIC_ID } from '../../domain/listing'
import type { CatalogueTransaction } from '../db'
import { Refusal } from '../refusal'

/** The letters of `PUBLIC_ID`: no vowels, so no words, and none that is taken for another. */
const ALPHABET = '23456789bcdfghjkmnpqrstvwxz'
const LENGTH = 6

/**
 * Gives each listing its public id and writes it into the register of ids, where it stays for ever:
 * an old link must lead to the same service or to nothing, never to a stranger's.
 * @throws Refusal when a listing brings an id that was given before.
 */
export async function issuePublicIds(
  transaction: CatalogueTransaction,
  listings: readonly Listing[],
): Promise<string[]> {
  const issued = await transaction.publicId.findMany({
    select: { id: true, kind: true, department: true },
  })
  const taken = new Set(issued.map(({ id }) => id))
  const entries = new Map(issued.map(({ id, kind, department }) => [`${kind} ${department}`, id]))
  const fresh: Prisma.PublicIdCreateManyInput[] = []
  const ids = listings.map((listing) => {
    const entry =
      listing.exposure === 'CONFIDENTIAL'
        ? { kind: listing.kind, department: listing.department }
        : null
    const before = entry && entries.get(`${entry.kind} ${entry.department}`)
    if (before) return before
    const id = listing.publicId ?? drawPublicId(taken)
    requireFresh(id, taken)
    taken.add(id)
    if (entry) entries.set(`${entry.kind} ${entry.department}`, id)
    fresh.push({ id, exposure: listing.exposure, ...entry })
    return id
  })
  await transaction.publicId.createMany({ data: fresh })
  return ids
}

function requireFresh(id: string, taken: ReadonlySet<string>): void {
  if (!taken.has(id)) return
  throw new Refusal(
    `public_id ${id}: got an id that was given before, expected one of its own; leave the cell ` +
      'empty and one is drawn',
  )
}

/** At random: an id that followed from kind, place or order would tell them. */
export function drawPublicId(taken: ReadonlySet<string>): string {
  for (;;) {
    const letters = Array.from({ length: LENGTH }, () =>
      ALPHABET.charAt(randomInt(ALPHABET.length)),
    )
    const id = letters.join('')
    if (PUBLIC_ID.test(id) && !taken.has(id)) return id
  }
}
