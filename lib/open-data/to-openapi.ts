import { LOCALES } from '../domain/locale'
import { jsonBody } from './answer'
import { FLAT_PARAMETERS } from './flat-filters'
import { COLLECTIONS } from './hsds/collections'
import { OPENAPI_PARAMETERS } from './openapi-parameters'
import { PAGE, PROBLEM, RESPONSES } from './openapi-schemas'
import { Query } from './query'
import { LICENCE, type Source } from './source'

const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema/compiled/'
/** List in the address → the standard's own schema of one thing of it. */
const SCHEMA_OF: Readonly<Record<string, string>> = {
  services: 'service.json',
  organizations: 'organization.json',
  service_at_locations: 'service_at_location.json',
  taxonomies: 'taxonomy.json',
  taxonomy_terms: 'taxonomy_term.json',
}

/** The OpenAPI 3.1 document of everything here; it names only what `COLLECTIONS` does. @throws Refused */
export function toOpenapi(parameters: URLSearchParams, { origin }: Source) {
  new Query(parameters, [])
  return jsonBody({
    openapi: '3.1.0',
    info: {
      title: 'Kuska: open data',
      version: '1.0.0',
      summary: 'A directory of public services in Peru.',
      description:
        'Answers come from the published edition in memory: at most 60 seconds old, with the ETag of the edition. No key, no cookie, any origin.',
      license: { name: 'CC BY 4.0', url: LICENCE },
    },
    servers: [{ url: `${origin}/api` }],
    paths: { ...hsdsPaths(), ...flatPaths() },
    components: {
      parameters: components(),
      schemas: { Page: PAGE, Problem: PROBLEM },
      responses: RESPONSES,
    },
  })
}

function hsdsPaths() {
  const paths: Record<string, object> = {
    '/hsds/{locale}': {
      get: operation('getAPIMetaInformation', [], json({ type: 'object' }), [LOCALE]),
    },
    '/hsds/profile.json': { get: operation('getProfile', [], json({ type: 'object' })) },
    '/openapi.json': { get: operation('getOpenapi', [], json({ type: 'object' })) },
  }
  for (const [name, { parameters, ownParameters }] of COLLECTIONS) {
    const item = thing(name)
    const page = json({
      allOf: [{ $ref: '#/components/schemas/Page' }],
      properties: { contents: { type: 'array', items: item } },
    })
    paths[`/hsds/{locale}/${name}`] = {
      get: operation(`list_${name}`, parameters, page, [LOCALE]),
      post: { ...operation(`search_${name}`, [], page, [LOCALE]), requestBody: form(parameters) },
    }
    paths[`/hsds/{locale}/${name}/{id}`] = {
      get: operation(`get_${name}`, ownParameters, json(item), [LOCALE, ID]),
    }
  }
  return paths
}

function flatPaths() {
  const text = (type: string) => ({ [type]: { schema: { type: 'string' } } })
  const geojson = { 'application/geo+json': { schema: { type: 'object' } } }
  return {
    '/geojson': { get: operation('getGeojson', FLAT_PARAMETERS, geojson) },
    '/csv': { get: operation('getCsv', FLAT_PARAMETERS, text('text/csv')) },
    '/atom': { get: operation('getAtom', [], text('application/atom+xml')) },
  }
}

/** The standard's own schema is named, not copied: it says more than we would. */
function thing(name: string) {
  return {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', format: 'uuid' } },
    externalDocs: { url: SCHEMAS + (SCHEMA_OF[name] ?? '') },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

function operation(
  operationId: string,
  names: readonly string[],
  content: object,
  path: readonly object[] = [],
) {
  return {
    operationId,
    parameters: [...path, ...names.map((name) => ({ $ref: `#/components/parameters/${name}` }))],
    responses: {
      200: { description: 'From the edition being served.', content },
      304: { description: 'Nothing has changed since the edition that you named.' },
      400: { $ref: '#/components/responses/Problem' },
      404: { $ref: '#/components/responses/Problem' },
    },
  }
}

/** The same names as in an address, in a form. */
function form(names: readonly string[]) {
  const properties = Object.fromEntries(
    names.map((name) => [name, OPENAPI_PARAMETERS[name]?.schema ?? {}]),
  )
  const schema = { type: 'object', properties, additionalProperties: false }
  return { content: { 'application/x-www-form-urlencoded': { schema } } }
}

const LOCALE = {
  name: 'locale',
  in: 'path',
  required: true,
  description: 'Language of the texts; ids are the same in each.',
  schema: { type: 'string', enum: LOCALES },
}
const ID = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}

function components() {
  return Object.fromEntries(
    Object.entries(OPENAPI_PARAMETERS).map(([name, told]) => [
      name,
      { name, in: 'query', ...told },
    ]),
  )
}
