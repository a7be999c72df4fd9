import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { approveBatch } from '@/lib/data/restricted/approve-batch'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { findQueue } from '@/lib/data/restricted/find-queue'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { proposePublication } from '@/lib/data/restricted/propose-publication'
import { proposeWithdrawal } from '@/lib/data/restricted/propose-withdrawal'
import { reject } from '@/lib/data/restricted/reject'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { Forbidden } from '@/lib/domain/forbidden'
import type { Actor } from '@/lib/domain/permissions'
import { WITHDRAWAL_REASONS } from '@/lib/domain/withdrawal-reason'
import { REPORT_REASONS } from '@/lib/inbox.mjs'
import { aReviewWorld, newestEdition } from '../a-review-world'
import { OLD_PHONE } from '../an-office'
import { aServer, OLDEST_SERVER, query, withClient } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

/* A moderator asks that a listing go; somebody else agrees, and whoever answers for it reads why. */

const { provider, colleague, stranger, one, oneMore, two, three, admin } = PEOPLE
const LATER = minutesLater(5)
const WORDS = 'Fuimos dos veces y la puerta está tapiada.'

const ask = (catalogue: Catalogue, actor: Actor, service: string, words?: string) =>
  proposeWithdrawal(
    catalogue,
    actor,
    { serviceId: service, reason: 'closed', ...(words !== undefined && { words }) },
    NOW,
  )

