import type { Client } from 'pg'
import { type Catalogue, withCatalogue } from '@/lib/data/db'
import { importPlaces } from '@/lib/data/restricted/import-places'
import { publish } from '@/lib/data/restricted/publish'
import { writeListings } from '@/lib/data/restricted/write-listings'
import type { Listing } from '@/lib/domain/listing'
import type { Actor } from '@/lib/domain/permissions'
import { anOffice, aShelter } from './an-office'
import { aPlace } from './factories'
import { withClient } from './postgres'

/** The day on which invented people review. */
export const NOW = '2026-09-15T15:00:00.000Z'

/** A later instant of that day. */
export const minutesLater = (minutes: number, from = NOW) =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString()

const ORGANISATIONS = {
  'Programa Ficticio': '00000000-0000-4000-8000-0000000000a0',
  'Otro Programa': '00000000-0000-4000-8000-0000000000b0',
  'Guardia Uno': '00000000-0000-4000-8000-000000000001',
  'Guardia Dos': '00000000-0000-4000-8000-000000000002',
  'Guardia Tres': '00000000-0000-4000-8000-000000000003',
  Administración: '00000000-0000-4000-8000-000000000009',
} as const

const actor = (
  userId: string,
  organisation: keyof typeof ORGANISATIONS,
  role: Actor['role'],
): Actor => ({
  userId,
  organisationId: ORGANISATIONS[organisation],
  isModerating: organisation.startsWith('Guardia'),
  role,
  isFresh: true,
  hasTotp: true,
})

/** Invented people, by what they do. */
export const PEOPLE = {
  provider: actor('u-provider', 'Programa Ficticio', 'provider'),
  colleague: actor('u-colleague', 'Programa Ficticio', 'provider'),
  stranger: actor('u-stranger', 'Otro Programa', 'provider'),
  one: actor('u-one', 'Guardia Uno', 'moderator'),
  oneMore: actor('u-one-more', 'Guardia Uno', 'moderator'),
  two: actor('u-two', 'Guardia Dos', 'moderator'),
  three: actor('u-three', 'Guardia Tres', 'moderator'),
  admin: actor('u-admin', 'Administración', 'administrator'),
  secondAdmin: actor('u-admin-2', 'Administración', 'administrator'),
} as const satisfies Record<string, Actor>

/** Fills a migrated database with organisations, people and three listings, and publishes. */
export async function fillReviewWorld(
  url: string,
  listings: readonly Listing[] = [
    anOffice(),
    anOffice({ sourceId: 'ficticio-002', name: 'CEM Segunda Villa' }),
    aShelter(),
  ],
): Promise<void> {
  await withClient(url, 'owner', async (client) => {
    for (const [name, id] of Object.entries(ORGANISATIONS))
      await client.query('INSERT INTO organisation (id, name) VALUES ($1, $2)', [id, name])
    for (const { userId } of Object.values(PEOPLE))
      await client.query('INSERT INTO "user" (id, email) VALUES ($1, $2)', [
        userId,
        `${userId}@correo.example`,
      ])
    const people = Object.values(PEOPLE)
    const rank = ({ role }: Actor) => (role === 'administrator' ? 0 : 1)
    for (const person of [...people].sort((a, b) => rank(a) - rank(b)))
      await client.query(
        'INSERT INTO member (user_id, organisation_id, role, act_id) VALUES ($1, $2, $3, $4)',
        [
          ...[person.userId, person.organisationId, person.role],
          person.role === 'moderator' ? await actOfTwo(client, person) : null,
        ],
      )
    for (const [name, id] of Object.entries(ORGANISATIONS)) {
      if (!name.startsWith('Guardia')) continue
      await decided(client, `'moderating_organisation', '${id}', NULL, NULL`)
      await client.query('UPDATE organisation SET is_moderating = true WHERE id = $1', [id])
    }
  })
  await withCatalogue(url, async (catalogue) => {
    await importPlaces(
      catalogue,
      [
        aPlace({ ubigeo: '08', name: 'Cusco' }),
        aPlace({ ubigeo: '0801', name: 'Provincia' }),
        aPlace({ ubigeo: '080101', name: 'Villa Imaginaria' }),
      ],
      [],
    )
    await catalogue.client.$transaction((transaction) =>
      writeListings(transaction, listings, '2026-09-15', () => {}),
    )
    await publish(catalogue, NOW)
  })
}

function actOfTwo(client: Client, { userId, organisationId, role }: Actor): Promise<string> {
  const email = `${userId}@correo.example`
  return decided(client, `'invitation', '${organisationId}', '${email}', '${role}'`)
}

async function decided(client: Client, values: string): Promise<string> {
  const { rows } = await client.query(
    `INSERT INTO admin_act (kind, organisation_id, email, role, proposed_by)
      VALUES (${values}, '${PEOPLE.admin.userId}') RETURNING id`,
  )
  await client.query(
    `UPDATE admin_act SET outcome = 'done', decided_at = now(),
      decided_by = '${PEOPLE.secondAdmin.userId}' WHERE id = $1`,
    [rows[0].id],
  )
  return String(rows[0].id)
}

/** The id of a listing by its name; of the shelter, by null. */
export async function serviceId(catalogue: Catalogue, name: string | null): Promise<string> {
  const service = await catalogue.client.service.findFirstOrThrow({
    select: { id: true },
    where: { name },
  })
  return service.id
}
