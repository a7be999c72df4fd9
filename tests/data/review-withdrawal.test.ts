import { describe, expect, test } from 'vitest'
import { findModeratorEmails } from '@/lib/data/accounts/find-moderator-emails'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { closeReport } from '@/lib/data/restricted/close-report'
import { confirmUnchanged } from '@/lib/data/restricted/confirm-unchanged'
import { findHistory } from '@/lib/data/restricted/find-history'
import { findOldest } from '@/lib/data/restricted/find-oldest'
import { findReports } from '@/lib/data/restricted/find-reports'
import { findWithdrawals } from '@/lib/data/restricted/find-withdrawals'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { proposePublication } from '@/lib/data/restricted/propose-publication'
import { proposeRestore } from '@/lib/data/restricted/propose-restore'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { undoWithdrawal } from '@/lib/data/restricted/undo-withdrawal'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { Forbidden } from '@/lib/domain/forbidden'
import { NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { NeedsFreshSignIn } from '@/lib/domain/needs-fresh-sign-in'
import type { Actor } from '@/lib/domain/permissions'
import { getInbox, REPORT_REASONS } from '@/lib/inbox.mjs'
import { aReviewWorld, newestEdition, OFFICE } from '../a-review-world'
import { anOffice, aShelter, NEW_PHONE, OLD_PHONE } from '../an-office'
import { aServer, OLDEST_SERVER, query, withClient } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

const { provider, stranger, one, two, three, admin } = PEOPLE
const NEXT_WEEK = minutesLater(7 * 24 * 60)
const WEEK_AFTER = minutesLater(14 * 24 * 60)
const idle = (actor: Actor): Actor => ({ ...actor, isFresh: false })
const called = { number: OLD_PHONE, outcome: 'confirmed' } as const
const byLine = { number: '100', outcome: 'confirmed' } as const
const insertCall = (catalogue: Catalogue, withdrawalId: string, number: string, via: string) =>
  withClient(catalogue.url, 'kuska_app', (client) =>
    client.query(
      `INSERT INTO call_back (withdrawal_id, exposure, user_id, organisation_id, role, number, via, outcome)
        VALUES ($1, 'OPEN', $2, $3, 'moderator', $4, $5, 'confirmed')`,
      [withdrawalId, one.userId, one.organisationId, number, via],
    ),
  )

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  const offices = ['', ' Dos', ' Tres', ' Cuatro'].map((more, at) =>
    anOffice({ sourceId: `ficticio-00${at}`, name: `${OFFICE}${more}` }),
  )
  const inWorld = aReviewWorld(server, [...offices, aShelter()])

  const publicIdOf = async (catalogue: Catalogue, id: string) => {
    const { rows } = await query(catalogue.url, 'SELECT public_id FROM service WHERE id = $1', [id])
    return String(rows[0].public_id)
  }

  test('withdrawn by its provider alone, a listing is gone with the next edition', () =>
    inWorld(async (catalogue, office) => {
      const publicId = await publicIdOf(catalogue, office)
      expect(await withdraw(catalogue, provider, { serviceId: office }, NOW)).toMatchObject({
        edition: 2,
      })
      const edition = await newestEdition(catalogue)
      expect(edition.content.listings.map(({ id }) => id)).not.toContain(publicId)
      expect(JSON.stringify(edition)).not.toContain(publicId)
      await expect(withdraw(catalogue, provider, { serviceId: office }, NOW)).rejects.toMatchObject(
        { fault: 'not_published' },
      )
    }))

  test('after the day in which it could be undone it comes back by two keys and a call', () =>
    inWorld(async (catalogue, office) => {
      const serviceId = office
      const publicId = await publicIdOf(catalogue, office)
      await withdraw(catalogue, provider, { serviceId }, NOW)
      const ask = (actor: Actor) => proposePublication(catalogue, actor, { serviceId }, NEXT_WEEK)
      await expect(ask(stranger)).rejects.toThrow(Forbidden)
      await expect(ask(idle(provider))).rejects.toThrow(NeedsFreshSignIn)
      const isAwaited = async () =>
        (await getListingForEdit(catalogue, provider, office))?.isAwaited
      expect(await isAwaited()).toBe(false)
      const { id, risk } = await ask(provider)
      expect(risk).toBe('CRITICAL')
      expect(await isAwaited()).toBe(true)
      await approve(catalogue, one, { id, callBack: called }, NEXT_WEEK)
      const shown = async () =>
        (await newestEdition(catalogue)).content.listings.map(({ id }) => id)
      expect(await shown()).not.toContain(publicId)
      expect((await approve(catalogue, two, { id }, NEXT_WEEK)).state).toBe('published')
      expect(await shown()).toContain(publicId)
      await expect(ask(one)).rejects.toMatchObject({ fault: 'nothing_changes' })
    }))

  test('going back to a version that was public asks for that too, and never takes away', () =>
    inWorld(async (catalogue, office) => {
      const serviceId = office
      const historyId = (await findHistory(catalogue, one, office))[0]?.id ?? ''
      await withdraw(catalogue, provider, { serviceId }, NOW)
      const taken = (await findHistory(catalogue, one, office))[0]?.id ?? ''
      const { id, risk } = await proposeRestore(catalogue, one, { serviceId, historyId }, NEXT_WEEK)
      expect(risk).toBe('CRITICAL')
      await approve(catalogue, two, { id, callBack: called }, NEXT_WEEK)
      expect((await approve(catalogue, three, { id }, NEXT_WEEK)).state).toBe('published')
      await expect(
        proposeRestore(catalogue, one, { serviceId, historyId: taken }, NEXT_WEEK),
      ).rejects.toMatchObject({ fault: 'nothing_changes' })
    }))

  test('nobody withdraws a stranger’s listing, nor a moderator an office’s', () =>
    inWorld(async (catalogue, office) => {
      for (const other of [stranger, one, admin])
        await expect(withdraw(catalogue, other, { serviceId: office }, NOW)).rejects.toThrow(
          Forbidden,
        )
      const shelter = await serviceId(catalogue, null)
      await expect(withdraw(catalogue, provider, { serviceId: shelter }, NOW)).rejects.toThrow(
        Forbidden,
      )
      await withdraw(catalogue, one, { serviceId: shelter }, NOW)
      expect(
        (await newestEdition(catalogue)).content.listings.map(({ kind }) => kind),
      ).not.toContain('hrt')
    }))

  test('one phone or one door can go, and come back', () =>
    inWorld(async (catalogue, office) => {
      const phone = { serviceId: office, part: { channel: 0 }, version: 1 }
      const { withdrawalId } = await withdraw(catalogue, provider, phone, NOW)
      const publicId = await publicIdOf(catalogue, office)
      const shown = async () =>
        (await newestEdition(catalogue)).content.listings.find(({ id }) => id === publicId)
      expect(await shown()).toMatchObject({ channels: [], points: [{}] })
      const door = { serviceId: office, part: { point: 0 }, version: 2 }
      await withdraw(catalogue, provider, door, NOW)
      // Neither a phone nor a door is left to show.
      expect(await shown()).toBeUndefined()
      const callBack = { number: '100', outcome: 'confirmed' } as const
      await undoWithdrawal(catalogue, one, { withdrawalId, callBack }, NOW)
      expect(await shown()).toMatchObject({ channels: [{ value: OLD_PHONE }], points: [] })
    }))

  test('a number that was withdrawn since somebody else answers it is asked nothing', () =>
    inWorld(async (catalogue, office) => {
      const phone = { serviceId: office, part: { channel: 0 }, version: 1 }
      const { withdrawalId } = await withdraw(catalogue, provider, phone, NOW)
      await expect(
        undoWithdrawal(catalogue, one, { withdrawalId, callBack: called }, NOW),
      ).rejects.toMatchObject({ fault: 'number_of_its_own' })
      // Nor about her door, nor about a new name.
      const door = { serviceId: office, part: { point: 0 }, version: 2 }
      const { withdrawalId: doorId } = await withdraw(catalogue, provider, door, NOW)
      await expect(
        undoWithdrawal(catalogue, one, { withdrawalId: doorId, callBack: called }, NOW),
      ).rejects.toMatchObject({ fault: 'number_of_its_own' })
      const change = { field: 'name', old: OFFICE, new: `${OFFICE} Nueva` }
      const wish = { serviceId: office, baseVersion: 3, changes: [change] }
      const { id } = await submitProposal(catalogue, provider, wish, NOW)
      expect((await getProposal(catalogue, one, id))?.oldNumbers).toEqual([])
      await expect(approve(catalogue, one, { id, callBack: called }, NOW)).rejects.toMatchObject({
        fault: 'number_was_withdrawn',
      })
      // The database asks for the same, whoever writes; and says «old» of no number that is withheld.
      const call = (of: string, number: string, via: string) =>
        withClient(catalogue.url, 'kuska_app', (client) =>
          client.query(
            `INSERT INTO call_back (${of}, exposure, user_id, organisation_id, role, number, via, outcome)
              VALUES ($1, 'OPEN', $2, $3, 'moderator', $4, $5, 'confirmed')`,
            [of === 'proposal_id' ? id : doorId, one.userId, one.organisationId, number, via],
          ),
        )
      for (const of of ['proposal_id', 'withdrawal_id']) {
        await expect(call(of, OLD_PHONE, 'official')).rejects.toMatchObject({
          constraint: 'call_back_to_a_known_number',
        })
        await expect(call(of, '100', 'old')).rejects.toMatchObject({
          constraint: 'call_back_old_is_shown',
        })
      }
    }))

  test('a phone that stands elsewhere since she looked is not taken for another', () =>
    inWorld(async (catalogue, office) => {
      const wish = { serviceId: office, part: { channel: 0 } } as const
      await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, NOW)
      for (const version of [1, undefined])
        await expect(
          withdraw(catalogue, provider, { ...wish, version }, NOW),
        ).rejects.toMatchObject({ fault: 'has_changed_since' })
      await withdraw(catalogue, provider, { ...wish, version: 2 }, NOW)
    }))

  test('the fourth in an hour needs a fresh sign-in, and moderators see it at once', () =>
    inWorld(async (catalogue) => {
      const ids = await Promise.all(
        ['', ' Dos', ' Tres', ' Cuatro'].map((more) => serviceId(catalogue, OFFICE + more)),
      )
      for (const id of ids.slice(0, 3))
        await withdraw(catalogue, idle(provider), { serviceId: id }, NOW)
      const fourth = { serviceId: ids[3] ?? '' }
      await expect(withdraw(catalogue, idle(provider), fourth, NOW)).rejects.toThrow(
        NeedsFreshSignIn,
      )
      expect(await withdraw(catalogue, provider, fourth, NOW)).toMatchObject({ isAlarming: true })
      const told = await findModeratorEmails(catalogue, one.organisationId)
      expect(told).toEqual([two, three].map(({ userId }) => `${userId}@correo.example`))
      const rows = await findWithdrawals(catalogue, one, NOW)
      expect(rows.map(({ isAlarming, mayUndo }) => [isAlarming, mayUndo])).toEqual([
        [true, true],
        [false, true],
        [false, true],
        [false, true],
      ])
      expect(await findWithdrawals(catalogue, provider, NOW)).toEqual([])
    }))

  test('what was taken away last comes back first, and then what went before it', () =>
    inWorld(async (catalogue, office) => {
      const phone = { serviceId: office, part: { channel: 0 }, version: 1 }
      await withdraw(catalogue, provider, phone, NOW)
      const door = { serviceId: office, part: { point: 0 }, version: 2 }
      const { withdrawalId } = await withdraw(catalogue, provider, door, minutesLater(1))
      const shown = async () =>
        (await findWithdrawals(catalogue, one, minutesLater(5))).map((row) => [
          ...[row.part, row.isBehind, row.mayUndo],
        ])
      expect(await shown()).toEqual([
        ['point', false, true],
        ['channel', true, false],
      ])
      const call = { withdrawalId, callBack: byLine }
      await undoWithdrawal(catalogue, one, call, minutesLater(5))
      expect(await shown()).toEqual([
        ['point', false, false],
        ['channel', false, true],
      ])
    }))

  test('an hour later a listing may be withdrawn calmly again', () =>
    inWorld(async (catalogue) => {
      for (const [at, more] of ['', ' Dos', ' Tres', ' Cuatro'].entries()) {
        const id = await serviceId(catalogue, OFFICE + more)
        await withdraw(catalogue, idle(provider), { serviceId: id }, minutesLater(at * 25))
      }
    }))

  test('undone only by another organisation, in a day, after a call, once', () =>
    inWorld(async (catalogue, office) => {
      const { withdrawalId } = await withdraw(catalogue, provider, { serviceId: office }, NOW)
      const undo = (actor: Actor, now: string, callBack: typeof called | object = called) =>
        undoWithdrawal(catalogue, actor, { withdrawalId, ...{ callBack } } as never, now)
      await expect(undo(provider, NOW)).rejects.toThrow(Forbidden)
      await expect(undo(admin, NOW)).rejects.toThrow(Forbidden)
      await expect(undo(idle(one), NOW)).rejects.toThrow(NeedsFreshSignIn)
      await expect(undo(one, minutesLater(24 * 60 + 1))).rejects.toMatchObject({
        fault: 'too_late',
      })
      expect(await undo(one, NOW, { number: '100', outcome: 'no_answer' })).toEqual({
        edition: null,
      })
      expect((await newestEdition(catalogue)).content.listings).toHaveLength(4)
      expect(await undo(one, minutesLater(24 * 60), byLine)).toEqual({ edition: 3 })
      expect((await newestEdition(catalogue)).content.listings).toHaveLength(5)
      await expect(undo(two, NOW)).rejects.toMatchObject({ fault: 'too_late' })
    }))

  test('nobody who answers a telephone of hers brings back what she withdrew', () =>
    inWorld(async (catalogue, office) => {
      const { withdrawalId } = await withdraw(catalogue, provider, { serviceId: office }, NOW)
      await query(
        catalogue.url,
        `UPDATE channel SET value = $1
          WHERE service_id = (SELECT id FROM service WHERE name = $2)`,
        [NEW_PHONE, `${OFFICE} Dos`],
      )
      for (const number of [OLD_PHONE, NEW_PHONE]) {
        const callBack = { number, outcome: 'confirmed' } as const
        await expect(
          undoWithdrawal(catalogue, one, { withdrawalId, callBack }, NOW),
        ).rejects.toMatchObject({ fault: 'number_of_its_own' })
        await expect(insertCall(catalogue, withdrawalId, number, 'official')).rejects.toMatchObject(
          {
            constraint: 'call_back_of_withdrawal_is_official',
          },
        )
      }
      await expect(insertCall(catalogue, withdrawalId, OLD_PHONE, 'old')).rejects.toMatchObject({
        constraint: 'call_back_of_withdrawal_is_official',
      })
      // The directory of another institution knows.
      const callBack = { number: '+51900000009', outcome: 'confirmed' } as const
      expect(await undoWithdrawal(catalogue, one, { withdrawalId, callBack }, NOW)).toEqual({
        edition: 3,
      })
    }))

  test('a national line is nobody’s own, whoever writes it into a listing', () =>
    inWorld(async (catalogue, office) => {
      const { withdrawalId } = await withdraw(catalogue, provider, { serviceId: office }, NOW)
      const isOwn = async (number: string) => {
        const sql = 'SELECT is_number_of_withdrawn($1, $2) AS own'
        return (await query(catalogue.url, sql, [withdrawalId, number])).rows[0].own
      }
      expect(await isOwn(OLD_PHONE)).toBe(true)
      await query(
        catalogue.url,
        `INSERT INTO channel (service_id, position, kind, value, exposure)
          SELECT $1, 90 + n, 'short_code', value, 'OPEN'
          FROM unnest($2::text[]) WITH ORDINALITY AS all_lines(value, n)`,
        [office, NATIONAL_NUMBERS.map(({ number }) => number)],
      )
      for (const { number } of NATIONAL_NUMBERS) expect(await isOwn(number), number).toBe(false)
    }))

  test('one «no» of an official number is heard, whoever calls again', () =>
    inWorld(async (catalogue, office) => {
      const { withdrawalId } = await withdraw(catalogue, provider, { serviceId: office }, NOW)
      const denied = { number: '100', outcome: 'denied' } as const
      await undoWithdrawal(catalogue, two, { withdrawalId, callBack: denied }, NOW)
      await expect(
        undoWithdrawal(catalogue, one, { withdrawalId, callBack: byLine }, NOW),
      ).rejects.toMatchObject({ fault: 'was_denied' })
      await insertCall(catalogue, withdrawalId, '105', 'official')
      await expect(
        query(
          catalogue.url,
          'UPDATE withdrawal SET undone_at = at, undone_by_user_id = $2, undone_by_organisation_id = $3 WHERE id = $1',
          [withdrawalId, one.userId, one.organisationId],
        ),
      ).rejects.toMatchObject({ constraint: 'withdrawal_undo_needs_an_official_yes' })
    }))

  test('«Todo sigue igual» renews what she may confirm; phones wait for a call', () =>
    inWorld(async (catalogue, office) => {
      expect(await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, NOW)).toEqual({
        count: 1,
        phonesToCall: [office],
      })
      const before = (await getListingForEdit(catalogue, provider, office))?.listing
      expect(before).toMatchObject({
        trust: { how: 'provider', verifiedAt: '2026-09-15', sourceTitle: 'Directorio Inventado' },
        fieldTrust: { channels: { verifiedAt: null } },
      })
      const change = { field: 'name', old: OFFICE, new: `${OFFICE} Nueva` }
      const wish = { serviceId: office, baseVersion: 2, changes: [change] }
      const { id } = await submitProposal(catalogue, provider, wish, NOW)
      await approve(catalogue, one, { id, callBack: called }, NOW)
      await approve(catalogue, two, { id }, NOW)
      const later = minutesLater(60 * 24 * 100)
      const again = await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, later)
      expect(again.phonesToCall).toEqual([])
      const shelter = await serviceId(catalogue, null)
      await expect(
        confirmUnchanged(catalogue, provider, { serviceIds: [office, shelter] }, later),
      ).rejects.toThrow(Forbidden)
      await expect(
        confirmUnchanged(catalogue, one, { serviceIds: [office] }, later),
      ).rejects.toThrow(Forbidden)
    }))

  test('a call that was not about her phones, to another number, renews none of them', () =>
    inWorld(async (catalogue, office) => {
      const change = { field: 'name', old: OFFICE, new: `${OFFICE} Nueva` }
      const wish = { serviceId: office, baseVersion: 1, changes: [change] }
      const { id } = await submitProposal(catalogue, provider, wish, NOW)
      const callBack = { number: '+51900000099', outcome: 'confirmed' } as const
      await approve(catalogue, one, { id, callBack }, NOW)
      expect((await approve(catalogue, two, { id }, NOW)).state).toBe('published')
      const later = minutesLater(60)
      expect(await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, later)).toEqual({
        ...{ count: 1, phonesToCall: [office] },
      })
      const claim = `INSERT INTO confirmation (service_id, user_id, organisation_id, kind)
        VALUES ('${office}', '${one.userId}', '${one.organisationId}', 'call')`
      await expect(
        withClient(catalogue.url, 'kuska_app', (client) => client.query(claim)),
      ).rejects.toMatchObject({ constraint: 'confirmation_of_a_call' })
    }))

  test('the oldest come by risk, each to whoever may see it', () =>
    inWorld(async (catalogue) => {
      const inTwoYears = minutesLater(60 * 24 * 730)
      const all = await findOldest(catalogue, one, inTwoYears)
      expect(all).toHaveLength(5)
      expect(all[0]?.due[0]).toMatchObject({ state: 'long_expired', isCritical: true })
      expect(await findOldest(catalogue, provider, inTwoYears)).toHaveLength(4)
      expect(await findOldest(catalogue, stranger, inTwoYears)).toEqual([])
    }))

  test('a number past twice its time is asked for before an older door, and a door before a fare older still', () =>
    inWorld(async (catalogue) => {
      const fare = await serviceId(catalogue, `${OFFICE} Dos`)
      const door = await serviceId(catalogue, `${OFFICE} Tres`)
      const number = await serviceId(catalogue, `${OFFICE} Cuatro`)
      await query(catalogue.url, `UPDATE service SET source_date = '2026-09-15'`)
      const trust = (id: string, field: string, day: string) =>
        query(
          catalogue.url,
          `INSERT INTO field_trust (service_id, field, source_title, source_date, verified_how)
            VALUES ($1, $2, 'Guía Ficticia', $3, 'press')`,
          [id, field, day],
        )
      await trust(fare, 'money', '2025-01-01')
      await trust(door, 'address', '2025-08-01')
      await trust(number, 'channels', '2025-09-10')
      const found = await findOldest(catalogue, one, NOW)
      expect(found.slice(0, 3).map(({ id, due: [first] }) => [id, first?.field])).toEqual([
        [number, 'channels'],
        [door, 'address'],
        [fare, 'money'],
      ])
    }))

  test('«unsafe» and «treated badly» never reach those they are about', () =>
    inWorld(async (catalogue, office) => {
      const publicId = await publicIdOf(catalogue, office)
      for (const reason of Object.values(REPORT_REASONS)) getInbox().add(publicId, reason)
      getInbox().add(publicId, 'number')
      getInbox().add('zzzzzz', 'number')
      // Of a week that is not over nobody learns anything: a count beside a day is a person.
      expect(await findReports(catalogue, one, NOW)).toEqual([])
      const toModerator = await findReports(catalogue, one, NEXT_WEEK)
      expect(toModerator.map(({ reason, count, mayClose }) => [reason, count, mayClose])).toEqual([
        ['number', 2, true],
        ['closed', 1, true],
        ['unsafe', 1, true],
        ['language', 1, true],
        ['treatment', 1, true],
      ])
      expect(toModerator[0]?.week).toBe('2026-W38')
      const ownModerator: Actor = { ...provider, role: 'moderator', isModerating: true }
      for (const own of [provider, ownModerator]) {
        const seen = await findReports(catalogue, own, NEXT_WEEK)
        expect(seen.map(({ reason }) => reason)).toEqual(['number', 'closed', 'language'])
        expect(seen.every(({ mayClose }) => !mayClose)).toBe(true)
        await expect(
          closeReport(catalogue, own, { publicId, reason: 'number' }, NEXT_WEEK),
        ).rejects.toThrow(Forbidden)
      }
      expect(await findReports(catalogue, stranger, NEXT_WEEK)).toEqual([])
      expect(await findReports(catalogue, admin, NEXT_WEEK)).toEqual([])
      await closeReport(catalogue, two, { publicId, reason: 'unsafe' }, NEXT_WEEK)
      expect(await findReports(catalogue, one, NEXT_WEEK)).toHaveLength(4)
    }))

  test('a count that somebody reads does not move on the day on which she presses', () =>
    inWorld(async (catalogue, office) => {
      const publicId = await publicIdOf(catalogue, office)
      const counts = async (now: string) => {
        const reports = await findReports(catalogue, provider, now)
        return reports.map(({ count, week }) => [count, week])
      }
      getInbox().add(publicId, 'closed')
      expect(await counts(NOW)).toEqual([])
      expect(await counts(NEXT_WEEK)).toEqual([[1, '2026-W38']])
      getInbox().add(publicId, 'closed')
      expect(await counts(NEXT_WEEK)).toEqual([[1, '2026-W38']])
      // Closed meanwhile: what nobody has read yet is kept for its Monday.
      await closeReport(catalogue, two, { publicId, reason: 'closed' }, NEXT_WEEK)
      expect(await counts(NEXT_WEEK)).toEqual([])
      expect(await counts(WEEK_AFTER)).toEqual([[1, '2026-W39']])
    }))

  test('ten thousand reports are at most one row for each listing and reason', () =>
    inWorld(async (catalogue, office) => {
      const publicId = await publicIdOf(catalogue, office)
      const before = (await newestEdition(catalogue)).hash
      for (let at = 0; at < 10_000; at += 1) getInbox().add(publicId, 'closed')
      await findReports(catalogue, one, NOW)
      getInbox().add(publicId, 'closed')
      await findReports(catalogue, one, NOW)
      const { rows } = await query(catalogue.url, 'SELECT * FROM report_count')
      expect(rows).toEqual([
        {
          ...{ public_id: publicId, reason: 'closed', week: '2026-W38', count: 0 },
          ...{ fresh: 999, fresh_week: '2026-W38' },
        },
      ])
      expect((await newestEdition(catalogue)).hash).toBe(before)
    }))
})
