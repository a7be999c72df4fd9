import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { findQueue } from '@/lib/data/restricted/find-queue'
import { isQueueCut } from '@/lib/data/restricted/is-queue-cut'
import { QUEUE_AT_MOST } from '@/lib/data/restricted/queue-where'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import type { FieldChange } from '@/lib/domain/change'
import { findChanges } from '@/lib/domain/find-changes'
import type { Listing } from '@/lib/domain/listing'
import { aReviewWorld } from '../a-review-world'
import { anOffice, aShelter } from '../an-office'
import { aServer, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE } from '../review-world'

const { one, two } = PEOPLE
const LATER = minutesLater(5)

/** Without a door: a team that comes, or a line. */
const aTeam = (sourceId: string, coverage: readonly string[]) =>
  anOffice({ name: `Brigada ${sourceId}`, sourceId, points: [], coverage })
const LISTINGS = [
  ...[
    anOffice(),
    aShelter(),
    anOffice({ name: 'CEM que llega lejos', sourceId: 'ficticio-002', coverage: ['15'] }),
  ],
  ...[aTeam('ficticio-003', ['PE', '0802']), aTeam('ficticio-004', ['15', '08'])],
  aTeam('ficticio-005', ['PE']),
]

/** A listing as somebody proposes it who has it from its source. */
function asNew(listing: Listing): FieldChange[] {
  const changes = findChanges(null, listing).filter(({ new: value }) => value !== null)
  return [{ field: 'exposure', old: null, new: listing.exposure }, ...changes]
}

async function proposeNew(catalogue: Catalogue, listing: Listing): Promise<string> {
  const wish = { serviceId: null, baseVersion: null, changes: asNew(listing) }
  return (await submitProposal(catalogue, one, wish, NOW)).id
}

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name), LISTINGS)

  test('what is new in her department is found behind a thousand of another', () =>
    inWorld(async (catalogue) => {
      await query(
        catalogue.url,
        `INSERT INTO proposal (exposure, changes, author_role, origin, risk, state, created_at)
          SELECT 'OPEN', $1, 'operator', 'import', 'CRITICAL', 'submitted', '2026-09-01'
          FROM generate_series(1, $2)`,
        [JSON.stringify(asNew(aTeam('ficticio-006', ['15']))), QUEUE_AT_MOST],
      )
      const [door, team, house] = [
        await proposeNew(catalogue, anOffice({ name: 'CEM Cuarta Villa' })),
        await proposeNew(catalogue, aTeam('ficticio-007', ['PE', '0802'])),
        await proposeNew(catalogue, aShelter()),
      ]
      await proposeNew(catalogue, aTeam('ficticio-008', ['PE']))
      const found = await findQueue(catalogue, two, { department: '08' }, LATER)
      expect(new Set(found.map(({ id }) => id))).toEqual(new Set([door, team, house]))
      expect(await isQueueCut(catalogue, two, {})).toBe(true)
      expect(await isQueueCut(catalogue, two, { department: '08' })).toBe(false)
    }))

  test('a department shows what the whole queue says is there, new or changed, and nothing else', () =>
    inWorld(async (catalogue) => {
      await query(
        catalogue.url,
        `INSERT INTO proposal (target_id, exposure, base_version, changes, author_role, origin, risk, state)
          SELECT id, exposure, version, '[{"field":"facts.children","old":null,"new":"no"}]', 'operator',
            'import', 'CRITICAL', 'submitted' FROM service`,
      )
      for (const listing of LISTINGS) await proposeNew(catalogue, listing)
      const all = await findQueue(catalogue, two, {}, LATER)
      expect(all).toHaveLength(2 * LISTINGS.length)
      const idsIn = (rows: typeof all) => rows.map(({ id }) => id)
      const counts: Record<string, number> = {}
      for (const department of ['08', '15', '21']) {
        const found = await findQueue(catalogue, two, { department }, LATER)
        expect(idsIn(found)).toEqual(idsIn(all.filter((row) => row.department === department)))
        counts[department] = found.length
      }
      expect(counts).toEqual({ '08': 8, '15': 2, '21': 0 })
    }))
})
