import { LOCALES } from './locales.mjs'

const LANGUAGE = `(?:${LOCALES.join('|')})`
/** Those of `lib/open-data/hsds/collections.ts`, which Node cannot load; a test holds both together. */
const LISTS = [
  ...['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'],
].join('|')
const LIST = `hsds/${LANGUAGE}/(?:${LISTS})`
const THING = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const ADDRESSES = [
  ...['geojson', 'csv', 'atom', 'oembed', 'openapi\\.json', 'hsds/profile\\.json'],
  ...[`hsds/${LANGUAGE}`, `${LIST}(?:/${THING})?`],
].join('|')

const IS_ADDRESS = new RegExp(`^/api/(?:${ADDRESSES})$`)
const IS_LIST = new RegExp(`^/api/${LIST}$`)

/**
 * Can this be an address of the open data, in its one spelling? Another would be kept beside it. Asked
 * before a render is spent, so that junk costs nothing.
 * @param {string} path
 */
export function isApiAddress(path) {
  return IS_ADDRESS.test(path)
}

/** Lists take the words of a search by POST too, so that they stand in no address. @param {string} path */
export function takesForm(path) {
  return IS_LIST.test(path)
}
