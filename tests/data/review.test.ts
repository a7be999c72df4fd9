import { describe, expect, test } from 'vitest'
import { findModerating } from '@/lib/data/accounts/find-moderating'
import { removePerson } from '@/lib/data/accounts/remove-person'
import type { Catalogue } from '@/lib/data/db'
import { approve } from '@/lib/data/restricted/approve'
import { approveBatch } from '@/lib/data/restricted/approve-batch'
import { cancel } from '@/lib/data/restricted/cancel'
import { comment } from '@/lib/data/restricted/comment'
import { confirmUnchanged } from '@/lib/data/restricted/confirm-unchanged'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { findQueue } from '@/lib/data/restricted/find-queue'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { getProposal } from '@/lib/data/restricted/get-proposal'
import { isQueueCut } from '@/lib/data/restricted/is-queue-cut'
import { publishingBlocks } from '@/lib/data/restricted/publishing-blocks'
import { reject } from '@/lib/data/restricted/reject'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { withdraw } from '@/lib/data/restricted/withdraw'
import type { FieldChange } from '@/lib/domain/change'
import { findChanges } from '@/lib/domain/find-changes'
import { Forbidden } from '@/lib/domain/forbidden'
import { limaDate } from '@/lib/domain/lima-date'
import { NeedsFreshSignIn } from '@/lib/domain/needs-fresh-sign-in'
import { ownWord } from '@/lib/domain/own-word'
import type { Actor } from '@/lib/domain/permissions'
import { aReviewWorld, newestEdition, OFFICE, publicPhones } from '../a-review-world'
import { anOffice, NEW_PHONE, OLD_PHONE } from '../an-office'
import { aTrust } from '../factories'
import { aServer, query, SERVERS } from '../postgres'
import { minutesLater, NOW, PEOPLE, serviceId } from '../review-world'

const { provider, colleague, stranger, one, oneMore, two, three, admin } = PEOPLE
const LATER = minutesLater(5)
const stale = (actor: Actor): Actor => ({ ...actor, isFresh: false })

