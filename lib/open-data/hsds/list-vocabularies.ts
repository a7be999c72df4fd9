import { plain } from '@/lib/search/fold'
import { jsonBody } from '../answer'
import { notFound } from '../problem'
import { Query } from '../query'
import type { Collection } from './collection'
import { toList } from './to-list'
import { PAGE_PARAMETERS, readPageWish } from './to-page'
import { allTaxonomies, allTerms } from './to-taxonomy'

const TAXONOMY_LIST = ['search', ...PAGE_PARAMETERS]
/** `/taxonomies`: our four vocabularies. */
export const taxonomies: Collection = {
  parameters: TAXONOMY_LIST,
  list(parameters, source) {
    const query = new Query(parameters, TAXONOMY_LIST)
    return toList(allTaxonomies(source).filter(named(query)), readPageWish(query), (one) =>
      JSON.stringify(one),
    )
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const found = allTaxonomies(source).find((one) => one.id === id)
    if (!found) throw notFound('taxonomy')
    return jsonBody(found)
  },
}

const TERM_LIST = ['search', 'taxonomy_id', 'top_only', 'parent_id', ...PAGE_PARAMETERS]
/** `/taxonomy_terms`: the words of all of them. */
export const taxonomyTerms: Collection = {
  parameters: TERM_LIST,
  list(parameters, source) {
    const query = new Query(parameters, TERM_LIST)
    const [taxonomy] = query.uuids('taxonomy_id')
    const [parent] = query.uuids('parent_id')
    // No term of ours has a parent: each of them is a top one, and none is under another.
    query.flag('top_only')
    const isNamed = named(query)
    const found = allTerms(source)
      .filter((term) => taxonomy === undefined || term.taxonomy_id === taxonomy)
      .filter((term) => parent === undefined && isNamed(term))
    return toList(found, readPageWish(query), (one) => JSON.stringify(one))
  },
  ownParameters: [],
  one(id, parameters, source) {
    new Query(parameters, [])
    const found = allTerms(source).find((one) => one.id === id)
    if (!found) throw notFound('taxonomy_term')
    return jsonBody(found)
  },
}

function named(query: Query) {
  const words = query.words('search')
  return ({ name, description }: { name: string; description: string }) =>
    words.every((word) => plain(`${name} ${description}`).includes(word))
}
