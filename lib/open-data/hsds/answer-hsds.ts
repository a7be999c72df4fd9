import { type Answer, jsonBody } from '../answer'
import { notFound } from '../problem'
import { Query } from '../query'
import type { Source } from '../source'
import { COLLECTIONS } from './collections'

/** The version of the standard that this API speaks. */
export const HSDS_VERSION = '3.1'

/**
 * One request of the API of a language.
 * @param path what stands after `/api/hsds/<language>`: nothing, a list, or a list and an id.
 * @throws Refused
 */
export function answerHsds(
  [name, id, ...rest]: readonly string[],
  parameters: URLSearchParams,
  source: Source,
): Omit<Answer, 'status'> {
  if (name === undefined) return answerRoot(parameters, source)
  const collection = COLLECTIONS.get(name)
  if (!collection || rest.length > 0) throw notFound('address')
  return id === undefined
    ? collection.list(parameters, source)
    : collection.one(id.toLowerCase(), parameters, source)
}

function answerRoot(parameters: URLSearchParams, { origin }: Source) {
  new Query(parameters, [])
  return jsonBody({
    version: HSDS_VERSION,
    profile: `${origin}/api/hsds/profile.json`,
    openapi_url: `${origin}/api/openapi.json`,
  })
}
