/** Each parameter of the API, by name: what it means and what it may be. */
export const OPENAPI_PARAMETERS: Readonly<
  Record<
    string,
    { readonly description: string; readonly schema: object; readonly required?: true }
  >
> = {
  search: {
    description:
      'Words, eight at most, all of which have to occur in the names of a service, who runs it, its kind or its places. Send it by POST: then it stands in no address and no log.',
    schema: { type: 'string', maxLength: 200 },
  },
  page: { description: 'From 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  per_page: {
    description: 'At most 100; with `minimal` any number, all by default.',
    schema: { type: 'integer', minimum: 1, default: 50 },
  },
  format: {
    description: '`ndjson`: everything at once, one object a line, without pages.',
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
  },
  taxonomy_term_id: {
    description:
      'What is known to have this term and does not answer it with no. Given several times: all of them.',
    schema: { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: 10 },
  },
  taxonomy_id: {
    description: 'Of which any term of this vocabulary is known.',
    schema: { type: 'string', format: 'uuid' },
  },
  organization_id: {
    description: 'Run by this organisation.',
    schema: { type: 'string', format: 'uuid' },
  },
  modified_after: {
    description:
      'Of which anything was said or confirmed on the day in Lima of this date or date-time, or later. What was said earlier and published since keeps its day, and what was withdrawn is nowhere: only the ETag of the edition tells every change.',
    schema: { type: 'string', examples: ['2026-09-10', '2026-09-10T00:00:00-05:00'] },
  },
  ubigeo: {
    description: 'In this place of INEI, or reaching it. Confidential ones: by department alone.',
    schema: { type: 'string', pattern: '^(\\d{2}|\\d{4}|\\d{6})$' },
  },
  type: { description: 'A kind of service.', schema: { type: 'string' } },
  minimal: { description: '`id` and `last_modified` alone.', schema: { type: 'boolean' } },
  full: { description: 'With all that hangs on it.', schema: { type: 'boolean' } },
  full_service: {
    description:
      'Organisations with their services whole: at most 2,000 of these at once. More: `/services`.',
    schema: { type: 'boolean' },
  },
  top_only: { description: 'Terms without a parent; all of ours.', schema: { type: 'boolean' } },
  url: {
    description: 'Address of a widget, or of its builder, on this site.',
    schema: { type: 'string', format: 'uri' },
    required: true,
  },
  maxwidth: {
    description: 'CSS pixels: the frame is never wider.',
    schema: { type: 'integer', minimum: 1, maximum: 99999 },
  },
  maxheight: {
    description: 'CSS pixels: the frame is never higher.',
    schema: { type: 'integer', minimum: 1, maximum: 99999 },
  },
  parent_id: {
    description: 'Terms under this one; none of ours has any.',
    schema: { type: 'string', format: 'uuid' },
  },
}
