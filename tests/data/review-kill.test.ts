import { beforeAll, describe, expect, test } from 'vitest'
import { type Catalogue, openCatalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { verifyHistory } from '@/lib/data/restricted/verify-history'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { OLD_PHONE } from '../an-office'
import { halfApproved } from '../half-approved'
import { aServer, dump, query, SERVERS } from '../postgres'
import { minutesLater, PEOPLE, serviceId } from '../review-world'

/*
 * The power goes out in the middle of an approval. After each statement that it writes, its
 * connection is ended by the server, as when the process is killed: the catalogue, its history and
 * its edition are then those of before, to the byte, and the same press does the whole the next time.
 */

const { provider, two } = PEOPLE
const LATER = minutesLater(5)
const WRITTEN = [
  ...['approval', 'call_back', 'proposal', 'service', 'location', 'service_point', 'channel'],
  ...['coverage', 'field_visibility', 'field_trust', 'history', 'confirmation', 'withdrawal'],
  'edition',
] as const

/** Ends its own connection, once the statement has done its work, or as the transaction commits. */
const DEATH = `
  CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN
    PERFORM pg_terminate_backend(pg_backend_pid());
    PERFORM pg_sleep(5);
    RETURN NULL;
  END
  $$;`

// One server is enough: what is asked of it is a transaction.
describe.each(SERVERS.slice(0, 1))('on %s', (name) => {
  const server = aServer(name)
  let ready = ''
  let proposalId = ''
  beforeAll(async () => {
    ready = await server.migrated()
    proposalId = await halfApproved(ready)
    await query(ready, DEATH)
  })

  const acts = {
    'the last key': (catalogue: Catalogue) =>
      approve(
        catalogue,
        two,
        { id: proposalId, callBack: { number: OLD_PHONE, outcome: 'confirmed' } },
        LATER,
      ),
    'a withdrawal': async (catalogue: Catalogue) => {
      const office = await serviceId(catalogue, 'CEM Villa Imaginaria')
      return withdraw(catalogue, provider, { serviceId: office }, LATER)
    },
  } as const
  type Act = keyof typeof acts

  async function attempt(url: string, act: Act): Promise<string> {
    const catalogue = openCatalogue(url, 4)
    try {
      await acts[act](catalogue)
      return 'done'
    } catch {
      return 'ended'
    } finally {
      await catalogue.client.$disconnect()
    }
  }

  test.each(Object.keys(acts) as Act[])(
    'killed in the middle of %s: before, never between',
    async (act) => {
      let killed = 0
      const before = await dump(ready)
      for (const table of WRITTEN)
        for (const [when, trigger] of [
          ['after a statement', `TRIGGER dies AFTER INSERT OR UPDATE OR DELETE ON ${table}`],
          [
            'as it commits',
            `CONSTRAINT TRIGGER dies AFTER INSERT OR UPDATE OR DELETE ON ${table}
            DEFERRABLE INITIALLY DEFERRED FOR EACH ROW`,
          ],
        ] as const) {
          const url = await server.copyOf(ready)
          await query(url, `CREATE ${trigger} EXECUTE FUNCTION die()`)
          const said = await attempt(url, act)
          if (said === 'done') continue
          killed += 1
          expect(await dump(url), `${table}, ${when}`).toBe(before)
          await query(url, `DROP TRIGGER dies ON ${table}`)
          expect(await attempt(url, act), `${table}, ${when}, again`).toBe('done')
          const { rows } = await query(url, 'SELECT count(*)::int AS count FROM edition')
          expect(rows[0].count).toBe(2)
          const catalogue = openCatalogue(url, 1)
          expect((await verifyHistory(catalogue)).isWhole).toBe(true)
          await catalogue.client.$disconnect()
        }
      // Every table that the act writes, after the statement and at the commit.
      expect(killed).toBe(act === 'the last key' ? 18 : 8)
    },
    240_000,
  )
})
