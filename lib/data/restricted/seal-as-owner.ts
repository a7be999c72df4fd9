import 'server-only'
import { Client } from 'pg'

/**
 * Wherever a value was kept, and the statistics that sample it. Rewritten whole, so that no page of the
 * disk's files still holds it: a row that was deleted stays in its file until then.
 */
const TABLES = [
  ...['history', 'proposal', 'proposal_comment', 'call_back', 'withdrawal', 'draft', 'edition'],
  ...[
    'location',
    'service_point',
    'point_language',
    'journey',
    'channel',
    'channel_language',
    'coverage',
    'fact_note',
  ],
  ...['field_trust', 'field_visibility', 'service'],
]

/**
 * Runs one statement that seals, and then rewrites the tables and samples them anew. What only a
 * superuser may do, as the embedded server's owner is, is passed over elsewhere: the old samples then
 * go with the server's own vacuum, and the old files with its next checkpoint.
 * @returns its `sealed`; null when it had no row.
 */
export async function sealAsOwner(
  url: string,
  statement: string,
  values: readonly string[],
): Promise<number | null> {
  const owner = new Client({ connectionString: url, application_name: 'kuska-seal' })
  await owner.connect()
  try {
    const { rows } = await owner.query<{ sealed: string }>(statement, [...values])
    const [row] = rows
    if (!row) return null
    for (const table of TABLES) await owner.query(`VACUUM (FULL, ANALYZE) ${table}`)
    for (const last of ['VACUUM FULL pg_catalog.pg_statistic', 'CHECKPOINT'])
      await owner.query(last).catch(() => {})
    return Number(row.sealed)
  } finally {
    await owner.end()
  }
}
