import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { runNode } from '@/lib/run/child.mjs'
import { giveListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { withPanelServer } from './with-panel-server'

/* Moderators called a number on two days in vain: whoever needs it reads so before she dials. */

test.describe.configure({ mode: 'default' })

const PUBLISH = ['--conditions=react-server', '--import', 'tsx', 'lib/run/catalogue.ts', 'publish']

const wordsOf = (locale: string): string =>
  JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')).ListingPage.mayNotAnswer

let server: PanelServer
withPanelServer((started) => {
  server = started
})

test('a number that nobody answered on two days says so on its page, and can still be called', async () => {
  test.setTimeout(120_000)
  const person = await server.addPerson({ role: 'moderator', organisation: 'Guardia Uno' })
  const { id, publicId } = await giveListing(server, person.organisationId)
  const read = async (locale: string) =>
    (await fetch(`${server.url}/${locale}/s/${publicId}`)).text()
  expect(await read('es')).not.toContain(wordsOf('es'))
  const [channel] = await server.query(
    `SELECT value FROM channel WHERE service_id = $1 AND kind = 'phone' LIMIT 1`,
    [id],
  )
  const author = await server.addPerson({ role: 'provider', organisation: 'Oficina Ejemplo' })
  const [proposal] = await server.query(
    `INSERT INTO proposal (target_id, exposure, base_version, changes, author_organisation_id,
        author_role, author_user_id, origin, risk)
      SELECT id, 'OPEN', version, $1, $2, 'provider', $3, 'provider', 'NORMAL'
      FROM service WHERE id = $4 RETURNING id`,
    [
      JSON.stringify([{ field: 'facts.free', old: null, new: 'yes' }]),
      ...[author.organisationId, author.userId, id],
    ],
  )
  for (const day of ['2026-11-20', '2026-11-21'])
    await server.query(
      `INSERT INTO call_back (proposal_id, exposure, user_id, organisation_id, role, number, via,
          outcome, at)
        VALUES ($1, 'OPEN', $2, $3, 'moderator', $4, 'old', 'no_answer', $5)`,
      [proposal?.id, person.userId, person.organisationId, channel?.value, `${day}T15:00:00Z`],
    )
  const env = {
    ...{ KUSKA_DATA: server.dataFolder, DATABASE_URL: await server.findDatabaseUrl() },
    KUSKA_NOW: '2026-11-24T15:00:00.000Z',
  }
  const signal = AbortSignal.timeout(60_000)
  expect(await runNode(PUBLISH, { env, signal, onLine: () => {} })).toBe(0)
  for (const locale of ['es', 'qu', 'ay'])
    await expect.poll(() => read(locale)).toContain(wordsOf(locale))
  expect(await read('es')).toContain(`tel:${channel?.value}`)
})
