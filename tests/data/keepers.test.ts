import { describe, expect, test } from 'vitest'
import { entrustListings } from '@/lib/data/accounts/entrust-listings'
import { findKeptListings } from '@/lib/data/accounts/find-kept-listings'
import { findListingsToEntrust } from '@/lib/data/accounts/find-listings-to-entrust'
import { releaseListing } from '@/lib/data/accounts/release-listing'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { confirmUnchanged } from '@/lib/data/restricted/confirm-unchanged'
import { findHistory } from '@/lib/data/restricted/find-history'
import { findListingsToExport } from '@/lib/data/restricted/find-listings-to-export'
import { findOldest } from '@/lib/data/restricted/find-oldest'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { findReports } from '@/lib/data/restricted/find-reports'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { undoWithdrawal } from '@/lib/data/restricted/undo-withdrawal'
import { withdraw } from '@/lib/data/restricted/withdraw'
import type { FieldChange } from '@/lib/domain/change'
import { findChanges } from '@/lib/domain/find-changes'
import { Forbidden } from '@/lib/domain/forbidden'
import type { Actor } from '@/lib/domain/permissions'
import { getInbox } from '@/lib/inbox.mjs'
import { aReviewWorld, newestEdition, OFFICE } from '../a-review-world'
import { anOffice, aShelter, OLD_PHONE } from '../an-office'
import { aTrust } from '../factories'
import { aServer, OLDEST_SERVER, query, withClient } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

/* One operator stands for hundreds of offices; a worker sees those that her own organisation keeps. */

