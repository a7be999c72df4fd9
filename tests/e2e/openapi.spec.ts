import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { LOCALES } from '@/lib/domain/locale'
import { HAS_HSDS, HSDS_ABSENT, HSDS_FOLDER } from '../hsds-schemas'
import { type Answer, ask, askServer, BASE } from './ask'
import { exactHeaders } from './exact-headers'

/*
 * A program that was written by our description gets what the description says: each of its addresses is
 * asked as it stands there, in each way that it can be refused too.
 */

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly $ref?: string }[]
  readonly responses: Readonly<Record<string, Response>>
}
interface Response {
  readonly $ref?: string
  readonly content?: Readonly<Record<string, { readonly schema: object }>>
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly responses: Readonly<Record<string, Response>> }
}

const WIDGET = encodeURIComponent(`${BASE.origin}/embed/v1/es/08/todo`)
let described: Description
const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

test.beforeAll(async () => {
  described = JSON.parse((await ask('/api/openapi.json')).body)
  // Once for each worker's turn.
  ajv.removeSchema('openapi').addSchema(described, 'openapi')
})

/** The first id of a list. */
async function idOf(list: string): Promise<string> {
  return JSON.parse((await ask(`/api${list}?per_page=1`)).body).contents[0].id
}

async function addressOf(path: string): Promise<string> {
  const spoken = path.replace('{locale}', 'qu')
  const query = path === '/oembed' ? `?url=${WIDGET}` : ''
  if (!spoken.endsWith('/{id}')) return `/api${spoken}${query}`
  const list = spoken.replace('/{id}', '')
  return `/api${list}/${await idOf(list)}`
}

