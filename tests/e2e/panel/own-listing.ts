import type { PanelServer } from './panel-server'

/** A listing of the shipped catalogue that somebody may answer for. */
export interface OwnedListing {
  readonly id: string
  readonly publicId: string
  readonly name: string
  /** Of its door, 2 digits. */
  readonly department: string
}

/** Hands a published CEM with a door and office hours to an organisation of our own, as an operator once would. */
export async function giveListing(
  server: PanelServer,
  organisationId: string,
  skip = 0,
): Promise<OwnedListing> {
  const office = await findOffice(server, skip)
  await server.query('UPDATE service SET operator_id = $1 WHERE id = $2', [
    ...[organisationId, office.id],
  ])
  return office
}

/** A published CEM with a door, a number and office hours, of whoever answers for it. */
export async function findOffice(server: PanelServer, skip = 0): Promise<OwnedListing> {
  const [row] = await server.query(
    `SELECT s.id, s.public_id, s.name, l.ubigeo FROM service s
       JOIN service_point p ON p.service_id = s.id
       JOIN location l ON l.id = p.location_id
       JOIN channel c ON c.service_id = s.id
       WHERE s.kind = 'cem' AND s.sub_kind IS DISTINCT FROM 'police_station'
         AND s.status = 'published' AND NOT (p.hours ->> 'always')::boolean
       ORDER BY s.public_id OFFSET $1 LIMIT 1`,
    [skip],
  )
  if (!row) throw new Error('catalogue: got no published CEM, expected one')
  return {
    ...{ id: String(row.id), publicId: String(row.public_id), name: String(row.name) },
    department: String(row.ubigeo).slice(0, 2),
  }
}
