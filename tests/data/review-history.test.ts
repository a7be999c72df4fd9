import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { promises as fs } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { Refusal } from '@/lib/data/refusal'
import { approve } from '@/lib/data/restricted/approve'
import { comment } from '@/lib/data/restricted/comment'
import { findHistory } from '@/lib/data/restricted/find-history'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { proposeRestore } from '@/lib/data/restricted/propose-restore'
import { reject } from '@/lib/data/restricted/reject'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { sealHistory } from '@/lib/data/restricted/seal-history'
import { sealProposal } from '@/lib/data/restricted/seal-proposal'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { verifyHistory } from '@/lib/data/restricted/verify-history'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { findChanges } from '@/lib/domain/find-changes'
import { limaDate } from '@/lib/domain/lima-date'
import type { Actor } from '@/lib/domain/permissions'
import { stampTrust } from '@/lib/domain/stamp-trust'
import { aReviewWorld } from '../a-review-world'
import { anOffice } from '../an-office'
import { dumpDatabase } from '../e2e/dump-database'
import { aServer, OLDEST_SERVER, query, withClient } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

const { provider, colleague, stranger, one, oneMore, two } = PEOPLE
const LATER = minutesLater(5)

/**
 * Does any file of the server hold these letters? Its write-ahead log aside, which comes round later. Of a
 * given server's files nothing is known.
 */