const { provider, stranger, one, two, admin } = PEOPLE
const OFFICES = ['', ' Dos', ' Tres', ' Cuatro'].map((more) => OFFICE + more)
const IN_TWO_YEARS = minutesLater(60 * 24 * 730)

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  const offices = OFFICES.map((office, at) =>
    anOffice({ sourceId: `ficticio-00${at}`, name: office }),
  )
  const inWorld = aReviewWorld(server, [...offices, aShelter()])

  const idsOf = (catalogue: Catalogue, names: readonly (string | null)[]) =>
    Promise.all(names.map((each) => serviceId(catalogue, each)))
  const give = (catalogue: Catalogue, { organisationId }: Actor, serviceIds: readonly string[]) =>
    entrustListings(catalogue, admin, { organisationId, serviceIds }, new Date(NOW))
  const namesOf = async (catalogue: Catalogue, actor: Actor) =>
    (await findOwnListings(catalogue, actor, NOW)).map((listing) => listing.name)

  test('whoever keeps three listings of a large institution sees these three', () =>
    inWorld(async (catalogue) => {
      const ids = await idsOf(catalogue, OFFICES)
      expect(await give(catalogue, stranger, ids.slice(0, 3))).toBe(3)
      expect(await namesOf(catalogue, stranger)).toEqual(OFFICES.slice(0, 3).sort())
      expect(await findListingsToExport(catalogue, stranger)).toHaveLength(3)
      expect(await findOldest(catalogue, stranger, IN_TWO_YEARS)).toHaveLength(3)
    }))

  test('the fourth answers her as one that does not exist, whatever she asks', () =>
    inWorld(async (catalogue) => {
      const ids = await idsOf(catalogue, OFFICES)
      await give(catalogue, stranger, ids.slice(0, 3))
      const fourth = ids[3] ?? ''
      const nowhere = '00000000-0000-4000-8000-00000000dead'
      const change = { field: 'name', old: OFFICES[3], new: 'CEM Otra' }
      const { id } = await submitProposal(
        catalogue,
        provider,
        { serviceId: fourth, baseVersion: 1, changes: [change] },
        NOW,
      )
      expect(await getProposal(catalogue, stranger, id)).toBeNull()
      for (const target of [fourth, nowhere]) {
        expect(await getListingForEdit(catalogue, stranger, target)).toBeNull()
        expect(await findHistory(catalogue, stranger, target)).toEqual([])
        const wish = { serviceId: target, baseVersion: 1, changes: [change] }
        for (const act of [
          () => submitProposal(catalogue, stranger, wish, NOW),
          () => saveDraft(catalogue, stranger, { ...wish, changes: [] }),
          () => withdraw(catalogue, stranger, { serviceId: target }, NOW),
          () => confirmUnchanged(catalogue, stranger, { serviceIds: [target] }, NOW),
        ])
          await expect(act()).rejects.toThrow(Forbidden)
      }
    }))

  test('keepers do what providers may: two of one listing, each her own', () =>
    inWorld(async (catalogue, office) => {
      const other: Actor = {
        ...provider,
        userId: 'u-three',
        organisationId: PEOPLE.three.organisationId,
      }
      await give(catalogue, stranger, [office])
      await give(catalogue, other, [office])
      const change = { field: 'name', old: OFFICE, new: `${OFFICE} Nueva` }
      const wish = { serviceId: office, baseVersion: 1, changes: [change] }
      const { id } = await submitProposal(catalogue, stranger, wish, NOW)
      expect(await getProposal(catalogue, other, id)).toMatchObject({
        mayComment: true,
        mayCancel: false,
      })
      expect((await confirmUnchanged(catalogue, other, { serviceIds: [office] }, NOW)).count).toBe(
        1,
      )
      const callBack = { number: OLD_PHONE, outcome: 'confirmed' } as const
      await approve(catalogue, one, { id, callBack }, NOW)
      expect(await approve(catalogue, two, { id }, NOW)).toMatchObject({ state: 'published' })
      const { withdrawalId } = await withdraw(catalogue, stranger, { serviceId: office }, NOW)
      const undone = { withdrawalId, callBack: { ...callBack, number: '100' } }
      const keeper = {
        ...PEOPLE.three,
        organisationId: stranger.organisationId,
        isModerating: true,
      }
      await expect(undoWithdrawal(catalogue, keeper, undone, NOW)).rejects.toThrow(Forbidden)
    }))

  test('an operator that keeps some by name no longer sees those that others keep', () =>
    inWorld(async (catalogue) => {
      expect(await namesOf(catalogue, provider)).toHaveLength(4)
      const ids = await idsOf(catalogue, OFFICES)
      await give(catalogue, stranger, ids.slice(0, 1))
      expect(await namesOf(catalogue, provider)).toHaveLength(4)
      await give(catalogue, provider, ids.slice(1, 2))
      expect(await namesOf(catalogue, provider)).toEqual([OFFICES[1]])
      expect(await getListingForEdit(catalogue, provider, ids[0] ?? '')).toBeNull()
    }))

  test('what keeping has ended for is gone with the next question, and stays written', () =>
    inWorld(async (catalogue, office) => {
      const { organisationId } = stranger
      await give(catalogue, stranger, [office])
      const wish = { organisationId, serviceId: office }
      await releaseListing(catalogue, admin, wish, new Date(NOW))
      expect(await namesOf(catalogue, stranger)).toEqual([])
      expect(await getListingForEdit(catalogue, stranger, office)).toBeNull()
      await expect(releaseListing(catalogue, admin, wish, new Date(NOW))).rejects.toThrow(Forbidden)
      const { rows } = await query(catalogue.url, 'SELECT begun_by, ended_by FROM keeping')
      expect(rows).toEqual([{ begun_by: admin.userId, ended_by: admin.userId }])
      expect(await give(catalogue, stranger, [office])).toBe(1)
    }))

  test('a safe house is kept by kind and department, and says no more to whoever keeps it', () =>
    inWorld(async (catalogue) => {
      const house = await serviceId(catalogue, null)
      await give(catalogue, stranger, [house])
      expect(await findOwnListings(catalogue, stranger, NOW)).toMatchObject([
        { name: null, kind: 'hrt', department: '08', ubigeo: null },
      ])
      const change = { field: 'facts.children', old: 'yes', new: 'no' }
      const wish = { serviceId: house, baseVersion: 1, changes: [change] }
      expect(await submitProposal(catalogue, stranger, wish, NOW)).toMatchObject({ risk: 'NORMAL' })
      const address = { field: 'address', old: null, new: 'Calle 1' }
      await expect(
        submitProposal(catalogue, stranger, { ...wish, changes: [address] }, NOW),
      ).rejects.toMatchObject({ fault: 'not_a_listing' })
      expect(
        (await confirmUnchanged(catalogue, stranger, { serviceIds: [house] }, NOW)).count,
      ).toBe(1)
      const before = JSON.stringify(await newestEdition(catalogue))
      expect(before).not.toContain('Otro Programa')
      await withdraw(catalogue, stranger, { serviceId: house }, NOW)
      expect(
        (await newestEdition(catalogue)).content.listings.map(({ kind }) => kind),
      ).not.toContain('hrt')
    }))

  test('what readers report reaches keepers as it reaches operators: never «unsafe»', () =>
    inWorld(async (catalogue, office) => {
      await give(catalogue, stranger, [office])
      const service = await catalogue.client.service.findUniqueOrThrow({
        select: { publicId: true },
        where: { id: office },
      })
      for (const reason of ['number', 'unsafe', 'treatment'] as const)
        getInbox().add(service.publicId, reason)
      await findReports(catalogue, one, NOW)
      const later = minutesLater(7 * 24 * 60)
      const seen = await findReports(catalogue, stranger, later)
      expect(seen.map(({ reason, mayClose }) => [reason, mayClose])).toEqual([['number', false]])
      const moderates: Actor = { ...stranger, role: 'moderator', isModerating: true }
      expect((await findReports(catalogue, moderates, later)).map(({ reason }) => reason)).toEqual([
        'number',
      ])
      expect(await findReports(catalogue, one, later)).toHaveLength(3)
    }))

  test('a keeper proposes the next office of an institution, and keeps it once it is published', () =>
    inWorld(async (catalogue, office) => {
      const trust = aTrust({
        ...{ sourceTitle: 'Programa Ficticio', sourceUrl: null, how: 'provider' },
        ...{ sourceDate: '2026-09-15', verifiedAt: '2026-09-15' },
      })
      const next = anOffice({ name: 'CEM Quinta Villa', trust, internalNote: null })
      const changes: FieldChange[] = [
        { field: 'exposure', old: null, new: 'OPEN' },
        ...findChanges(null, next).filter(({ new: value }) => value !== null),
      ]
      const wish = { serviceId: null, baseVersion: null, changes }
      await expect(submitProposal(catalogue, stranger, wish, NOW)).rejects.toThrow(Forbidden)
      await give(catalogue, stranger, [office])
      const { id } = await submitProposal(catalogue, stranger, wish, NOW)
      await approve(catalogue, one, { id, callBack: { number: '100', outcome: 'confirmed' } }, NOW)
      expect(await approve(catalogue, two, { id }, NOW)).toMatchObject({ state: 'published' })
      expect(await namesOf(catalogue, stranger)).toEqual(['CEM Quinta Villa', OFFICE])
    }))

  test('only administrators give listings away, in the program and in the database', () =>
    inWorld(async (catalogue, office) => {
      const { organisationId } = stranger
      const wish = { organisationId, serviceIds: [office] }
      for (const other of [provider, stranger, one, { ...admin, hasTotp: false }]) {
        await expect(entrustListings(catalogue, other, wish, new Date(NOW))).rejects.toThrow(
          Forbidden,
        )
        await expect(findKeptListings(catalogue, other, organisationId)).rejects.toThrow(Forbidden)
      }
      const asApp = (sql: string) =>
        withClient(catalogue.url, 'kuska_app', (client) => client.query(sql))
      const insert = (by: string) =>
        asApp(`INSERT INTO keeping (organisation_id, service_id, begun_by)
          VALUES ('${organisationId}', '${office}', '${by}')`)
      await expect(insert(provider.userId)).rejects.toThrow(/expected an administrator/)
      await insert(admin.userId)
      await expect(insert(admin.userId)).rejects.toThrow(/keeping_is_given_once/)
      await expect(asApp('DELETE FROM keeping')).rejects.toThrow(/permission denied/)
      await expect(asApp("UPDATE keeping SET begun_by = 'u-two'")).rejects.toThrow(
        /permission denied/,
      )
      await expect(
        asApp(`UPDATE keeping SET ended_at = now(), ended_by = '${provider.userId}'`),
      ).rejects.toThrow(/expected an administrator/)
    }))

  test('she is found by place, and what is kept already is not offered again', () =>
    inWorld(async (catalogue, office) => {
      const { organisationId } = stranger
      const found = () =>
        findListingsToEntrust(catalogue, admin, { organisationId, department: '08' })
      expect((await found()).map((listing) => [listing.name, listing.ubigeo])).toEqual([
        ...[...OFFICES].sort().map((office) => [office, '080101']),
        [null, '08'],
      ])
      await give(catalogue, stranger, [office])
      expect(await found()).toHaveLength(4)
      const kept = await findKeptListings(catalogue, admin, organisationId)
      expect(kept).toMatchObject({ organisation: 'Otro Programa', listings: [{ name: OFFICE }] })
      const elsewhere = { organisationId, serviceIds: ['00000000-0000-4000-8000-00000000dead'] }
      expect(await entrustListings(catalogue, admin, elsewhere, new Date(NOW))).toBe('nowhere')
    }))
})