const withPhone = (value: string): FieldChange[] => {
  const before = anOffice()
  const [channel] = before.exposure === 'OPEN' ? before.channels : []
  return [{ field: 'channels', old: [channel], new: [{ ...channel, value }] }]
}
const fact = (name: string, value: unknown, old: unknown = null): FieldChange => ({
  field: `facts.${name}`,
  old,
  new: value,
})

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)
  const inWorld = aReviewWorld(server)

  const published = async (catalogue: Catalogue) =>
    (await newestEdition(catalogue)).content.listings
  const propose = (catalogue: Catalogue, actor: Actor, id: string, changes: FieldChange[]) =>
    submitProposal(catalogue, actor, { serviceId: id, baseVersion: 1, changes }, NOW)

  test('what a captured account has approved and called goes with it; a colleague’s key stands in', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, withPhone(NEW_PHONE))
      const callBack = { number: OLD_PHONE, outcome: 'confirmed' } as const
      await approve(catalogue, one, { id, callBack }, LATER)
      await removePerson(catalogue, admin, one.userId, new Date(LATER))
      const [row] = await findQueue(catalogue, two, {}, LATER)
      expect(row?.missing).toEqual(['first_approval', 'second_approval', 'call_back'])
      expect(await getProposal(catalogue, two, id)).toMatchObject({
        ...{ approvals: [{ isValid: false }], callBacks: [{ isValid: false }] },
      })
      expect((await approve(catalogue, two, { id }, LATER)).missing).toEqual([
        'second_approval',
        'call_back',
      ])
      expect((await approve(catalogue, oneMore, { id }, LATER)).missing).toEqual(['call_back'])
      expect((await approve(catalogue, three, { id, callBack }, LATER)).state).toBe('published')
      const { rows } = await query(catalogue.url, `SELECT user_id FROM confirmation`)
      expect(rows).toEqual([{ user_id: three.userId }])
    }))

  test('what moderators of her organisation wrote is not a provider’s to read or take back', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, oneMore, office, [fact('womanStaff', 'yes')])
      const beside: Actor = { ...one, userId: 'u-beside', role: 'provider', hasTotp: false }
      expect(await getProposal(catalogue, beside, id)).toBeNull()
      await expect(cancel(catalogue, beside, { id }, NOW)).rejects.toThrow(Forbidden)
      expect(await getProposal(catalogue, one, id)).not.toBeNull()
    }))

  test('an organisation that was stopped proposes nothing, and turns no key', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, withPhone(NEW_PHONE))
      await approve(catalogue, one, { id }, LATER)
      const stop = `UPDATE organisation SET frozen_at = now() WHERE id IN ($1, $2)`
      await query(catalogue.url, stop, [provider.organisationId, one.organisationId])
      const wish = [fact('womanStaff', 'yes')]
      await expect(propose(catalogue, provider, office, wish)).rejects.toMatchObject({
        fault: 'frozen',
      })
      await expect(withdraw(catalogue, provider, { serviceId: office }, NOW)).rejects.toMatchObject(
        {
          fault: 'frozen',
        },
      )
      await expect(
        confirmUnchanged(catalogue, provider, { serviceIds: [office] }, NOW),
      ).rejects.toMatchObject({ fault: 'frozen' })
      const claim = `INSERT INTO confirmation (service_id, user_id, organisation_id, kind)
        VALUES ('${office}', '${provider.userId}', '${provider.organisationId}', 'provider')`
      await expect(query(catalogue.url, claim)).rejects.toMatchObject({
        constraint: 'organisation_is_frozen',
      })
      expect((await approve(catalogue, two, { id }, LATER)).missing).toContain('second_approval')
      await expect(approve(catalogue, oneMore, { id }, LATER)).rejects.toThrow()
    }))

  test('a fact is public as soon as one moderator has seen it', () =>
    inWorld(async (catalogue, office) => {
      const { id, risk } = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      expect(risk).toBe('NORMAL')
      expect(await approve(catalogue, one, { id }, LATER)).toEqual({
        state: 'published',
        missing: [],
        conflicts: [],
        edition: 2,
      })
      const said = (await published(catalogue)).map(({ facts }) => facts.womanStaff)
      expect(said.filter((answer) => answer === 'yes')).toHaveLength(1)
    }))

  test('a changed phone stays old until two people of two organisations have called', () =>
    inWorld(async (catalogue, office) => {
      const { id, risk } = await propose(catalogue, provider, office, withPhone(NEW_PHONE))
      expect(risk).toBe('CRITICAL')
      expect((await approve(catalogue, one, { id }, LATER)).missing).toEqual([
        'second_approval',
        'call_back',
      ])
      await expect(approve(catalogue, oneMore, { id }, LATER)).rejects.toThrow(Forbidden)
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, OLD_PHONE])
      expect((await approve(catalogue, two, { id }, LATER)).missing).toEqual(['call_back'])
      const call = (number: string, outcome: 'confirmed' | 'no_answer') => ({
        id,
        callBack: { number, outcome },
      })
      await expect(
        approve(catalogue, one, call(NEW_PHONE, 'confirmed'), LATER),
      ).rejects.toMatchObject({ fault: 'number_is_the_new_one' })
      expect(await approve(catalogue, one, call(OLD_PHONE, 'no_answer'), LATER)).toMatchObject({
        state: 'submitted',
      })
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, OLD_PHONE])
      expect(await approve(catalogue, two, call(OLD_PHONE, 'confirmed'), LATER)).toMatchObject({
        state: 'published',
        edition: 2,
      })
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, NEW_PHONE])
      const stored = await getListingForEdit(catalogue, provider, office)
      expect(stored?.listing).toMatchObject({
        fieldTrust: { channels: { how: 'call', verifiedAt: '2026-09-15' } },
      })
    }))

  test('one «no» on the telephone keeps the old number, whoever calls again', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, withPhone(NEW_PHONE))
      const call = (outcome: 'confirmed' | 'denied') => ({
        id,
        callBack: { number: OLD_PHONE, outcome },
      })
      await approve(catalogue, one, call('denied'), LATER)
      await approve(catalogue, two, call('confirmed'), LATER)
      expect(await approve(catalogue, three, call('confirmed'), LATER)).toMatchObject({
        state: 'submitted',
        missing: ['call_back'],
      })
      expect(await publicPhones(catalogue)).toEqual([OLD_PHONE, OLD_PHONE])
    }))

  test('an open session alone changes no phone, and approves none', () =>
    inWorld(async (catalogue, office) => {
      await expect(
        propose(catalogue, stale(provider), office, withPhone(NEW_PHONE)),
      ).rejects.toThrow(NeedsFreshSignIn)
      const { id } = await propose(catalogue, provider, office, withPhone(NEW_PHONE))
      await expect(approve(catalogue, stale(one), { id }, LATER)).rejects.toThrow(NeedsFreshSignIn)
      await expect(approve(catalogue, admin, { id }, LATER)).rejects.toThrow(Forbidden)
      await expect(approve(catalogue, colleague, { id }, LATER)).rejects.toThrow(Forbidden)
    }))

  test('two edit other fields of one listing at once, and both have their way', () =>
    inWorld(async (catalogue, office) => {
      const first = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      const second = await propose(catalogue, colleague, office, [fact('childRoom', 'no')])
      await approve(catalogue, one, { id: first.id }, LATER)
      await approve(catalogue, one, { id: second.id }, LATER)
      const edited = await getListingForEdit(catalogue, provider, office)
      expect(edited?.listing.facts).toMatchObject({ womanStaff: 'yes', childRoom: 'no' })
      expect(edited?.version).toBe(3)
    }))

  test('two edit the same field at once: the second is kept, and shows the first', () =>
    inWorld(async (catalogue, office) => {
      const first = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      const second = await propose(catalogue, colleague, office, [fact('womanStaff', 'no')])
      await approve(catalogue, one, { id: first.id }, LATER)
      expect(await approve(catalogue, two, { id: second.id }, LATER)).toMatchObject({
        state: 'stale',
        conflicts: ['facts.womanStaff'],
      })
      const view = await getProposal(catalogue, colleague, second.id)
      expect(view?.changes).toEqual([
        { field: 'facts.womanStaff', old: null, new: 'no', current: 'yes', isConflict: true },
      ])
      const late = await propose(catalogue, colleague, office, [fact('womanStaff', 'no', null)])
      expect(late.state).toBe('stale')
    }))

  test('fifty people edit at once, and nothing is lost', () =>
    inWorld(async (catalogue, office) => {
      const names = ['womanStaff', 'childRoom', 'wheelchair', 'privateRoom', 'men']
      const submitted = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          propose(catalogue, at % 2 ? provider : colleague, office, [
            fact(names[at % 5] ?? '', at % 3 ? 'yes' : 'no'),
          ]),
        ),
      )
      const results = await Promise.all(
        submitted.map(({ id }, at) => approve(catalogue, at % 2 ? one : two, { id }, LATER)),
      )
      const publishedCount = results.filter(({ state }) => state === 'published').length
      const { rows } = await query(
        catalogue.url,
        `SELECT state, count(*)::int AS count FROM proposal GROUP BY state ORDER BY state`,
      )
      expect(rows).toEqual([
        { state: 'published', count: publishedCount },
        { state: 'stale', count: 50 - publishedCount },
      ])
      const edited = await getListingForEdit(catalogue, provider, office)
      expect(edited?.version).toBe(1 + publishedCount)
      expect(Object.keys(edited?.listing.facts ?? {}).sort()).toEqual([...names, 'free'].sort())
    }))

  test('what a provider may not say of her own listing is refused', () =>
    inWorld(async (catalogue, office) => {
      const trust = (how: string, verifiedAt: string, sourceTitle = 'Programa Ficticio') => ({
        field: 'fieldTrust.hours',
        old: null,
        new: { sourceTitle, sourceUrl: null, sourceDate: '2026-09-15', how, verifiedAt },
      })
      for (const change of [
        trust('call', '2026-09-15'),
        trust('provider', '2027-01-01'),
        trust('provider', '2026-09-15', 'Ministerio Ficticio'),
        { field: 'internalNote', old: null, new: 'nota' },
        { field: 'publicId', old: null, new: '222222' },
        { field: 'fieldTrust.channels', old: null, new: trust('provider', '2026-09-15').new },
      ])
        await expect(propose(catalogue, provider, office, [change])).rejects.toMatchObject({
          fault: 'field_not_yours',
        })
      await propose(catalogue, provider, office, [trust('provider', '2026-09-15')])
    }))

  test('a stranger’s listing looks as if it did not exist', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      expect(await getListingForEdit(catalogue, stranger, office)).toBeNull()
      expect(await getProposal(catalogue, stranger, id)).toBeNull()
      expect(await findOwnListings(catalogue, stranger, NOW)).toEqual([])
      expect(await findQueue(catalogue, stranger, {}, NOW)).toEqual([])
      const change = [fact('childRoom', 'yes')]
      await expect(propose(catalogue, stranger, office, change)).rejects.toThrow(Forbidden)
      await expect(cancel(catalogue, stranger, { id }, NOW)).rejects.toThrow(Forbidden)
      await expect(comment(catalogue, stranger, { id, text: 'hola' }, NOW)).rejects.toThrow(
        Forbidden,
      )
      await expect(
        saveDraft(catalogue, stranger, { serviceId: office, baseVersion: 1, changes: [] }),
      ).rejects.toThrow(Forbidden)
    }))

  test('a comment and a reason reach the provider, without a person’s name', () =>
    inWorld(async (catalogue, office) => {
      const { id } = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      await comment(catalogue, one, { id, text: '¿Desde cuándo?' }, LATER)
      await reject(catalogue, two, { id, reason: 'No contestan.' }, LATER)
      const [own] = (await findOwnListings(catalogue, colleague, LATER)).filter(
        (listing) => listing.id === office,
      )
      expect(own?.openProposals).toMatchObject([
        {
          state: 'rejected',
          reason: 'No contestan.',
          comments: [{ organisation: 'Guardia Uno', role: 'moderator', text: '¿Desde cuándo?' }],
        },
      ])
      expect(JSON.stringify(own)).not.toContain('u-one')
      await expect(approve(catalogue, three, { id }, LATER)).rejects.toMatchObject({
        fault: 'not_open',
      })
    }))

  test('of a shelter no street is kept, whoever writes it where', () =>
    inWorld(async (catalogue) => {
      const shelter = await serviceId(catalogue, null)
      const { id } = await propose(catalogue, one, shelter, [fact('children', 'no', 'yes')])
      const text = 'Está en jirón de Prueba 123'
      await expect(comment(catalogue, two, { id, text }, LATER)).rejects.toMatchObject({
        fault: 'text_has_trail',
      })
      await expect(reject(catalogue, two, { id, reason: text }, LATER)).rejects.toMatchObject({
        fault: 'text_has_trail',
      })
      const number = OLD_PHONE
      const title = { ...aTitle(text) }
      await expect(propose(catalogue, one, shelter, [title])).rejects.toMatchObject({
        fault: 'text_has_trail',
      })
      await expect(
        propose(catalogue, one, shelter, [{ field: 'points', old: null, new: [text] }]),
      ).rejects.toMatchObject({ fault: 'not_a_listing' })
      await saveDraft(catalogue, one, {
        serviceId: shelter,
        baseVersion: 1,
        changes: [{ field: 'form', old: null, new: { address: text } }],
      })
      const critical = await propose(catalogue, one, shelter, [fact('companion', 'yes')])
      await expect(
        approve(
          catalogue,
          two,
          { id: critical.id, callBack: { number, outcome: 'confirmed' } },
          LATER,
        ),
      ).rejects.toMatchObject({ fault: 'number_not_valid' })
    }))

  test('a new listing needs both keys, and is then public', () =>
    inWorld(async (catalogue) => {
      const fresh = anOffice({ name: 'CEM Tercera Villa', sourceId: 'ficticio-003' })
      const ownWord = aTrust({
        ...{ sourceTitle: 'Programa Ficticio', sourceUrl: null, how: 'provider' },
        ...{ sourceDate: '2026-09-15', verifiedAt: '2026-09-15' },
      })
      const changes = [
        { field: 'exposure', old: null, new: 'OPEN' },
        ...findChanges(null, fresh).filter(({ field }) => field !== 'trust'),
        { field: 'trust', old: null, new: ownWord },
      ]
      const wish = { serviceId: null, baseVersion: null, changes }
      await expect(submitProposal(catalogue, stranger, wish, NOW)).rejects.toThrow(Forbidden)
      const borrowed = [...changes.slice(0, -1), { field: 'trust', old: null, new: fresh.trust }]
      await expect(
        submitProposal(catalogue, provider, { ...wish, changes: borrowed }, NOW),
      ).rejects.toMatchObject({ fault: 'field_not_yours' })
      const { id, risk } = await submitProposal(catalogue, provider, wish, NOW)
      expect(risk).toBe('CRITICAL')
      const callBack = { number: '100', outcome: 'confirmed' } as const
      await approve(catalogue, one, { id, callBack }, LATER)
      expect(await published(catalogue)).toHaveLength(3)
      expect(await approve(catalogue, two, { id }, LATER)).toMatchObject({ state: 'published' })
      expect(await published(catalogue)).toHaveLength(4)
      expect((await findOwnListings(catalogue, provider, LATER)).map((own) => own.name)).toContain(
        'CEM Tercera Villa',
      )
    }))

  test('a door is shut until a day with one key, and opened again with two', () =>
    inWorld(async (catalogue, office) => {
      const shut = [fact('operatingState', 'suspended'), fact('until', '2026-12-24')]
      const { id, risk } = await propose(catalogue, provider, office, shut)
      expect(risk).toBe('NORMAL')
      expect(await approve(catalogue, one, { id }, LATER)).toMatchObject({ state: 'published' })
      const found = await getListingForEdit(catalogue, provider, office)
      expect(found?.listing.facts).toMatchObject({
        operatingState: 'suspended',
        until: '2026-12-24',
      })
      const open = [
        { field: 'facts.operatingState', old: 'suspended', new: 'open' },
        { field: 'facts.until', old: '2026-12-24', new: null },
      ]
      expect((await propose(catalogue, provider, office, open)).risk).toBe('CRITICAL')
      const alone = [{ field: 'facts.operatingState', old: 'suspended', new: 'open' }]
      await expect(propose(catalogue, provider, office, alone)).rejects.toMatchObject({
        fault: 'not_a_listing',
      })
      const [own] = (await findOwnListings(catalogue, provider, '2026-12-25T15:00:00.000Z')).filter(
        (each) => each.id === office,
      )
      expect(own?.due).toContainEqual(
        expect.objectContaining({
          field: 'operatingState',
          state: 'expired',
          expiresOn: '2026-12-24',
        }),
      )
    }))

  test('a door that has moved is said to have with one key, while its new number waits for two', () =>
    inWorld(async (catalogue, office) => {
      const edit = [...withPhone(NEW_PHONE), fact('operatingState', 'moved')]
      expect((await propose(catalogue, provider, office, edit)).risk).toBe('CRITICAL')
      const queue = await findQueue(catalogue, one, {}, LATER)
      const [notice] = queue.filter(({ risk }) => risk === 'NORMAL')
      const [number] = queue.filter(({ risk }) => risk === 'CRITICAL')
      if (!notice || !number) throw new Error(`got ${queue.length} proposals, expected two`)
      expect(await approve(catalogue, one, { id: notice.id }, LATER)).toMatchObject({
        state: 'published',
      })
      const shown = await published(catalogue)
      const moved = shown.find((each) => each.exposure === 'OPEN' && each.name === OFFICE)
      expect(moved).toMatchObject({ facts: { operatingState: 'moved' } })
      expect(await publicPhones(catalogue)).toContain(OLD_PHONE)
      const callBack = { number: OLD_PHONE, outcome: 'confirmed' } as const
      await approve(catalogue, one, { id: number.id, callBack }, LATER)
      expect(await approve(catalogue, two, { id: number.id }, LATER)).toMatchObject({
        state: 'published',
        conflicts: [],
      })
      expect(await publicPhones(catalogue)).toContain(NEW_PHONE)
      const found = await getListingForEdit(catalogue, provider, office)
      expect(found?.listing.facts).toMatchObject({ operatingState: 'moved' })
    }))

  test('many low-risk changes are approved together, or none of them', () =>
    inWorld(async (catalogue, office) => {
      const other = await serviceId(catalogue, 'CEM Segunda Villa')
      const calm = await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      const also = await propose(catalogue, provider, other, [fact('childRoom', 'yes')])
      const phone = await propose(catalogue, provider, other, withPhone(NEW_PHONE))
      const all = { ids: [calm.id, also.id, phone.id] }
      await expect(approveBatch(catalogue, one, all, LATER)).rejects.toMatchObject({
        fault: 'not_low_risk',
      })
      expect((await findQueue(catalogue, one, {}, LATER)).map(({ state }) => state)).toEqual([
        'submitted',
        'submitted',
        'submitted',
      ])
      const decided = await approveBatch(catalogue, one, { ids: [calm.id, also.id] }, LATER)
      expect(decided).toEqual({
        ...{ publishedCount: 2, waitingCount: 0, staleCount: 0, edition: 2 },
        decidedIds: expect.arrayContaining([calm.id, also.id]),
      })
      expect((await findQueue(catalogue, two, {}, LATER)).map(({ id }) => id)).toEqual([phone.id])
    }))

  test('what a provider has said in the morning she may say otherwise in the afternoon', () =>
    inWorld(async (catalogue, office) => {
      const word = ownWord('Programa Ficticio', limaDate(NOW))
      const said = [fact('womanStaff', 'yes'), { field: 'fieldTrust.access', old: null, new: word }]
      const { id } = await propose(catalogue, provider, office, said)
      await approve(catalogue, one, { id }, LATER)
      const changes = [fact('womanStaff', 'no', 'yes')]
      const wish = { serviceId: office, baseVersion: 2, changes }
      expect(await submitProposal(catalogue, provider, wish, LATER)).toMatchObject({
        state: 'submitted',
      })
      const dayLater = minutesLater(24 * 60)
      await expect(submitProposal(catalogue, provider, wish, dayLater)).rejects.toMatchObject({
        fault: 'source_missing',
      })
    }))

  test('what a moderator changes does not stay under a provider’s confirmation of what it was', () =>
    inWorld(async (catalogue, office) => {
      await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, NOW)
      const edited = await getListingForEdit(catalogue, one, office)
      if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
      const { listing, version } = edited
      expect(listing.trust).toMatchObject({ how: 'provider', verifiedAt: '2026-09-15' })
      const ask = (changes: readonly FieldChange[]) =>
        submitProposal(catalogue, one, { serviceId: office, baseVersion: version, changes }, LATER)
      const bare = fact('free', 'no', 'yes')
      await expect(ask([bare])).rejects.toMatchObject({ fault: 'source_missing' })
      const trust = aTrust({ sourceTitle: 'Directorio inventado', sourceUrl: null })
      const { id } = await ask([bare, { field: 'fieldTrust.money', old: null, new: trust }])
      await approve(catalogue, two, { id }, LATER)
      const [shown] = (await published(catalogue)).filter(
        ({ id: page }) => page === listing.publicId,
      )
      expect(shown).toMatchObject({
        fieldTrust: {
          money: { sourceTitle: 'Directorio inventado', how: 'official_source', verifiedAt: null },
        },
      })
    }))

  test('what waits while a provider confirms what it replaces is not published as confirmed by her', () =>
    inWorld(async (catalogue, office) => {
      const bare = fact('free', 'no', 'yes')
      const { id } = await propose(catalogue, one, office, [bare])
      await confirmUnchanged(catalogue, provider, { serviceIds: [office] }, LATER)
      await approve(catalogue, two, { id }, LATER)
      const edited = await getListingForEdit(catalogue, one, office)
      if (edited?.listing.exposure !== 'OPEN') throw new Error('office: got none, expected one')
      expect(edited.listing).toMatchObject({
        facts: { free: 'no' },
        trust: { how: 'provider', verifiedAt: '2026-09-15' },
        fieldTrust: { money: { how: 'press', verifiedAt: null } },
      })
    }))

  test('the one of a batch that clashes is named before anybody presses', () =>
    inWorld(async (catalogue, office) => {
      const first = await propose(catalogue, provider, office, [fact('free', 'no', 'yes')])
      const second = await propose(catalogue, colleague, office, [fact('free', null, 'yes')])
      const other = await serviceId(catalogue, 'CEM Segunda Villa')
      const calm = await propose(catalogue, provider, other, [fact('wheelchair', 'yes')])
      await approve(catalogue, one, { id: first.id }, LATER)
      const queue = await findQueue(catalogue, two, {}, LATER)
      expect(new Map(queue.map(({ id, conflicts }) => [id, conflicts]))).toEqual(
        new Map([
          [second.id, ['facts.free']],
          [calm.id, []],
        ]),
      )
    }))

  test('the queue is filtered before it is cut, by kind and place, new listings too', () =>
    inWorld(async (catalogue, office) => {
      const shelter = await serviceId(catalogue, null)
      await query(
        catalogue.url,
        `INSERT INTO proposal (target_id, exposure, base_version, changes, author_role, origin, risk, state, created_at)
          SELECT '${office}', 'OPEN', 1, '[{"field":"facts.free","old":"yes","new":"no"}]', 'operator',
            'import', 'NORMAL', 'submitted', '2026-09-01' FROM generate_series(1, 1000)`,
      )
      const { id } = await propose(catalogue, one, shelter, [fact('children', 'no', 'yes')])
      expect(
        (await findQueue(catalogue, two, { kind: 'hrt' }, LATER)).map((row) => row.id),
      ).toEqual([id])
      expect(await findQueue(catalogue, two, { kind: 'cem' }, LATER)).toHaveLength(1000)
      expect(await findQueue(catalogue, two, { department: '15' }, LATER)).toEqual([])
      expect(await isQueueCut(catalogue, two, {})).toBe(true)
      expect(await isQueueCut(catalogue, two, { kind: 'cem' })).toBe(false)
      expect(await isQueueCut(catalogue, provider, {})).toBe(false)
    }))

  test('«Retirar ya» is shown to whoever may press it, and to no moderator of another organisation', () =>
    inWorld(async (catalogue, office) => {
      const shown = (actor: Actor) =>
        getListingForEdit(catalogue, actor, office).then((found) => found?.mayWithdraw)
      expect(await shown(provider)).toBe(true)
      expect(await shown({ ...provider, isFresh: false })).toBe(true)
      expect(await shown(one)).toBe(false)
    }))

  test('a half-filled form comes back as she left it, to her alone', () =>
    inWorld(async (catalogue, office) => {
      const form = { name: 'CEM Vi', 'hours.0.opens': '8' }
      const changes = [{ field: 'form', old: null, new: form }]
      await saveDraft(catalogue, provider, { serviceId: office, baseVersion: 1, changes })
      await saveDraft(catalogue, provider, { serviceId: office, baseVersion: 1, changes })
      expect((await getListingForEdit(catalogue, provider, office))?.draft).toEqual(changes)
      expect((await getListingForEdit(catalogue, colleague, office))?.draft).toBeNull()
      await propose(catalogue, provider, office, [fact('womanStaff', 'yes')])
      expect((await getListingForEdit(catalogue, provider, office))?.draft).toBeNull()
    }))

  test('with fewer than two moderating organisations it is said what cannot be published', () =>
    inWorld(async (catalogue) => {
      expect(await publishingBlocks(catalogue, provider)).toEqual([])
      await query(
        catalogue.url,
        `UPDATE organisation SET is_moderating = false WHERE name <> 'Guardia Uno'`,
      )
      expect(await publishingBlocks(catalogue, provider)).toEqual(['one_moderating_organisation'])
      // A stopped one turns no key.
      await query(catalogue.url, 'UPDATE organisation SET frozen_at = now() WHERE is_moderating')
      expect(await publishingBlocks(catalogue, provider)).toEqual(['no_moderating_organisation'])
    }))

  test('of exactly two that moderate, what one proposes can gather no two keys: form and proposal say so', () =>
    inWorld(async (catalogue, office) => {
      const level = { field: 'visibility', old: 'PUBLIC', new: 'CONTACT_ONLY' }
      const hers = await propose(catalogue, one, office, [level])
      const low = await propose(catalogue, one, office, [fact('womanStaff', 'yes')])
      const blockOf = async (id: string) => (await getProposal(catalogue, two, id))?.block
      expect(await blockOf(hers.id)).toBeNull()
      expect(await publishingBlocks(catalogue, one)).toEqual([])
      await query(
        catalogue.url,
        `UPDATE organisation SET frozen_at = now() WHERE name = 'Guardia Tres'`,
      )
      for (const moderator of [one, two])
        expect(await publishingBlocks(catalogue, moderator)).toEqual(['own_organisation_moderates'])
      expect(await publishingBlocks(catalogue, provider)).toEqual([])
      expect(await findModerating(catalogue.client)).toHaveLength(2)
      expect(await blockOf(hers.id)).toBe('own_organisation_moderates')
      expect(await blockOf(low.id)).toBeNull()
      // The only other one turns its key, and it waits for ever.
      const called = { number: OLD_PHONE, outcome: 'confirmed' } as const
      await approve(catalogue, two, { id: hers.id, callBack: called }, LATER)
      expect(await blockOf(hers.id)).toBe('own_organisation_moderates')
    }))
})

function aTitle(sourceTitle: string): FieldChange {
  const trust = { ...anOffice().trust, sourceUrl: null }
  return { field: 'trust', old: trust, new: { ...trust, sourceTitle } }
}
