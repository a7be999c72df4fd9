import type { PanelServer } from './panel-server'

/** A listing of the shipped catalogue that somebody may answer for. */
export interface OwnedListing {
  readonly id: string
  readonly publicId: string
  readonly name: string
}

/** Hands a published CEM with a door and office hours to an organisation of our own, as an operator once would. */
export async function giveListing(
  server: PanelServer,
  organisationId: string,
  skip = 0,
): Promise<OwnedListing> {
  const [row] = await server.query(
    `UPDATE service SET operator_id = $1 WHERE id = (
       SELECT s.id FROM service s
       JOIN service_point p ON p.service_id = s.id
       JOIN channel c ON c.service_id = s.id
       WHERE s.kind = 'cem' AND s.sub_kind IS DISTINCT FROM 'police_station'
         AND s.status = 'published' AND NOT (p.hours ->> 'always')::boolean
       ORDER BY s.public_id OFFSET $2 LIMIT 1)
     RETURNING id, public_id, name`,
    [organisationId, skip],
  )
  if (!row) throw new Error('catalogue: got no published CEM, expected one')
  return { id: String(row.id), publicId: String(row.public_id), name: String(row.name) }
}
