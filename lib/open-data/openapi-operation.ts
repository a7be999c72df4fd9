/** An answer that refuses, as every address gives it. */
export const REFUSED = { $ref: '#/components/responses/Problem' }

const ETAG = {
  description: 'The same for every answer of an edition, from one build.',
  schema: { type: 'string' },
}

/**
 * One method of one address.
 * @param names parameters of its query, as the components have them.
 * @param content what it answers, by type.
 * @param path parameters of its path.
 */
export function operation(
  operationId: string,
  names: readonly string[],
  content: object,
  path: readonly object[] = [],
) {
  return {
    operationId,
    parameters: [...path, ...names.map((name) => ({ $ref: `#/components/parameters/${name}` }))],
    responses: {
      200: { description: 'From the edition being served.', headers: { ETag: ETAG }, content },
      304: { description: 'Nothing has changed since the edition that you named.' },
      ...{ 400: REFUSED, 404: REFUSED, 405: REFUSED, 414: REFUSED, 503: REFUSED },
    },
  }
}
