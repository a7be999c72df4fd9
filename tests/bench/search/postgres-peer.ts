import { promises as fs } from 'node:fs'
import { Client } from 'pg'
import { openLocalPostgres } from '../../../lib/data/local-postgres'
import { withRunFolder } from '../../../lib/run/run-folder.mjs'
import type { Directory } from '../../../lib/search/directory'
import type { Contender } from './measure-rounds'
import { findDoors, type NearQuestion } from './nearest-peers'

const BATCH = 50_000

/** What the database is asked: forty nearest on the plane by its index, ranked again on the globe. */
const NEAREST = `
  SELECT number FROM (
    SELECT number, place FROM service
     WHERE $3::int IS NULL OR kind = $3
     ORDER BY place <-> point($1, $2) LIMIT 40
  ) near
  ORDER BY asin(sqrt(
    sin(radians(place[1] - $2) / 2) ^ 2 +
    cos(radians($2)) * cos(radians(place[1])) * sin(radians(place[0] - $1) / 2) ^ 2
  )) LIMIT 20`

/** The same by an extension that knows the globe: its distance is the chord, so its order is true. */
const NEAREST_ON_EARTH = `
  SELECT number FROM service
   WHERE $3::int IS NULL OR kind = $3
   ORDER BY earth <-> ll_to_earth($2, $1) LIMIT 20`

export interface PostgresPeer {
  /** Puts a directory in the table, in the place of the one before, and asks it in two ways. */
  load(directory: Directory): Promise<Contender<NearQuestion>[]>
}

/** A real server of its own, with nothing in it but the doors. */
export function withPostgres<Result>(
  work: (peer: PostgresPeer) => Promise<Result>,
): Promise<Result> {
  return withRunFolder(async (folder) => {
    const dataFolder = `${folder}/data`
    await fs.mkdir(dataFolder, { mode: 0o755 })
    const server = await openLocalPostgres({ dataFolder, report: () => {} })
    const client = new Client({ connectionString: server.url })
    await client.connect()
    try {
      return await work({ load: (directory) => load(client, directory) })
    } finally {
      await client.end()
      await server.close()
    }
  })
}

async function load(client: Client, directory: Directory): Promise<Contender<NearQuestion>[]> {
  const { kinds, lats, lngs } = directory
  const doors = findDoors(directory)
  const rows = Array.from(doors.keys()).filter((row) => doors[row])
  await client.query('CREATE EXTENSION IF NOT EXISTS earthdistance CASCADE')
  await client.query('DROP TABLE IF EXISTS service')
  await client.query(
    'CREATE UNLOGGED TABLE service (number int, kind int, place point, earth earth)',
  )
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH)
    const columns = [batch, batch.map((row) => kinds[row]), batch.map((row) => lngs[row])]
    await client.query(
      `INSERT INTO service SELECT number, kind, point(lng, lat), ll_to_earth(lat, lng)
         FROM unnest($1::int[], $2::int[], $3::float8[], $4::float8[]) AS t(number, kind, lng, lat)`,
      [...columns, batch.map((row) => lats[row])],
    )
  }
  await client.query('CREATE INDEX ON service USING gist (place)')
  await client.query('CREATE INDEX ON service USING gist (earth)')
  await client.query('ANALYZE service')
  const byQuery = (name: string, text: string): Contender<NearQuestion> => ({
    name,
    ask: async ({ origin: { lat, lng }, kind }) => {
      const { rows: found } = await client.query<{ number: number }>({
        ...{ name, text, values: [lng, lat, kind] },
      })
      return found.map(({ number }) => number)
    },
  })
  return [
    byQuery('PostgreSQL, point and GiST', NEAREST),
    byQuery('PostgreSQL, earthdistance', NEAREST_ON_EARTH),
  ]
}
