import { ENUM_ATTRIBUTES } from '../domain/attributes'

/** What every list has around its things. */
const PAGE = {
  type: 'object',
  required: ['empty', 'contents'],
  properties: {
    ...Object.fromEntries(
      ['total_items', 'total_pages', 'page_number', 'size'].map((name) => [
        name,
        { type: 'integer', minimum: 0 },
      ]),
    ),
    ...Object.fromEntries(
      ['first_page', 'last_page', 'empty'].map((name) => [name, { type: 'boolean' }]),
    ),
  },
}

/** What stands in an answer that refuses. */
const PROBLEM = {
  type: 'object',
  description: 'RFC 9457; the last three are ours.',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    ...Object.fromEntries(
      ['type', 'title', 'detail', 'parameter', 'got', 'expected'].map((name) => [
        name,
        { type: 'string' },
      ]),
    ),
    status: { type: 'integer' },
  },
}

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const pixels = { type: 'integer', minimum: 1 }

/** What an address answers that is no list, by the name of its schema. */
export const SCHEMAS = {
  Page: PAGE,
  Problem: PROBLEM,
  Meta: {
    type: 'object',
    required: ['version', 'profile', 'openapi_url'],
    properties: { version: text, profile: uri, openapi_url: uri },
  },
  FeatureCollection: {
    type: 'object',
    description: 'RFC 7946.',
    required: ['type', 'licence', 'edition', 'published_at', 'features'],
    properties: {
      type: { const: 'FeatureCollection' },
      ...{ licence: uri, edition: text, published_at: { type: 'string', format: 'date-time' } },
      features: {
        type: 'array',
        items: {
          type: 'object',
          required: ['type', 'id', 'geometry', 'properties'],
          properties: {
            ...{ type: { const: 'Feature' }, id: { type: 'string', format: 'uuid' } },
            geometry: { type: ['object', 'null'] },
            properties: {
              type: 'object',
              description: 'Named as the columns of a table. What is not known is empty or absent.',
              properties: {
                operating_state: {
                  description: 'Any but open: send nobody to this door.',
                  enum: ['', ...ENUM_ATTRIBUTES.operatingState],
                },
                until: { type: 'string', description: 'Last day of that state, or empty.' },
                freshness: { enum: ['current', 'expired', 'long_expired'] },
              },
            },
          },
        },
      },
    },
  },
  Oembed: {
    type: 'object',
    description: 'A rich type of oEmbed 1.0.',
    required: ['version', 'type', 'html', 'width', 'height'],
    properties: {
      ...{ version: { const: '1.0' }, type: { const: 'rich' }, html: text },
      ...{ title: text, provider_name: text, provider_url: uri },
      ...{ width: pixels, height: pixels },
    },
  },
}

/** Answers that many addresses share. */
export const RESPONSES = {
  Problem: {
    description: 'What cannot be read is named, with what was got and what was expected.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}
