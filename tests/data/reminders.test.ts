import { describe, expect, test } from 'vitest'
import { approveImport } from '@/lib/data/restricted/approve-import'
import { confirmUnchanged } from '@/lib/data/restricted/confirm-unchanged'
import { findNewsReaders } from '@/lib/data/restricted/find-news-readers'
import { findOwnListings } from '@/lib/data/restricted/find-own-listings'
import { proposeImport } from '@/lib/data/restricted/propose-import'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { limaDate } from '@/lib/domain/lima-date'
import { ownWord } from '@/lib/domain/own-word'
import type { Actor } from '@/lib/domain/permissions'
import type { ReadFile } from '@/lib/import/read-listings'
import type { Mail } from '@/lib/mail/mail'
import { remindProviders } from '@/lib/run/remind-providers'
import { aReviewWorld, OFFICE } from '../a-review-world'
import { anOffice, aShelter } from '../an-office'
import { aTrust } from '../factories'
import { officialRows } from '../official-rows'
import { aServer, OLDEST_SERVER, query } from '../postgres'
import { minutesLater, NOW, PEOPLE } from '../review-world'

/* A mail that says too much is read over her shoulder; one that never comes leaves an old number. */

const confirmed = aTrust({ how: 'provider', verifiedAt: '2026-09-01' })
/** 170 days after it was confirmed: a phone expires after 180. */
const SOON = '2027-02-18T15:00:00.000Z'
const THEIR_MAILS = ['u-colleague@correo.example', 'u-provider@correo.example']

describe.each(OLDEST_SERVER)('on %s', (name) => {
  const inWorld = aReviewWorld(aServer(name), [anOffice({ trust: confirmed }), aShelter()])

  test('whoever looks after what expires is written to once a week, however often it is tried', () =>
    inWorld(async (catalogue) => {
      const mails: Mail[] = []
      const send = async (mail: Mail) => void mails.push(mail)
      expect(await remindProviders({ catalogue, now: NOW, send })).toBe(0)
      const atOnce = await Promise.all(
        [1, 2, 3].map(() => remindProviders({ catalogue, now: SOON, send })),
      )
      expect(atOnce.sort()).toEqual([0, 0, 1])
      expect(mails.map(({ to }) => to).sort()).toEqual(THEIR_MAILS)
      for (const { text } of mails)
        expect(text.match(/https?:\S+/g)).toEqual(['http://localhost:3000/panel/enlace/al-dia'])
      const said = JSON.stringify(mails)
      for (const telling of [OFFICE, 'Programa Ficticio', 'violencia', '+51', '08'])
        expect(said.replaceAll('localhost', '')).not.toContain(telling)
      const nextWeek = minutesLater(7 * 24 * 60, SOON)
      expect(await remindProviders({ catalogue, now: nextWeek, send })).toBe(1)
    }))

  test('whoever has said that her number is right is not asked every week until another organisation calls it', () =>
    inWorld(async (catalogue, office) => {
      const send = async () => {}
      await confirmUnchanged(catalogue, PEOPLE.provider, { serviceIds: [office] }, SOON)
      const [listing] = await findOwnListings(catalogue, PEOPLE.provider, SOON)
      expect(listing?.due.map(({ field, state }) => [field, state])).toEqual([['channels', 'due']])
      expect(await remindProviders({ catalogue, now: SOON, send })).toBe(0)
      // Her own word grows old too: then she is asked again.
      const later = minutesLater(181 * 24 * 60, SOON)
      expect(await remindProviders({ catalogue, now: later, send })).toBe(1)
    }))

  test('a mail that could not be sent is tried again', () =>
    inWorld(async (catalogue) => {
      const fails = () => Promise.reject(new Error('mail: refused'))
      await expect(remindProviders({ catalogue, now: SOON, send: fails })).rejects.toThrow(
        /refused/,
      )
      expect((await query(catalogue.url, 'SELECT * FROM reminder')).rows).toEqual([])
      expect(await remindProviders({ catalogue, now: SOON, send: async () => {} })).toBe(1)
    }))

  test('a mailbox that is gone keeps nobody else from her reminder, and nobody gets hers twice', () =>
    inWorld(async (catalogue, office) => {
      const { stranger, admin } = PEOPLE
      await query(
        catalogue.url,
        'INSERT INTO keeping (organisation_id, service_id, begun_by) VALUES ($1, $2, $3)',
        [stranger.organisationId, office, admin.userId],
      )
      const sent: string[] = []
      const gone = (addresses: readonly string[]) => async (mail: Mail) => {
        if (addresses.includes(mail.to)) throw new Error(`mail: refused <${mail.to}>`)
        sent.push(mail.to)
      }
      const remind = (...addresses: string[]) =>
        remindProviders({ catalogue, now: SOON, send: gone(addresses) })
      const [colleague = '', hers = ''] = THEIR_MAILS
      const failed: unknown = await remind(colleague).catch((error: unknown) => error)
      expect(String(failed)).toMatch(/1 mails refused.*organisations reminded: 2/)
      expect(String(failed)).not.toContain('@')
      expect(sent.sort()).toEqual([hers, 'u-stranger@correo.example'])
      // The next day: who was written to is not written to again for the mailbox beside hers.
      expect(await remind()).toBe(0)
      expect(sent).toHaveLength(2)
    }))

  test('what is oldest is asked for too', () =>
    inWorld(async (catalogue) => {
      const later = minutesLater(3 * 365 * 24 * 60, SOON)
      expect(await remindProviders({ catalogue, now: later, send: async () => {} })).toBe(1)
    }))

  test('news reach the providers whom they concern, and not whoever acted', () =>
    inWorld(async (catalogue, office) => {
      const change = { field: 'facts.womanStaff', old: null, new: 'yes' }
      const word = ownWord('Programa Ficticio', limaDate(NOW))
      const changes = [change, { field: 'fieldTrust.access', old: null, new: word }]
      const wish = { serviceId: office, baseVersion: 1, changes }
      const { id } = await submitProposal(catalogue, PEOPLE.provider, wish, NOW)
      const readers = await findNewsReaders(catalogue, PEOPLE.one, { proposalIds: [id] })
      expect(readers.sort()).toEqual(THEIR_MAILS)
      const byHer = await findNewsReaders(catalogue, PEOPLE.provider, { serviceId: office })
      expect(byHer).toEqual(['u-colleague@correo.example'])
    }))

  test('of a country’s file each organisation hears once, when something of hers is decided', () =>
    inWorld(async (catalogue) => {
      const { one, two, three } = PEOPLE
      const changed = anOffice({ trust: confirmed, facts: { free: 'no' } })
      const rows = [changed, ...officialRows()]
      const file: ReadFile = {
        listings: rows.map((listing, at) => ({ line: at + 2, listing })),
        columns: new Set(['free']),
        refused: [],
        warnings: [],
      }
      const { batchId } = await proposeImport(catalogue, one, file, NOW)
      const press = async (actor: Actor) => {
        const wish = { batchId: batchId ?? '' }
        const { decidedIds } = await approveImport(catalogue, actor, wish, minutesLater(5))
        const readers = await findNewsReaders(catalogue, actor, { proposalIds: decidedIds })
        return [decidedIds.length, readers.sort()]
      }
      // A fact takes one key and new listings take two: nobody is told of the same row again.
      expect(await press(two)).toEqual([1, THEIR_MAILS])
      expect(await press(three)).toEqual([20, THEIR_MAILS])
    }))
})
