import 'server-only'
import { type Catalogue, openCatalogue } from './db'
import { Refusal } from './refusal'

/** Pages, actions and route handlers are bundled apart: only the global object is shared by all. */
const HOLDER = Symbol.for('kuska.catalogue')
const holder = globalThis as { [HOLDER]?: Catalogue }

/** Editors write at once, and each waits for the row of a listing at most for a moment. */
const CONNECTIONS = 10

/**
 * The process's one pool of connections to the catalogue, for the panel.
 * @throws Refusal when this process was started without a database.
 */
export function getCatalogue(): Catalogue {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Refusal(
      'panel: got no DATABASE_URL, expected the database of the catalogue; start with «npm run up»',
    )
  holder[HOLDER] ??= openCatalogue(url, CONNECTIONS)
  return holder[HOLDER]
}