test('no reason that an institution reads is one by which it would know who visited it', () => {
  const telling = ['unsafe', 'treatment']
  expect(
    telling.every((each) => Object.values(REPORT_REASONS).some((known) => known === each)),
  ).toBe(true)
  expect(WITHDRAWAL_REASONS.filter((each) => telling.includes(each))).toEqual([])
})

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name))

  const listedNames = async (catalogue: Catalogue) =>
    (await newestEdition(catalogue)).content.listings.flatMap((listing) =>
      listing.exposure === 'OPEN' ? [listing.name] : [],
    )
  const cardOf = async (catalogue: Catalogue, actor: Actor, id: string) =>
    (await findOwnListings(catalogue, actor, LATER)).find((listing) => listing.id === id)

  test('it stays public until another person has turned the one key, and is gone with that edition', () =>
    inWorld(async (catalogue, office) => {
      const { id, risk, state } = await ask(catalogue, one, office, WORDS)
      expect({ risk, state }).toEqual({ risk: 'NORMAL', state: 'submitted' })
      expect(await listedNames(catalogue)).toContain('CEM Villa Imaginaria')
      const [row] = await findQueue(catalogue, two, {}, LATER)
      expect(row).toMatchObject({ id, withdrawalReason: 'closed', missing: ['first_approval'] })
      const view = await getProposal(catalogue, two, id)
      expect(view?.changes).toMatchObject([
        { field: 'status', old: 'published', new: 'withdrawn', current: 'published' },
      ])
      await expect(approve(catalogue, one, { id }, LATER)).rejects.toThrow(Forbidden)
      expect((await approve(catalogue, two, { id }, LATER)).state).toBe('published')
      expect(await listedNames(catalogue)).not.toContain('CEM Villa Imaginaria')
    }))

  test('whoever answers for it reads that it is asked, why, and afterwards why it went; until it is public again', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await ask(catalogue, one, office, WORDS)
      expect((await cardOf(catalogue, colleague, office))?.openProposals).toMatchObject([
        {
          ...{ id, state: 'submitted', withdrawalReason: 'closed' },
          comments: [{ organisation: 'Guardia Uno', text: WORDS }],
        },
      ])
      expect(await getProposal(catalogue, colleague, id)).toMatchObject({ mayComment: true })
      expect(await getProposal(catalogue, stranger, id)).toBeNull()
      await approve(catalogue, two, { id }, LATER)
      expect((await cardOf(catalogue, colleague, office))?.openProposals).toMatchObject([
        { id, state: 'published', withdrawalReason: 'closed' },
      ])
      const again = await proposePublication(catalogue, provider, { serviceId: office }, LATER)
      const callBack = { number: OLD_PHONE, outcome: 'confirmed' } as const
      await approve(catalogue, one, { id: again.id, callBack }, LATER)
      await approve(catalogue, two, { id: again.id }, LATER)
      expect((await cardOf(catalogue, colleague, office))?.openProposals).toEqual([])
      // Taken down by her own press since: that is not what the moderator had asked for.
      await withdraw(catalogue, provider, { serviceId: office }, LATER)
      expect((await cardOf(catalogue, colleague, office))?.openProposals).toEqual([])
    }))

  test('of two presses at once one asks, and the other is told that it waits', () =>
    inWorld(async (catalogue, office) => {
      const asked = await Promise.allSettled([
        ask(catalogue, one, office),
        ask(catalogue, two, office),
        ask(catalogue, one, office),
      ])
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(await findQueue(catalogue, oneMore, {}, LATER)).toHaveLength(1)
    }))

  test('refused, it changes nothing, and the reason of the refusal is read', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await ask(catalogue, one, office)
      await reject(catalogue, two, { id, reason: 'Llamamos y atienden.' }, LATER)
      expect(await listedNames(catalogue)).toContain('CEM Villa Imaginaria')
      expect((await cardOf(catalogue, provider, office))?.openProposals).toMatchObject([
        { state: 'rejected', reason: 'Llamamos y atienden.', withdrawalReason: 'closed' },
      ])
    }))

  test('only moderators ask, and only of what is not theirs to take down at once', () =>
    inWorld(async (catalogue, office) => {
      for (const other of [provider, stranger, admin, { ...one, isModerating: false }])
        await expect(ask(catalogue, other, office)).rejects.toThrow(Forbidden)
      // Nobody answers for a safe house: moderators take it down themselves.
      const shelter = await serviceId(catalogue, null)
      await expect(ask(catalogue, one, shelter)).rejects.toThrow(Forbidden)
      const rightsOf = async (actor: Actor) => {
        const found = await getListingForEdit(catalogue, actor, office)
        return [found?.mayWithdraw, found?.mayProposeWithdrawal]
      }
      expect(await rightsOf(provider)).toEqual([true, false])
      expect(await rightsOf(one)).toEqual([false, true])
    }))

  test('it is asked once, of what is public, and not among others with one press', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await ask(catalogue, one, office)
      expect((await getListingForEdit(catalogue, three, office))?.isLeaving).toBe(true)
      await expect(ask(catalogue, three, office)).rejects.toMatchObject({ fault: 'already_waits' })
      await expect(approveBatch(catalogue, two, { ids: [id] }, LATER)).rejects.toMatchObject({
        fault: 'not_low_risk',
      })
      await approve(catalogue, oneMore, { id }, LATER)
      await expect(ask(catalogue, one, office)).rejects.toMatchObject({ fault: 'not_published' })
    }))

  test('her words are plain, and her own draft of the listing stays', () =>
    inWorld(async (catalogue, office) => {
      await expect(ask(catalogue, one, office, '<b>ya</b>')).rejects.toMatchObject({
        fault: 'text_not_plain',
      })
      const changes = [{ field: 'form', old: null, new: { name: 'CEM' } }]
      await saveDraft(catalogue, one, { serviceId: office, baseVersion: 1, changes })
      await ask(catalogue, one, office, '  ')
      const found = await getListingForEdit(catalogue, one, office)
      expect(found?.draft).toEqual(changes)
      const { rows } = await query(catalogue.url, 'SELECT id FROM proposal_comment')
      expect(rows).toEqual([])
    }))

  test('the database keeps no such wish without its reason, and no other reason than the one given', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await ask(catalogue, one, office)
      const asApp = (sql: string, values: unknown[]) =>
        withClient(catalogue.url, 'kuska_app', (client) => client.query(sql, values))
      await expect(
        asApp(`UPDATE proposal SET withdrawal_reason = 'duplicate' WHERE id = $1`, [id]),
      ).rejects.toMatchObject({ constraint: 'proposal_stays_as_submitted' })
      const insert = (origin: string, field: string, reason: string | null) =>
        asApp(
          `INSERT INTO proposal (target_id, exposure, base_version, changes, author_organisation_id,
              author_role, author_user_id, origin, risk, withdrawal_reason)
            VALUES ($1, 'OPEN', 1, $2, $3, 'moderator', $4, $5::text::proposal_origin, 'NORMAL',
              $6::text::withdrawal_reason)`,
          [
            ...[office, JSON.stringify([{ field, old: 'published', new: 'withdrawn' }])],
            ...[one.organisationId, one.userId, origin, reason],
          ],
        )
      await expect(insert('moderator', 'status', null)).rejects.toMatchObject({
        constraint: 'proposal_withdrawal_has_its_reason',
      })
      await expect(insert('moderator', 'internalNote', 'closed')).rejects.toMatchObject({
        constraint: 'proposal_withdrawal_reason_of_status',
      })
    }))
})
