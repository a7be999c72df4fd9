import { describe, expect, test } from 'vitest'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { findHistory } from '@/lib/data/restricted/find-history'
import { findListingsToExport } from '@/lib/data/restricted/find-listings-to-export'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { proposeRestore } from '@/lib/data/restricted/propose-restore'
import { sealHistory } from '@/lib/data/restricted/seal-history'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import type { Consent } from '@/lib/domain/consent'
import type { Actor } from '@/lib/domain/permissions'
import { listingsToTable } from '@/lib/import/listings-to-table'
import { toCsv } from '@/lib/import/to-csv'
import { aReviewWorld, newestEdition, OFFICE } from '../a-review-world'
import { aServer, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'
import { shippedGazetteer } from '../shipped-gazetteer'

/*
 * Who agreed that a service is listed, and to what: two keys write it, those who answer for it read it,
 * and it leaves in nothing that anybody takes along.
 */

const { provider, stranger, one, two, three } = PEOPLE
const LATER = minutesLater(5)
/** A day that stands nowhere else, so that finding it means that it leaked. */
const CONSENT: Consent = { role: 'communications', date: '2003-02-01', scope: 'professionals' }
const TELLING = /2003-02-01|communications|professionals/

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name))

  async function propose(catalogue: Catalogue, actor: Actor, id: string, consent: Consent | null) {
    const edited = await getListingForEdit(catalogue, actor, id)
    const old = edited?.listing.consent ?? null
    const changes = [{ field: 'consent', old, new: consent }]
    const wish = { serviceId: id, baseVersion: edited?.version ?? null, changes }
    return submitProposal(catalogue, actor, wish, NOW)
  }
  async function turnBoth(catalogue: Catalogue, id: string) {
    const callBack = { number: '100', outcome: 'confirmed' } as const
    expect(await approve(catalogue, two, { id, callBack }, LATER)).toMatchObject({
      state: 'submitted',
    })
    expect(await approve(catalogue, three, { id }, LATER)).toMatchObject({ state: 'published' })
  }
  const consentOf = async (catalogue: Catalogue, actor: Actor, id: string) =>
    (await getListingForEdit(catalogue, actor, id))?.listing.consent

  test.each([
    ['an office', OFFICE, provider],
    ['a safe house', null, one],
  ])(
    'two keys record that %s agreed, and no byte that is public changes',
    (_what, called, author) =>
      inWorld(async (catalogue) => {
        const id = await serviceId(catalogue, called)
        const before = await newestEdition(catalogue)
        const proposal = await propose(catalogue, author, id, CONSENT)
        expect(proposal).toMatchObject({ risk: 'CRITICAL', state: 'submitted' })
        expect(await consentOf(catalogue, author, id)).toBeUndefined()
        await turnBoth(catalogue, proposal.id)
        expect(await consentOf(catalogue, author, id)).toEqual(CONSENT)
        const after = await newestEdition(catalogue)
        expect(JSON.stringify(after)).not.toMatch(TELLING)
        expect(after.hash).toBe(before.hash)
        const [row] = await findHistory(catalogue, author, id)
        expect(row).toMatchObject({ field: 'consent', old: null, new: CONSENT })
      }),
  )

  test('whoever answers for another office learns nothing of it, and no file takes it along', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, CONSENT)
      await turnBoth(catalogue, id)
      expect(await getListingForEdit(catalogue, stranger, office)).toBeNull()
      expect(await getProposal(catalogue, stranger, id)).toBeNull()
      expect(await findHistory(catalogue, stranger, office)).toEqual([])
      for (const actor of [provider, one]) {
        const listings = await findListingsToExport(catalogue, actor)
        expect(listings.length).toBeGreaterThan(0)
        expect(toCsv(listingsToTable(listings, shippedGazetteer()))).not.toMatch(TELLING)
      }
    }))

  test('going back to a version before it proposes that it be taken back, with two keys', () =>
    inWorld(async (catalogue, office) => {
      const [first] = await findHistory(catalogue, provider, office)
      await turnBoth(catalogue, (await propose(catalogue, provider, office, CONSENT)).id)
      const wish = { serviceId: office, historyId: first?.id ?? '' }
      const { id, risk } = await proposeRestore(catalogue, provider, wish, LATER)
      expect(risk).toBe('CRITICAL')
      const found = await getProposal(catalogue, one, id)
      expect(found?.changes).toMatchObject([{ field: 'consent', old: CONSENT, new: null }])
      await turnBoth(catalogue, id)
      expect(await consentOf(catalogue, provider, office)).toBeUndefined()
    }))

  test('a street that is sealed leaves it as it was: it says no place', () =>
    inWorld(async (catalogue, office) => {
      await turnBoth(catalogue, (await propose(catalogue, provider, office, CONSENT)).id)
      const { rows } = await query(catalogue.url, 'SELECT public_id FROM service WHERE id = $1', [
        office,
      ])
      await sealHistory(catalogue.url, { publicId: rows[0].public_id, field: 'points' })
      expect(await consentOf(catalogue, provider, office)).toEqual(CONSENT)
      const [row] = await findHistory(catalogue, provider, office)
      expect(row).toMatchObject({ field: 'consent', new: CONSENT, isSealed: false })
    }))

  test('nobody has agreed tomorrow, whatever program says so', () =>
    inWorld(async (catalogue, office) => {
      for (const id of [office, await serviceId(catalogue, null)])
        await expect(
          propose(catalogue, one, id, { ...CONSENT, date: '2026-09-16' }),
        ).rejects.toMatchObject({ fault: 'consent_is_late' })
    }))
})
