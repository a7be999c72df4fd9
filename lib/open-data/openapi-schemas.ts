/** What every list has around its things. */
export const PAGE = {
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
export const PROBLEM = {
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

/** Answers that many addresses share. */
export const RESPONSES = {
  Problem: {
    description: 'What cannot be read is named, with what was got and what was expected.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  },
}
