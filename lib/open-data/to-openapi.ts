import { LOCALES } from '../domain/locale'
import { jsonBody } from './answer'
import { FLAT_PARAMETERS } from './flat-filters'
import { COLLECTIONS } from './hsds/collections'
import { operation, REFUSED } from './openapi-operation'
import { OPENAPI_PARAMETERS } from './openapi-parameters'
import { SCHEMAS as OWN_SCHEMAS, RESPONSES } from './openapi-schemas'
import { Query } from './query'
import { LICENCE, type Source } from './source'

const STANDARD = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema/compiled/'
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
      schemas: OWN_SCHEMAS,
      responses: RESPONSES,
    },
  })
}

function hsdsPaths() {
  const paths: Record<string, object> = {
    '/hsds/{locale}': {
      get: operation('getAPIMetaInformation', [], json(own('Meta')), [LOCALE]),
    },
    '/hsds/profile.json': { get: operation('getProfile', [], json({ type: 'object' })) },
    '/openapi.json': { get: operation('getOpenapi', [], json({ type: 'object' })) },
  }
  for (const [name, { parameters, ownParameters }] of COLLECTIONS) {
    const item = thing(name)
    const page = {
      ...json({ allOf: [own('Page')], properties: { contents: { type: 'array', items: item } } }),
      'application/x-ndjson': { schema: { type: 'string' } },
    }
    paths[`/hsds/{locale}/${name}`] = {
      get: operation(`list_${name}`, parameters, page, [LOCALE]),
      post: search(name, parameters, page),
    }
    paths[`/hsds/{locale}/${name}/{id}`] = {
      get: operation(`get_${name}`, ownParameters, json(item), [LOCALE, ID]),
    }
  }
  return paths
}

function flatPaths() {
  const text = (type: string) => ({ [type]: { schema: { type: 'string' } } })
  const geojson = { 'application/geo+json': { schema: own('FeatureCollection') } }
  return {
    '/geojson': { get: operation('getGeojson', FLAT_PARAMETERS, geojson) },
    '/csv': { get: operation('getCsv', FLAT_PARAMETERS, text('text/csv')) },
    '/atom': { get: operation('getAtom', [], text('application/atom+xml')) },
    '/oembed': { get: oembed() },
  }
}

/** The standard's own schema is named, not copied: it says more than we would. */
function thing(name: string) {
  return {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string', format: 'uuid' } },
    externalDocs: { url: STANDARD + (SCHEMA_OF[name] ?? '') },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

const own = (schema: keyof typeof OWN_SCHEMAS) => ({ $ref: `#/components/schemas/${schema}` })
/** The same names as in an address, in a body that stands in no log. */
function search(name: string, parameters: readonly string[], page: object) {
  const { responses, ...rest } = operation(`search_${name}`, [], page, [LOCALE])
  const { 304: _, ...others } = responses
  return { ...rest, requestBody: form(parameters), responses: { ...others, 413: REFUSED } }
}

/** Under the statuses of its specification. */
function oembed() {
  const asked = ['url', 'maxwidth', 'maxheight']
  const { parameters, responses, ...rest } = operation('getOembed', asked, json(own('Oembed')))
  const format = { name: 'format', in: 'query', schema: { type: 'string', enum: ['json'] } }
  return { ...rest, parameters: [...parameters, format], responses: { ...responses, 501: REFUSED } }
}

/** As a form, or as JSON of one level. */
function form(names: readonly string[]) {
  const properties = Object.fromEntries(
    names.map((name) => [name, OPENAPI_PARAMETERS[name]?.schema ?? {}]),
  )
  const schema = { type: 'object', properties, additionalProperties: false }
  return { content: { 'application/x-www-form-urlencoded': { schema }, ...json(schema) } }
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