/** What is wrong with an answer by the description; empty when nothing is. */
function faultsOf(answer: Answer, path: string, method: string): string[] {
  const { responses } = described.paths[path]?.[method] ?? { responses: {} }
  const told = responses[answer.status]
  if (!told) return [`${answer.status}: not described`]
  const ref = told.$ref?.split('/').at(-1)
  const { content } = ref === undefined ? told : (described.components.responses[ref] ?? {})
  if (!content) return answer.body === '' ? [] : ['a body that is not described']
  const [type = ''] = (exactHeaders(answer)['Content-Type'] ?? '').split(';')
  const at = content[type]
  if (!at) return [`${type}: not described`]
  if (!/^application\/(?:\w+\+)?json$/.test(type)) return answer.body === '' ? ['no body'] : []
  const schema = JSON.parse(JSON.stringify(at.schema).replaceAll('"#/', '"openapi#/'))
  const validate = ajv.compile(schema)
  return validate(JSON.parse(answer.body))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const PATHS = [
  ...[
    '/hsds/{locale}',
    '/hsds/profile.json',
    '/openapi.json',
    '/geojson',
    '/csv',
    '/atom',
    '/oembed',
  ],
  ...['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'].flatMap(
    (list) => [`/hsds/{locale}/${list}`, `/hsds/{locale}/${list}/{id}`],
  ),
]

test('the description names these addresses and no others', () => {
  expect(Object.keys(described.paths).sort()).toEqual([...PATHS].sort())
})

for (const path of PATHS) {
  test(`${path} answers as it is described: read, read again, misread and written to`, async () => {
    const address = await addressOf(path)
    const read = await ask(address)
    expect([read.status, faultsOf(read, path, 'get')]).toEqual([200, []])
    const { ETag: etag = '' } = exactHeaders(read)
    const again = await ask(address, 'GET', { 'If-None-Match': etag })
    expect([again.status, faultsOf(again, path, 'get')]).toEqual([304, []])
    const mark = address.includes('?') ? '&' : '?'
    for (const wrong of [`${address}${mark}page=0`, `${address}${mark}x=%ff`]) {
      // oEmbed knows what it asks for, and lets the rest be, as its specification has it.
      const isLet = path === '/oembed' && !wrong.includes('%ff')
      const answer = await ask(wrong)
      expect([answer.status, faultsOf(answer, path, 'get')], wrong).toEqual([isLet ? 200 : 400, []])
    }
    const written = await ask(address, 'DELETE')
    expect([written.status, faultsOf(written, path, 'get')]).toEqual([405, []])
    const long = await ask(`/api/${'a'.repeat(3000)}`)
    expect([long.status, faultsOf(long, path, 'get')]).toEqual([414, []])
  })

  test(`${path} takes a search as it is described, in a form and as JSON, or says that it takes none`, async () => {
    const address = await addressOf(path)
    if (!described.paths[path]?.post) {
      const refused = await askServer(BASE, { address, method: 'POST', body: 'search=a' })
      expect([refused.status, faultsOf(refused, path, 'get')]).toEqual([405, []])
      return
    }
    const JSON_TYPE = { 'Content-Type': 'application/json' }
    for (const [body, headers, status] of [
      ['search=a&per_page=2', {}, 200],
      ['{"search":"a","per_page":2}', JSON_TYPE, 200],
      ['search=a&format=ndjson', {}, 200],
      ['per_page=0', {}, 400],
      ['search=a+b+c+d+e+f+g+h+i', {}, 400],
      [`search=${'a'.repeat(5000)}`, {}, 413],
    ] as const) {
      const answer = await askServer(BASE, { address, method: 'POST', headers, body })
      expect([answer.status, faultsOf(answer, path, 'post')], body).toEqual([status, []])
    }
  })
}

test('what is not there, and a form of oEmbed that we do not speak, are described too', async () => {
  const none = await ask('/api/hsds/es/services/00000000-0000-5000-8000-000000000000')
  expect([none.status, faultsOf(none, '/hsds/{locale}/services/{id}', 'get')]).toEqual([404, []])
  const xml = await ask(`/api/oembed?url=${WIDGET}&format=xml`)
  expect([xml.status, faultsOf(xml, '/oembed', 'get')]).toEqual([501, []])
})

test(`whatever the standard describes is described here, and answers so${HAS_HSDS ? '' : ` (${HSDS_ABSENT})`}`, async () => {
  test.skip(!HAS_HSDS, HSDS_ABSENT)
  const standard: Description & {
    components: { parameters: Record<string, { name: string }>; schemas: Record<string, object> }
  } = JSON.parse(readFileSync(`${HSDS_FOLDER}/openapi.json`, 'utf8'))
  ajv.addSchema(standard, 'standard')
  const page = ajv.compile({ $ref: 'standard#/components/schemas/Page' })
  /** What no source of ours can answer: README, decisions. */
  const refused = ['postcode', 'proximity']
  const SAMPLES: Readonly<Record<string, string>> = {
    ...{ search: 'a', page: '1', per_page: '2', format: 'json', minimal: 'true', full: 'true' },
    ...{ modified_after: '2026-01-01T00:00:00Z', top_only: 'true', full_service: 'true' },
    organization_id: JSON.parse((await ask('/api/hsds/es/organizations?per_page=1')).body)
      .contents[0].id,
    taxonomy_id: await idOf('/hsds/es/taxonomies'),
    taxonomy_term_id: await idOf('/hsds/es/taxonomy_terms'),
    parent_id: await idOf('/hsds/es/taxonomy_terms'),
  }
  for (const [path, methods] of Object.entries(standard.paths))
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      if (method !== 'get' && method !== 'post') continue
      const own = `/hsds/{locale}${path === '/' ? '' : path}`
      expect(described.paths[own]?.[method], own).toBeDefined()
      const address = await addressOf(own)
      for (const { name: named, $ref } of parameters) {
        const name =
          named ?? standard.components.parameters[$ref?.split('/').at(-1) ?? '']?.name ?? ''
        const query = `?${name}=${encodeURIComponent(SAMPLES[name] ?? 'x')}`
        const answer = await askServer(BASE, {
          address: address + query,
          method: method.toUpperCase(),
        })
        const where = `${method} ${address}${query}`
        if (refused.includes(name)) expect(JSON.parse(answer.body).parameter, where).toBe(name)
        else expect(answer.status, where).toBe(200)
        if (answer.status !== 200 || path.endsWith('/{id}')) continue
        const body = JSON.parse(answer.body)
        expect([page(body), page.errors], where).toEqual([true, null])
        expect(Array.isArray(body.contents), where).toBe(true)
      }
    }
  for (const locale of LOCALES) {
    const root = standard.paths['/']?.get?.responses['200']?.content?.['application/json']?.schema
    const isMeta = ajv.compile(root ?? false)
    expect(isMeta(JSON.parse((await ask(`/api/hsds/${locale}`)).body))).toBe(true)
  }
})
