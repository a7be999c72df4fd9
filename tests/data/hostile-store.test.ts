import { expect, test } from 'vitest'
import { comment } from '@/lib/data/restricted/comment'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { Forbidden } from '@/lib/domain/forbidden'
import { ReviewRefusal } from '@/lib/domain/review-refusal'
import { aReviewWorld } from '../a-review-world'
import { HOSTILE_TEXTS } from '../hostile-texts'
import { aServer, SERVERS, withClient } from '../postgres'
import { NOW, PEOPLE } from '../review-world'

/* The database has the last word on a text, whatever form or program it came by. */

const inWorld = aReviewWorld(aServer(SERVERS[0]))
const HARM = /[<>]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

test(`${HOSTILE_TEXTS.length} hostile names of an organisation: the database keeps plain text or nothing`, () =>
  inWorld(async ({ url }) => {
    const kept = await withClient(url, 'kuska_app', async (client) => {
      for (const text of HOSTILE_TEXTS)
        await client.query('INSERT INTO organisation (name) VALUES ($1)', [text]).catch(() => {})
      const { rows } = await client.query<{ name: string }>('SELECT name FROM organisation')
      return rows.map(({ name }) => name)
    })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((name) => HARM.test(name))).toEqual([])
  }))

test(`${HOSTILE_TEXTS.length} hostile notes beside an answer: a short plain line or nothing`, () =>
  inWorld(async ({ url }, office) => {
    const kept = await withClient(url, 'kuska_app', async (client) => {
      const notes: string[] = []
      for (const text of HOSTILE_TEXTS) {
        const sql = `INSERT INTO fact_note (service_id, fact, note) VALUES ($1, 'free', $2)`
        const isKept = await client.query(sql, [office, text]).then(
          () => true,
          () => false,
        )
        if (isKept) notes.push(text)
        await client.query('DELETE FROM fact_note')
      }
      return notes
    })
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.filter((note) => HARM.test(note) || note.length > 160)).toEqual([])
    expect(kept.filter((note) => /\d{6}|:\/\/|@/.test(note))).toEqual([])
  }))

test('what is said about a proposal is kept as plain text or not at all', () =>
  inWorld(async (catalogue, office) => {
    const changes = [{ field: 'facts.free', old: 'yes', new: 'no' }]
    const wish = { serviceId: office, baseVersion: 1, changes }
    const { id } = await submitProposal(catalogue, PEOPLE.provider, wish, NOW)
    for (const text of HOSTILE_TEXTS.filter((_, at) => at % 8 === 0))
      await comment(catalogue, PEOPLE.provider, { id, text }, NOW).catch((error: unknown) => {
        if (!(error instanceof ReviewRefusal || error instanceof Forbidden)) throw error
      })
    const rows = await catalogue.client.proposalComment.findMany({ select: { text: true } })
    expect(rows.filter(({ text }) => HARM.test(text))).toEqual([])
  }))
