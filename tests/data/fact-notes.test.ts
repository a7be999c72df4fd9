import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { findHistory } from '@/lib/data/restricted/find-history'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { proposeRestore } from '@/lib/data/restricted/propose-restore'
import { sealHistory } from '@/lib/data/restricted/seal-history'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { verifyHistory } from '@/lib/data/restricted/verify-history'
import type { FactNotes } from '@/lib/domain/fact-notes'
import { findChanges } from '@/lib/domain/find-changes'
import { limaDate } from '@/lib/domain/lima-date'
import { ReviewRefusal } from '@/lib/domain/review-refusal'
import { stampTrust } from '@/lib/domain/stamp-trust'
import { aReviewWorld, newestEdition } from '../a-review-world'
import { dumpDatabase } from '../e2e/dump-database'
import { aServer, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

const { provider, one, two } = PEOPLE
const LATER = minutesLater(5)

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name))

  async function read(catalogue: Catalogue, office: string) {
    const edited = await getListingForEdit(catalogue, one, office)
    if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
    return { listing: edited.listing, version: edited.version }
  }

  /** Proposes that the office has these notes and no others. */
  async function propose(catalogue: Catalogue, office: string, notes: FactNotes | null) {
    const { listing, version } = await read(catalogue, office)
    const { factNotes: _, ...plain } = listing
    const next = stampTrust(
      listing,
      { ...plain, ...(notes && { factNotes: notes }) },
      limaDate(NOW),
    )
    const wish = { serviceId: office, baseVersion: version, changes: findChanges(listing, next) }
    return submitProposal(catalogue, provider, wish, NOW)
  }
  const publicNotes = async (catalogue: Catalogue) =>
    (await newestEdition(catalogue)).content.listings.flatMap((listing) =>
      listing.exposure === 'OPEN' && listing.factNotes ? [listing.factNotes] : [],
    )

  test('a note is public after one key, as its answer would be; one about what follows needs two and a call', () =>
    inWorld(async (catalogue, office) => {
      const small = await propose(catalogue, office, { free: 'sólo martes y jueves' })
      expect(small.risk).toBe('NORMAL')
      await approve(catalogue, one, { id: small.id }, LATER)
      expect(await publicNotes(catalogue)).toEqual([{ free: 'sólo martes y jueves' }])

      const both = { free: 'sólo martes y jueves', tellsMigration: 'pregunta antes' }
      const grave = await propose(catalogue, office, both)
      expect(grave.risk).toBe('CRITICAL')
      await approve(catalogue, one, { id: grave.id }, LATER)
      expect(await publicNotes(catalogue)).toHaveLength(1)
      const callBack = { number: '100', outcome: 'confirmed' } as const
      await approve(catalogue, two, { id: grave.id, callBack }, LATER)
      expect(await publicNotes(catalogue)).toEqual([both])
      expect((await read(catalogue, office)).listing.factNotes).toEqual(both)
    }))

  test('the history tells each note, and going back takes it away again', () =>
    inWorld(async (catalogue, office) => {
      const [before] = await findHistory(catalogue, provider, office)
      const { id } = await propose(catalogue, office, { free: 'sólo martes' })
      await approve(catalogue, one, { id }, LATER)
      const rows = await findHistory(catalogue, provider, office)
      expect(rows.find(({ field }) => field === 'factNotes.free')).toMatchObject({
        ...{ old: null, new: 'sólo martes' },
      })
      const wish = { serviceId: office, historyId: before?.id ?? '' }
      const back = await proposeRestore(catalogue, provider, wish, LATER)
      await approve(catalogue, one, { id: back.id }, LATER)
      expect(Object.keys((await read(catalogue, office)).listing)).not.toContain('factNotes')
      expect(await publicNotes(catalogue)).toEqual([])
      expect((await verifyHistory(catalogue)).isWhole).toBe(true)
    }))

  test('a sealed note is in no table and no edition, and the one of today stays', () =>
    inWorld(async (catalogue, office) => {
      const canary = `canario ${randomBytes(8).toString('hex').replace(/\d/g, 'x')}`
      for (const note of [canary, 'sólo martes']) {
        const { id } = await propose(catalogue, office, { free: note })
        await approve(catalogue, one, { id }, LATER)
      }
      const found = async () => {
        const tables = await dumpDatabase(catalogue.url)
        const { rows } = await query(
          catalogue.url,
          `SELECT number FROM edition WHERE position($1 in convert_from(bytes, 'UTF8')) > 0`,
          [canary],
        )
        const named = [...tables].filter(([, text]) => text.includes(canary))
        return [...named.map(([table]) => table), ...rows.map(() => 'bytes')]
      }
      expect(await found()).toEqual(['public.history', 'public.proposal', 'bytes'])
      const { rows } = await query(catalogue.url, 'SELECT public_id FROM service WHERE id = $1', [
        office,
      ])
      await sealHistory(catalogue.url, { publicId: rows[0].public_id, field: 'factNotes.free' })
      expect(await found()).toEqual([])
      expect(await publicNotes(catalogue)).toEqual([{ free: 'sólo martes' }])
      expect((await verifyHistory(catalogue)).isWhole).toBe(true)
    }))

  test('a note about a safe house is refused, and kept nowhere', () =>
    inWorld(async (catalogue) => {
      const changes = [{ field: 'factNotes.children', old: null, new: 'junto a canario' }]
      const wish = { serviceId: await serviceId(catalogue, null), baseVersion: 1, changes }
      await expect(submitProposal(catalogue, one, wish, NOW)).rejects.toThrow(ReviewRefusal)
      expect([...(await dumpDatabase(catalogue.url)).values()].join('\n')).not.toContain('canario')
    }))
})
