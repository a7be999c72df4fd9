import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildGazetteer, type Gazetteer } from '../../import/gazetteer'

const HOLDER = Symbol.for('kuska.gazetteer')
const holder = globalThis as { [HOLDER]?: Gazetteer }

/** The places that come with Kuska, read once: the same against which a file is checked. */
export function getGazetteer(): Gazetteer {
  holder[HOLDER] ??= buildGazetteer({
    departments: readPlaces('departments'),
    provinces: readPlaces('provinces'),
    districts: readPlaces('districts'),
  })
  return holder[HOLDER]
}

function readPlaces(level: string): string {
  // Not relative to this file: it is served from a bundle.
  return readFileSync(path.join(process.cwd(), 'prisma/catalogue/ubigeo', `${level}.csv`), 'utf8')
}
