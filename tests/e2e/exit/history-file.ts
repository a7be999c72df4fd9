import { readFileSync } from 'node:fs'
import path from 'node:path'
import initSqlJs from 'sql.js'

/** Set on the last visit of each chain of redirects: those are the rows of the history list. */
const CHAIN_END = 0x20000000

export interface StoredVisit {
  readonly url: string
  /** What stood in the tab, and stands beside the address in the file. */
  readonly title: string
  readonly isChainEnd: boolean
}

/** What a closed browser has written down of its visits. */
export async function readHistoryFile(profile: string): Promise<StoredVisit[]> {
  const sql = await initSqlJs()
  const database = new sql.Database(readFileSync(path.join(profile, 'Default', 'History')))
  const [rows] = database.exec(
    'SELECT urls.url, urls.title, visits.transition FROM visits JOIN urls ON urls.id = visits.url',
  )
  database.close()
  return (rows?.values ?? []).map(([url, title, transition]) => ({
    url: String(url),
    title: String(title),
    isChainEnd: (Number(transition) & CHAIN_END) !== 0,
  }))
}