async function isOnDisk(url: string, letters: string): Promise<boolean | null> {
  if (process.env.KUSKA_TEST_DATABASE_URL) return null
  await query(url, 'CHECKPOINT')
  const { rows } = await query(
    url,
    `SELECT current_setting('data_directory') || '/base/' || oid AS folder
      FROM pg_database WHERE datname = current_database()`,
  )
  const folder = String(rows[0].folder)
  for (const file of await fs.readdir(folder))
    if ((await fs.readFile(`${folder}/${file}`)).includes(letters)) return true
  return false
}

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  const inWorld = aReviewWorld(server)

  /** Moves the office to another street, and there with both keys and a call. */
  async function move(catalogue: Catalogue, office: string, address: string) {
    const edited = await getListingForEdit(catalogue, one, office)
    if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
    const { points } = edited.listing
    const changes = [
      { field: 'points', old: points, new: points.map((door) => ({ ...door, address })) },
    ]
    const wish = { serviceId: office, baseVersion: edited.version, changes }
    const { id } = await submitProposal(catalogue, provider, wish, NOW)
    const callBack = { number: '100', outcome: 'confirmed' } as const
    await approve(catalogue, one, { id, callBack }, LATER)
    expect(await approve(catalogue, two, { id }, LATER)).toMatchObject({ state: 'published' })
  }

  const publicIdOf = async ({ url }: Catalogue, id: string) => {
    const { rows } = await query(url, 'SELECT public_id FROM service WHERE id = $1', [id])
    return String(rows[0].public_id)
  }

  test('what was written verifies, and its head is told', () =>
    inWorld(async (catalogue, office) => {
      await move(catalogue, office, 'Calle Inventada 7')
      const verdict = await verifyHistory(catalogue)
      expect(verdict).toMatchObject({ isWhole: true, sealedCount: 0, firstBadId: null })
      const { rows } = await query(
        catalogue.url,
        `SELECT encode(hash, 'hex') AS head, id::int FROM history ORDER BY id DESC LIMIT 1`,
      )
      expect([verdict.head, verdict.rowCount]).toEqual([rows[0].head, rows[0].id])
    }))

  test('one changed byte of any kind is found, in any row, sealed or not', () =>
    inWorld(async (catalogue, office) => {
      await move(catalogue, office, 'Calle Inventada 7')
      const publicId = await query(catalogue.url, 'SELECT public_id FROM service WHERE id = $1', [
        office,
      ])
      await sealHistory(catalogue.url, { publicId: publicId.rows[0].public_id, field: 'points' })
      expect(await verifyHistory(catalogue)).toMatchObject({ isWhole: true, sealedCount: 2 })
      const { rows } = await query(
        catalogue.url,
        `SELECT id::int, new_value IS NULL AS sealed FROM history WHERE service_id = $1
          AND changed_field IN ('points', 'name') ORDER BY id`,
        [office],
      )
      const forgeries = [
        `reason = 'otra cosa'`,
        `author_role = 'administrator'`,
        `at = at + interval '1 ms'`,
        `author_organisation_id = (SELECT id FROM organisation ORDER BY name LIMIT 1)`,
        `changed_field = 'coverage'`,
        `new_mac = set_byte(new_mac, 7, (get_byte(new_mac, 7) + 1) % 256)`,
        `hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256)`,
      ]
      const ofValues = [
        `new_value = '"CEM Villa Falsa"'`,
        `new_salt = set_byte(new_salt, 31, (get_byte(new_salt, 31) + 1) % 256)`,
        `old_value = '"x"', old_salt = new_salt`,
      ]
      const forge = await aForger(catalogue)
      for (const { id, sealed } of rows) {
        for (const forgery of sealed ? forgeries : [...forgeries, ...ofValues]) {
          const verdict = await forge(forgery, id)
          expect(verdict, `${forgery} in ${id}`).toMatchObject({ isWhole: false })
          expect(Number(verdict.firstBadId), forgery).toBe(id)
        }
      }
      const gone = await forge(null, rows[0].id)
      expect(gone).toMatchObject({ isWhole: false, firstBadId: String(rows[0].id + 1) })
      expect((await verifyHistory(catalogue)).isWhole).toBe(true)
    }))

  test('a changed byte is found in any of ten thousand rows', () =>
    inWorld(async (catalogue, office) => {
      await withClient(catalogue.url, 'kuska_app', (client) =>
        client.query(
          `INSERT INTO history (service_id, exposure, reason, author_role, changed_field, new_value)
            SELECT $1, 'OPEN', 'prueba', 'operator', 'coverage', to_jsonb(n)
              FROM generate_series(1, 10000) AS n`,
          [office],
        ),
      )
      const { isWhole, rowCount } = await verifyHistory(catalogue)
      expect([isWhole, rowCount > 10_000]).toEqual([true, true])
      const forge = await aForger(catalogue)
      for (const id of [1, rowCount, ...Array.from({ length: 6 }, () => randomInt(2, rowCount))]) {
        const at = randomInt(32)
        const byte = `hash = set_byte(hash, ${at}, (get_byte(hash, ${at}) + 1) % 256)`
        expect((await forge(byte, id)).firstBadId).toBe(String(id))
      }
    }))

  /** Somebody with every right over the database changes one row; it is looked at, and put back. */
  async function aForger(catalogue: Catalogue) {
    await query(catalogue.url, 'ALTER TABLE history DISABLE TRIGGER ALL')
    await query(catalogue.url, 'CREATE TABLE kept AS SELECT * FROM history')
    return async (change: string | null, id: number) => {
      const forgery = change === null ? 'DELETE FROM history' : `UPDATE history SET ${change}`
      await query(catalogue.url, `${forgery} WHERE id = $1`, [id])
      const verdict = await verifyHistory(catalogue)
      await query(catalogue.url, 'DELETE FROM history WHERE id = $1', [id])
      await query(
        catalogue.url,
        'INSERT INTO history OVERRIDING SYSTEM VALUE SELECT * FROM kept WHERE id = $1',
        [id],
      )
      return verdict
    }
  }

  test('a sealed street is in no table and no edition, and the chain holds', () =>
    inWorld(async (catalogue, office) => {
      const street = `Jirón Canario ${randomBytes(8).toString('hex')}`
      await move(catalogue, office, street)
      // The server samples values for its plans.
      await query(catalogue.url, 'ANALYZE')
      const door = { serviceId: office, part: { point: 0 }, version: 2 }
      await withdraw(catalogue, provider, door, LATER)
      const salts = await query(
        catalogue.url,
        `SELECT encode(new_salt, 'hex') AS salt FROM history
          WHERE changed_field = 'points' AND new_value::text LIKE $1`,
        [`%${street}%`],
      )
      const salt = String(salts.rows[0].salt)
      const found = async () => {
        const tables = await dumpDatabase(catalogue.url)
        const bytes = await query(
          catalogue.url,
          `SELECT count(*)::int AS count FROM edition
            WHERE position($1 in convert_from(bytes, 'UTF8')) > 0`,
          [street],
        )
        const named = [...tables].filter(([, text]) => text.includes(street) || text.includes(salt))
        return [...named.map(([table]) => table), ...(bytes.rows[0].count > 0 ? ['bytes'] : [])]
      }
      expect(await found()).toEqual([
        'public.history',
        'public.proposal',
        'public.withdrawal',
        'bytes',
      ])
      const { rows } = await query(catalogue.url, 'SELECT public_id FROM service WHERE id = $1', [
        office,
      ])
      expect(await isOnDisk(catalogue.url, street)).not.toBe(false)
      await sealHistory(catalogue.url, { publicId: rows[0].public_id, field: 'points' })
      expect(await found()).toEqual([])
      expect(await isOnDisk(catalogue.url, street)).not.toBe(true)
      expect(await verifyHistory(catalogue)).toMatchObject({ isWhole: true, sealedCount: 3 })
      const history = await findHistory(catalogue, provider, office)
      const sealed = history.filter(({ isSealed }) => isSealed)
      expect(sealed.map(({ field, old, new: value }) => [field, old, value])).toEqual([
        ['points', null, null],
        ['points', null, null],
        ['points', null, null],
      ])
      // It goes on after that.
      await withdraw(catalogue, provider, { serviceId: office }, LATER)
      expect((await verifyHistory(catalogue)).isWhole).toBe(true)
    }))

  test('what was said beside it goes too: the number of a call, a comment, a reason', () =>
    inWorld(async (catalogue, office) => {
      await move(catalogue, office, 'Calle Inventada 7')
      const edited = await getListingForEdit(catalogue, one, office)
      const change = { field: 'name', old: 'CEM Villa Imaginaria', new: 'CEM Otra' }
      const wish = { serviceId: office, baseVersion: edited?.version ?? 0, changes: [change] }
      const { id } = await submitProposal(catalogue, provider, wish, LATER)
      const callBack = { number: '+51900000077', outcome: 'no_answer' } as const
      await approve(catalogue, one, { id, callBack }, LATER)
      await comment(catalogue, one, { id, text: 'ahora están en Calle Canario 9' }, LATER)
      await reject(catalogue, two, { id, reason: 'era Calle Canario 9' }, LATER)
      await sealHistory(catalogue.url, {
        publicId: await publicIdOf(catalogue, office),
        field: 'points',
      })
      expect(await dump(catalogue)).not.toMatch(/Canario|900000077/)
      expect(await getProposal(catalogue, one, id)).toMatchObject({
        ...{ reason: null, comments: [{ text: '—' }], callBacks: [{ number: null }] },
      })
    }))

  /** Somebody’s half-filled form of a listing that is not there yet, as the panel keeps it. */
  const keepNew = (catalogue: Catalogue, actor: Actor, form: Record<string, string>) => {
    const changes = [{ field: 'form', old: null, new: { values: form, base: {}, version: 0 } }]
    return saveDraft(catalogue, actor, { serviceId: null, baseVersion: null, changes })
  }
  const dump = async ({ url }: Catalogue) => [...(await dumpDatabase(url)).values()].join('\n')

  test('a sealed street goes from the new listings that somebody had begun, and from what was said elsewhere', () =>
    inWorld(async (catalogue, office) => {
      await move(catalogue, office, 'Jirón Canario 1234')
      await move(catalogue, office, 'Calle Inventada 7')
      // An office writes it as nobody would look for it; whoever moderates writes it as people do.
      await keepNew(catalogue, colleague, { 'points[0].address': 'frente al canario de piedra' })
      await keepNew(catalogue, two, { 'points[0].address': 'JR. CANARIO Nº 1234, int. 2' })
      await keepNew(catalogue, stranger, { 'points[0].address': 'Calle Inventada 7' })
      const other = await serviceId(catalogue, 'CEM Segunda Villa')
      const change = { field: 'facts.free', old: 'yes', new: null }
      const wish = { serviceId: other, baseVersion: 1, changes: [change] }
      const { id } = await submitProposal(catalogue, provider, wish, LATER)
      await comment(catalogue, one, { id, text: '¿como en jiron canario, 1234?' }, LATER)
      await comment(catalogue, one, { id, text: 'aquí no hay canarios' }, LATER)
      await reject(catalogue, two, { id, reason: 'Esa es la de Canario 1234' }, LATER)
      const never = await proposeNew(catalogue, 'Jr. Canario 1234')
      const publicId = await publicIdOf(catalogue, office)
      await sealHistory(catalogue.url, { publicId, field: 'points' })
      const left = await dump(catalogue)
      expect(left).not.toMatch(/canario\W+(?:N\W+)?1234|canario de piedra/i)
      expect(left).toContain('aquí no hay canarios')
      expect(await getProposal(catalogue, one, never)).toMatchObject({ state: 'cancelled' })
      // What the listing says today is nothing to look for.
      const { rows } = await query(catalogue.url, 'SELECT user_id FROM draft')
      expect(rows).toEqual([{ user_id: stranger.userId }])
      expect((await verifyHistory(catalogue)).isWhole).toBe(true)
    }))

  test('a sealed number goes from a comment of another listing, however it is grouped', () =>
    inWorld(async (catalogue, office) => {
      const edited = await getListingForEdit(catalogue, one, office)
      if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
      const { channels } = edited.listing
      const wanted = channels.map((channel) => ({ ...channel, value: '+51900000088' }))
      const changes = [{ field: 'channels', old: channels, new: wanted }]
      const wish = { serviceId: office, baseVersion: edited.version, changes }
      await submitProposal(catalogue, provider, wish, NOW)
      const never = await proposeNew(catalogue, 'Calle Inventada 9')
      await comment(catalogue, two, { id: never, text: 'llamé al 900 000 088' }, LATER)
      const publicId = await publicIdOf(catalogue, office)
      await sealHistory(catalogue.url, { publicId, field: 'channels' })
      expect(await dump(catalogue)).not.toMatch(/900 ?000 ?088/)
      // The new listing has another number, and waits on.
      expect(await getProposal(catalogue, two, never)).toMatchObject({ state: 'submitted' })
    }))

  async function proposeNew(catalogue: Catalogue, address: string): Promise<string> {
    const office = anOffice({ name: 'CEM Otra Villa' })
    const points = office.exposure === 'OPEN' ? office.points : []
    const listing = anOffice({
      name: 'CEM Otra Villa',
      points: points.map((point) => ({ ...point, address })),
    })
    const exposure = { field: 'exposure', old: null, new: 'OPEN' }
    const changes = [exposure, ...findChanges(null, listing)]
    const wish = { serviceId: null, baseVersion: null, changes }
    return (await submitProposal(catalogue, one, wish, NOW)).id
  }

  test('a proposed listing that never came to be is sealed as well', () =>
    inWorld(async (catalogue) => {
      const changes = [
        { field: 'exposure', old: null, new: 'OPEN' },
        ...findChanges(null, anOffice({ name: 'Casa Canario' })),
      ]
      const wish = { serviceId: null, baseVersion: null, changes }
      const { id } = await submitProposal(catalogue, one, wish, NOW)
      await reject(catalogue, two, { id, reason: 'no es así' }, LATER)
      // Whoever proposed it had begun it anew.
      await keepNew(catalogue, oneMore, { name: 'Casa Canario 2' })
      await expect(sealProposal(catalogue.url, randomUUID())).rejects.toThrow(Refusal)
      await sealProposal(catalogue.url, id)
      expect(await dump(catalogue)).not.toMatch(/Casa Canario|no es así/)
      expect(await getProposal(catalogue, one, id)).toMatchObject({ name: null, state: 'rejected' })
    }))

  test('the program may neither seal nor touch a row', () =>
    inWorld(async ({ url }, office) => {
      await withClient(url, 'kuska_app', async (client) => {
        for (const sql of [
          `SELECT seal_history('${office}', 'points')`,
          `UPDATE history SET old_value = NULL, new_value = NULL, old_salt = NULL, new_salt = NULL`,
          'DELETE FROM history',
          `UPDATE approval SET user_id = 'x'`,
          'DELETE FROM approval',
          `UPDATE call_back SET outcome = 'confirmed'`,
          'DELETE FROM call_back',
          'DELETE FROM proposal',
          'DELETE FROM withdrawal',
          'UPDATE withdrawal SET is_alarming = false',
          `UPDATE proposal_comment SET text = 'x'`,
          'DELETE FROM confirmation',
        ])
          await expect(client.query(sql), sql).rejects.toMatchObject({ code: '42501' })
      })
    }))

  test('an earlier version comes back as a proposal like any other', () =>
    inWorld(async (catalogue, office) => {
      const [first] = (await findHistory(catalogue, provider, office)).slice(0, 1)
      await move(catalogue, office, 'Calle Inventada 7')
      const wish = { serviceId: office, historyId: first?.id ?? '' }
      const { risk, id } = await proposeRestore(catalogue, provider, wish, LATER)
      expect(risk).toBe('CRITICAL')
      const callBack = { number: '100', outcome: 'confirmed' } as const
      await approve(catalogue, one, { id, callBack }, LATER)
      await approve(catalogue, two, { id }, LATER)
      const edited = await getListingForEdit(catalogue, provider, office)
      const before = anOffice()
      expect(edited?.listing).toMatchObject({
        points: before.exposure === 'OPEN' ? before.points : [],
      })
      expect(await findHistory(catalogue, stranger, office)).toEqual([])
    }))

  /** Three fields in one proposal, approved. */
  async function changeThree(catalogue: Catalogue, office: string, actor: Actor, at: string) {
    const edited = await getListingForEdit(catalogue, one, office)
    if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
    const { listing, version } = edited
    const next = { ...listing, facts: { free: 'no', children: 'yes', women: 'yes' } as const }
    const stamped = stampTrust(listing, next, limaDate(at))
    const wish = { serviceId: office, baseVersion: version, changes: findChanges(listing, stamped) }
    const { id } = await submitProposal(catalogue, actor, wish, at)
    await approve(catalogue, two, { id }, at)
    return stamped
  }
  const read = async (catalogue: Catalogue, office: string) => {
    const edited = await getListingForEdit(catalogue, one, office)
    if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
    return edited.listing
  }

  test('one edit of many fields is one version: going back to any row of it brings all of it', () =>
    inWorld(async (catalogue, office) => {
      const version = await changeThree(catalogue, office, provider, NOW)
      const rows = await findHistory(catalogue, provider, office)
      const ofEdit = rows.filter(({ at }) => at === NOW).map(({ id, actId }) => [id, actId])
      expect(ofEdit.length).toBeGreaterThan(3)
      expect(new Set(ofEdit.map(([, actId]) => actId))).toEqual(new Set([rows[0]?.id]))
      expect(rows.at(-1)?.actId).not.toBe(rows[0]?.id)
      await withdraw(catalogue, provider, { serviceId: office }, LATER)
      for (const [historyId = ''] of ofEdit) {
        const wish = { serviceId: office, historyId }
        const { id } = await proposeRestore(catalogue, one, wish, LATER)
        const proposal = await getProposal(catalogue, two, id)
        expect(
          proposal?.changes.map(({ field }) => field),
          historyId,
        ).toEqual(['status'])
      }
      expect((await read(catalogue, office)).facts).toEqual(version.facts)
    }))

  test('what comes back carries the source that it had, never a confirmation of what it replaces', () =>
    inWorld(async (catalogue, office) => {
      const before = await read(catalogue, office)
      const [newest] = await findHistory(catalogue, provider, office)
      await changeThree(catalogue, office, provider, NOW)
      expect((await read(catalogue, office)).fieldTrust.money).toMatchObject({ how: 'provider' })
      const wish = { serviceId: office, historyId: newest?.id ?? '' }
      const { id } = await proposeRestore(catalogue, one, wish, LATER)
      await approve(catalogue, two, { id }, LATER)
      const back = await read(catalogue, office)
      expect([back.facts, back.fieldTrust, back.trust]).toEqual([
        ...[before.facts, before.fieldTrust, before.trust],
      ])
    }))

  test('a provider who goes back says it anew: her own word, as of today', () =>
    inWorld(async (catalogue, office) => {
      const [newest] = await findHistory(catalogue, provider, office)
      await changeThree(catalogue, office, provider, NOW)
      const wish = { serviceId: office, historyId: newest?.id ?? '' }
      const nextDay = minutesLater(60 * 24)
      const { id } = await proposeRestore(catalogue, provider, wish, nextDay)
      await approve(catalogue, two, { id }, nextDay)
      const { facts, fieldTrust } = await read(catalogue, office)
      expect(facts).toEqual({ free: 'yes' })
      expect(fieldTrust.money).toMatchObject({ how: 'provider', verifiedAt: limaDate(nextDay) })
    }))
})
