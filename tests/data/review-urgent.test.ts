import { Client } from 'pg'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { approveImport } from '@/lib/data/restricted/approve-import'
import { proposeImport } from '@/lib/data/restricted/propose-import'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { aReviewWorld } from '../a-review-world'
import { anOffice } from '../an-office'
import { officialRows } from '../official-rows'
import { aServer, query, SERVERS } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

/*
 * An office is threatened while a country's file is being published, or while many wait for their
 * turn: it is gone before any of them is there. What is asked is the order, never the time.
 */

const { provider, one, two } = PEOPLE
const LATER = minutesLater(5)
/** As lib/data/alone.ts: the turn to publish. */
const PUBLISH = 72_707_371
const GATE = 99

/** A gate that a key of a file cannot pass while the test holds it. */
const GATED = `
  CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN PERFORM pg_advisory_xact_lock_shared(${GATE}); RETURN NEW; END $$;
  CREATE TRIGGER waits_at_gate BEFORE INSERT ON approval
    FOR EACH ROW EXECUTE FUNCTION wait_at_gate();`

const FILE = {
  listings: [
    anOffice({ sourceId: 'ficticio-002', name: 'CEM Segunda Villa', facts: { free: 'no' } }),
    ...officialRows(),
  ].map((listing, at) => ({ line: at + 2, listing })),
  columns: new Set(['free']),
  refused: [],
  warnings: [],
}

describe.each(SERVERS.slice(0, 1))('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name))

  test('a withdrawal is published before the file that was being published when she pressed', () =>
    inWorld(async (catalogue, office) => {
      const { batchId } = await proposeImport(catalogue, one, FILE, NOW)
      await query(catalogue.url, GATED)
      const gate = await hold(catalogue, GATE)
      const wish = { batchId: batchId ?? '' }
      const imported = approveImport(catalogue, two, wish, LATER)
      await untilWaiting(catalogue, GATE, 1)
      const withdrawn = withdraw(catalogue, provider, { serviceId: office }, LATER)
      await untilWaiting(catalogue, PUBLISH, 1)
      await gate.end()
      expect([(await withdrawn).edition, (await imported).edition]).toEqual([2, 3])
      expect(await imported).toMatchObject({ publishedCount: 1, staleCount: 0 })
    }))

  test('a withdrawal passes before those who waited longer', () =>
    inWorld(async (catalogue, office) => {
      const second = await serviceId(catalogue, 'CEM Segunda Villa')
      const changes = [{ field: 'facts.free', old: 'yes', new: 'no' }]
      const proposal = { serviceId: second, baseVersion: 1, changes }
      const { id } = await submitProposal(catalogue, provider, proposal, NOW)
      const turn = await hold(catalogue, PUBLISH)
      const approved = approve(catalogue, two, { id }, LATER)
      await untilWaiting(catalogue, PUBLISH, 1)
      const withdrawn = withdraw(catalogue, provider, { serviceId: office }, LATER)
      await untilWaiting(catalogue, PUBLISH, 2)
      await turn.end()
      expect([(await withdrawn).edition, (await approved).edition]).toEqual([2, 3])
    }))
})

/** Takes an advisory lock until the connection ends. */
async function hold({ url }: Catalogue, lock: number): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('SELECT pg_advisory_lock($1)', [lock])
  return client
}

async function untilWaiting({ url }: Catalogue, lock: number, wanted: number): Promise<void> {
  for (;;) {
    const { rows } = await query(
      url,
      `SELECT count(*)::int AS count FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE locktype = 'advisory' AND objid = $1 AND NOT granted AND datname = current_database()`,
      [lock],
    )
    if (rows[0].count >= wanted) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
