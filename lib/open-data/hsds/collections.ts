import type { Collection } from './collection'
import { organizations } from './list-organizations'
import { serviceAtLocations } from './list-places'
import { services } from './list-services'
import { taxonomies, taxonomyTerms } from './list-vocabularies'

/** The lists of the standard that this API has, by the name in the address. */
export const COLLECTIONS: ReadonlyMap<string, Collection> = new Map([
  ['services', services],
  ['organizations', organizations],
  ['service_at_locations', serviceAtLocations],
  ['taxonomies', taxonomies],
  ['taxonomy_terms', taxonomyTerms],
])
