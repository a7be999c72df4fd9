import { describe, expect, test } from 'vitest'
import { entrustListings } from '@/lib/data/accounts/entrust-listings'
import { approve } from '@/lib/data/restricted/approve'
import { approveImport } from '@/lib/data/restricted/approve-import'
import { findBatches } from '@/lib/data/restricted/find-batches'
import { findNewProposals } from '@/lib/data/restricted/find-new-proposals'
import { findQueue } from '@/lib/data/restricted/find-queue'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { previewOwnImport, proposeImport } from '@/lib/data/restricted/propose-import'
import { reject } from '@/lib/data/restricted/reject'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { withdraw } from '@/lib/data/restricted/withdraw'
import { writeListings } from '@/lib/data/restricted/write-listings'
import { Forbidden } from '@/lib/domain/forbidden'
import type { Listing } from '@/lib/domain/listing'
import type { ReadFile } from '@/lib/import/read-listings'
import { aReviewWorld, publicPhones } from '../a-review-world'
import { anOffice, aShelter, NEW_PHONE, OLD_PHONE } from '../an-office'
import { officialRows } from '../official-rows'
import { aServer, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'
import { shippedListings } from '../shipped-edition'
import { shippedGazetteer } from '../shipped-gazetteer'

const { provider, stranger, one, two, three, admin } = PEOPLE
const LATER = minutesLater(5)
/** Of 564 of the 585 rows that come with Kuska. */
const DIRECTORY = 'MIMP, Directorio de Servicios'

function aFile(...listings: Listing[]): ReadFile {
  return {
    listings: listings.map((listing, at) => ({ line: at + 2, listing })),
    columns: new Set(['phone', 'free', 'children']),
    refused: [],
    warnings: [],
  }
}
const withPhone = (value: string, change: object = {}) => {
  const office = anOffice(change)
  const channels = office.exposure === 'OPEN' ? office.channels : []
  return anOffice({ ...change, channels: channels.map((channel) => ({ ...channel, value })) })
}

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const server = aServer(name)
  const inWorld = aReviewWorld(server)

  const officialFile = aFile(
    withPhone(NEW_PHONE),
    anOffice({ sourceId: 'ficticio-002', name: 'CEM Segunda Villa', facts: { free: 'no' } }),
    withPhone('+51900000003', { sourceId: 'ficticio-009', name: 'CEM Novena Villa' }),
    aShelter(),
    ...officialRows(),
  )

  test('an official file is one batch: two keys, no call, and it says so', () =>
    inWorld(async (catalogue) => {
      const { plan } = await previewOwnImport(catalogue, one, officialFile, NOW)
      expect([plan.added.length, plan.changed.length]).toEqual([21, 2])
      const { batchId, count } = await proposeImport(catalogue, one, officialFile, NOW)
      expect(count).toBe(23)
      const wish = { batchId: batchId ?? '' }
      // Whoever brought it turns no key of it.
      await expect(approveImport(catalogue, one, wish, LATER)).rejects.toThrow(Forbidden)
      expect(await approveImport(catalogue, two, wish, LATER)).toMatchObject({
        publishedCount: 1,
        waitingCount: 22,
      })
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, OLD_PHONE])
      expect(await approveImport(catalogue, three, wish, LATER)).toMatchObject({
        publishedCount: 22,
        waitingCount: 0,
        staleCount: 0,
        edition: 3,
      })
      const shown = new Set(await publicPhones(catalogue))
      expect([...shown]).toEqual([OLD_PHONE, NEW_PHONE, '+51900000003'])
      const { rows } = await query(
        catalogue.url,
        `SELECT DISTINCT verified_at FROM service UNION SELECT verified_at FROM field_trust`,
      )
      expect(rows).toEqual([{ verified_at: null }])
    }))

  test('the directory of the ministry, which is never linked, is an official file all the same', () =>
    inWorld(async (catalogue) => {
      await importPlaces(catalogue, shippedGazetteer().places, [])
      const ofDirectory = shippedListings().filter(
        ({ kind, trust }) => kind === 'cem' && trust.sourceTitle === DIRECTORY,
      )
      expect(ofDirectory.every(({ trust }) => trust.sourceUrl === null)).toBe(true)
      const { batchId } = await proposeImport(
        catalogue,
        one,
        aFile(...ofDirectory.slice(0, 30)),
        NOW,
      )
      const wish = { batchId: batchId ?? '' }
      expect(await approveImport(catalogue, two, wish, LATER)).toMatchObject({ waitingCount: 30 })
      expect(await approveImport(catalogue, three, wish, LATER)).toMatchObject({
        ...{ publishedCount: 30, waitingCount: 0 },
      })
    }))

  test('what the file says of its source counts, not what the listings said before', () =>
    inWorld(async (catalogue) => {
      const listings = officialRows().map((listing) => ({
        ...listing,
        trust: { ...listing.trust, sourceTitle: 'Recorte inventado', sourceUrl: null },
      }))
      await catalogue.client.$transaction((transaction) =>
        writeListings(transaction, officialRows(), '2026-09-15', () => {}),
      )
      const { batchId } = await proposeImport(catalogue, one, aFile(...listings), NOW)
      await expect(
        approveImport(catalogue, two, { batchId: batchId ?? '' }, LATER),
      ).rejects.toMatchObject({ fault: 'not_low_risk' })
    }))

  test('a moderator’s file of one row is no directory of a ministry: it is called back', () =>
    inWorld(async (catalogue) => {
      const { batchId } = await proposeImport(catalogue, one, aFile(withPhone(NEW_PHONE)), NOW)
      await expect(
        approveImport(catalogue, two, { batchId: batchId ?? '' }, LATER),
      ).rejects.toMatchObject({ fault: 'not_low_risk' })
      const [row] = await findQueue(catalogue, two, {}, LATER)
      const wish = { id: row?.id ?? '' }
      await approve(catalogue, two, wish, LATER)
      expect(await approve(catalogue, three, wish, LATER)).toMatchObject({ missing: ['call_back'] })
    }))

  test('what somebody edited since is not overwritten by the file', () =>
    inWorld(async (catalogue) => {
      const { batchId } = await proposeImport(catalogue, one, officialFile, NOW)
      const other = await serviceId(catalogue, 'CEM Segunda Villa')
      const change = { field: 'facts.free', old: 'yes', new: null }
      const { id } = await submitProposal(
        catalogue,
        provider,
        { serviceId: other, baseVersion: 1, changes: [change] },
        NOW,
      )
      await approve(catalogue, two, { id }, LATER)
      const wish = { batchId: batchId ?? '' }
      expect(await approveImport(catalogue, two, wish, LATER)).toMatchObject({ staleCount: 1 })
      const stale = await findQueue(catalogue, one, { state: 'stale' }, LATER)
      expect(stale.map(({ serviceId: id, fields }) => [id, fields])).toEqual([
        [other, ['facts.free']],
      ])
    }))

  test('a moderator sees what one press would cover, and nobody else sees that there is a file', () =>
    inWorld(async (catalogue) => {
      const { batchId } = await proposeImport(catalogue, one, officialFile, NOW)
      expect(await findBatches(catalogue, provider)).toEqual([])
      expect(await findBatches(catalogue, admin)).toEqual([])
      const [own] = await findBatches(catalogue, one)
      expect(own).toMatchObject({
        ...{ id: batchId, count: 23, criticalCount: 22, newCount: 21, olderCount: 0 },
        ...{ authorOrganisation: 'Guardia Uno', approvedBy: [], mayApprove: false, clashes: [] },
      })
      expect(own?.samples.every((each) => each.name?.startsWith('CEM '))).toBe(true)
      expect(own?.samples).toHaveLength(5)
      await approveImport(catalogue, two, { batchId: batchId ?? '' }, LATER)
      const [left] = await findBatches(catalogue, three)
      expect(left).toMatchObject({ count: 22, approvedBy: ['Guardia Dos'], mayApprove: true })
      expect(await findBatches(catalogue, two)).toMatchObject([{ mayApprove: false }])
      await approveImport(catalogue, three, { batchId: batchId ?? '' }, LATER)
      expect(await findBatches(catalogue, three)).toEqual([])
    }))

  test('a number that changed since the file came stops the whole file, until that one is decided', () =>
    inWorld(async (catalogue, office) => {
      const { batchId } = await proposeImport(catalogue, one, officialFile, NOW)
      const wish = { batchId: batchId ?? '' }
      // Gone since: the file would bring a number of this office back.
      const gone = { serviceId: office, part: { channel: 0 }, version: 1 }
      await withdraw(catalogue, provider, gone, LATER)
      await expect(approveImport(catalogue, two, wish, LATER)).rejects.toMatchObject({
        fault: 'batch_has_conflicts',
      })
      const { rows } = await query(catalogue.url, 'SELECT count(*)::int AS count FROM approval')
      expect(rows).toEqual([{ count: 0 }])
      const [batch] = await findBatches(catalogue, two)
      expect(batch?.clashes.map((each) => each.name)).toEqual(['CEM Villa Imaginaria'])
      const id = batch?.clashes[0]?.id ?? ''
      await reject(catalogue, two, { id, reason: 'ya no tiene ese número' }, LATER)
      expect(await approveImport(catalogue, two, wish, LATER)).toMatchObject({ publishedCount: 1 })
    }))

  test.each(['phone', 'door'] as const)(
    'a directory that goes on printing a withdrawn %s brings it back only after a call',
    (what) =>
      inWorld(async (catalogue, office) => {
        const part = what === 'phone' ? { channel: 0 } : { point: 0 }
        await withdraw(catalogue, provider, { serviceId: office, part, version: 1 }, NOW)
        const listings = [anOffice(), ...officialRows()]
        const columns = new Set(['phone', 'phone_visibility', 'address'])
        const file = { ...aFile(...listings), columns }
        const { batchId } = await proposeImport(catalogue, one, file, LATER)
        const wish = { batchId: batchId ?? '' }
        const [batch] = await findBatches(catalogue, two)
        expect(batch?.clashes.map((each) => each.name)).toEqual(['CEM Villa Imaginaria'])
        await expect(approveImport(catalogue, two, wish, LATER)).rejects.toMatchObject({
          fault: 'batch_has_conflicts',
        })
        // Alone it needs the call, and two keys do not publish it without, whoever writes them.
        const id = batch?.clashes[0]?.id ?? ''
        await approve(catalogue, two, { id }, LATER)
        expect(await approve(catalogue, three, { id }, LATER)).toMatchObject({
          ...{ state: 'submitted', missing: ['call_back'] },
        })
        await expect(
          query(catalogue.url, `UPDATE proposal SET state = 'approved' WHERE id = $1`, [id]),
        ).rejects.toMatchObject({ constraint: 'proposal_needs_its_keys' })
        const callBack = { number: '100', outcome: 'confirmed' } as const
        expect((await approve(catalogue, two, { id, callBack }, LATER)).state).toBe('published')
        // It was put back with its keys: next year's directory says nothing new of it.
        expect((await approveImport(catalogue, two, wish, LATER)).waitingCount).toBe(20)
        expect((await findBatches(catalogue, three))[0]?.clashes).toEqual([])
      }),
  )

  test('a provider’s file is about her own listings, and is called back', () =>
    inWorld(async (catalogue) => {
      const file = aFile(withPhone(NEW_PHONE))
      await expect(proposeImport(catalogue, stranger, file, NOW)).rejects.toMatchObject({
        fault: 'file_not_yours',
      })
      await expect(proposeImport(catalogue, admin, file, NOW)).rejects.toThrow(Forbidden)
      const { batchId } = await proposeImport(catalogue, provider, file, NOW)
      await expect(
        approveImport(catalogue, one, { batchId: batchId ?? '' }, LATER),
      ).rejects.toMatchObject({ fault: 'not_low_risk' })
      const [row] = await findQueue(catalogue, one, {}, LATER)
      const wish = { id: row?.id ?? '' }
      await approve(catalogue, one, wish, LATER)
      expect(await approve(catalogue, two, wish, LATER)).toMatchObject({ missing: ['call_back'] })
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, OLD_PHONE])
    }))

  test('each row that is not hers is named, with its line, and nothing of her file is proposed', () =>
    inWorld(async (catalogue) => {
      const file = aFile(
        withPhone(NEW_PHONE),
        anOffice({ sourceId: 'ficticio-009', name: 'CEM Nueva', operator: 'Otro Programa' }),
        aShelter(),
      )
      const { refused } = await previewOwnImport(catalogue, stranger, file, NOW)
      expect(refused.map(({ line, column, got, code }) => [line, column, got, code])).toEqual([
        [2, 'id', 'ficticio-001', 'rowNotYours'],
      ])
      const hers = await previewOwnImport(catalogue, provider, file, NOW)
      expect(hers.refused.map(({ line, column, got, code }) => [line, column, got, code])).toEqual([
        [3, 'operator', 'Otro Programa', 'operatorNotYours'],
      ])
      await expect(proposeImport(catalogue, provider, file, NOW)).rejects.toMatchObject({
        fault: 'file_not_yours',
      })
    }))

  test('who keeps an office of an institution brings its next one by file', () =>
    inWorld(async (catalogue, office) => {
      const wish = { organisationId: stranger.organisationId, serviceIds: [office] }
      await entrustListings(catalogue, admin, wish, new Date(NOW))
      const next = withPhone('+51900000003', { sourceId: 'ficticio-009', name: 'CEM Novena Villa' })
      const { plan, refused } = await previewOwnImport(catalogue, stranger, aFile(next), NOW)
      expect(refused).toEqual([])
      expect(plan.added[0]?.listing.trust).toMatchObject({ how: 'provider' })
      expect(await proposeImport(catalogue, stranger, aFile(next), NOW)).toMatchObject({ count: 1 })
    }))

  test('a provider’s file says neither that somebody called nor what an official source said', () =>
    inWorld(async (catalogue) => {
      const office = anOffice()
      const trust = { ...office.trust, sourceTitle: 'Otra fuente', how: 'visit' as const }
      const fieldTrust = { channels: { ...trust, how: 'call' as const } }
      const file = {
        ...aFile(anOffice({ facts: { free: 'no' }, trust, fieldTrust, internalNote: 'Suya.' })),
        columns: new Set(['free', 'how', 'channels_source_title', 'channels_how', 'notes']),
      }
      await proposeImport(catalogue, provider, file, NOW)
      const [row] = await findQueue(catalogue, one, {}, LATER)
      expect(row?.fields).toEqual(['facts.free', 'fieldTrust.money'])
      const { rows } = await query(catalogue.url, 'SELECT changes FROM proposal')
      expect(JSON.stringify(rows)).not.toMatch(/Otra fuente|visit|call|Suya/)
      expect(JSON.stringify(rows)).toContain('"how":"provider"')
    }))

  test('a provider’s file does not choose the address of a new page', () =>
    inWorld(async (catalogue) => {
      const file = aFile(
        withPhone('+51900000003', {
          ...{ sourceId: 'ficticio-009', name: 'CEM Novena Villa', publicId: 'k7m2p3' },
        }),
      )
      await proposeImport(catalogue, provider, file, NOW)
      const { rows } = await query(catalogue.url, 'SELECT changes::text FROM proposal')
      expect(rows[0].changes).toContain('CEM Novena Villa')
      expect(rows[0].changes).not.toContain('k7m2p3')
    }))

  test('what moderators say of a new listing of her file reaches whoever brought it', () =>
    inWorld(async (catalogue) => {
      const next = withPhone('+51900000003', { sourceId: 'ficticio-009', name: 'CEM Novena Villa' })
      await proposeImport(catalogue, provider, aFile(next), NOW)
      const states = async () =>
        (await findNewProposals(catalogue, provider, LATER)).map(({ state }) => state)
      expect(await states()).toEqual(['submitted'])
      const [row] = await findQueue(catalogue, two, {}, NOW)
      await reject(catalogue, two, { id: row?.id ?? '', reason: 'Falta la fuente' }, LATER)
      expect(await states()).toEqual(['rejected'])
      // An official file is one thing on her page, not five hundred.
      await proposeImport(catalogue, one, officialFile, NOW)
      expect(await findNewProposals(catalogue, one, LATER)).toEqual([])
    }))

  test('a new listing whose address is taken meanwhile waits as stale, and stops nobody', () =>
    inWorld(async (catalogue) => {
      const file = aFile(
        withPhone('+51900000003', {
          ...{ sourceId: 'ficticio-009', name: 'CEM Novena Villa', publicId: 'k7m2p3' },
        }),
      )
      await proposeImport(catalogue, one, file, NOW)
      await query(catalogue.url, `INSERT INTO public_id (id, exposure) VALUES ('k7m2p3', 'OPEN')`)
      const [row] = await findQueue(catalogue, two, {}, NOW)
      const id = row?.id ?? ''
      const callBack = { number: '100', outcome: 'confirmed' } as const
      await approve(catalogue, two, { id, callBack }, LATER)
      expect(await approve(catalogue, three, { id }, LATER)).toMatchObject({
        ...{ state: 'stale', conflicts: ['publicId'] },
      })
    }))

  test('the same file a second time proposes nothing again', () =>
    inWorld(async (catalogue) => {
      await proposeImport(catalogue, one, officialFile, NOW)
      expect(await proposeImport(catalogue, one, officialFile, NOW)).toEqual({
        batchId: null,
        count: 0,
      })
    }))
})
