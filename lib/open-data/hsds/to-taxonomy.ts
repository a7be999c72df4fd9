import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { isPublicKind, KIND_CODES } from '@/lib/domain/kind'
import type { Source } from '../source'
import type { Words } from '../words'
import {
  RECORD_TERMS,
  SECTORS,
  TAXONOMY_CODES,
  type TaxonomyCode,
  TERMS,
  type Term,
  taxonomyId,
  termId,
} from './terms'

/** One of our vocabularies. */
function toTaxonomy(taxonomy: TaxonomyCode, { words, origin }: Source) {
  const told = taxonomy === 'record' ? RECORD : words.taxonomy(taxonomy)
  return {
    id: taxonomyId(taxonomy),
    ...told,
    uri: `${origin}/api/hsds/profile.json#${taxonomy}`,
    version: '1',
  }
}

/** A word of one of them, with the vocabulary it is of. */
function toTerm(term: Term, source: Source) {
  const { words } = source
  return {
    id: termId(term),
    code: term.code,
    ...nameTerm(term, words),
    taxonomy: term.taxonomy,
    taxonomy_id: taxonomyId(term.taxonomy),
    taxonomy_detail: toTaxonomy(term.taxonomy, source),
    language: term.taxonomy === 'record' ? 'en' : words.locale,
  }
}

/** All of both, for the lists of the API. */
export function allTaxonomies(source: Source) {
  return TAXONOMY_CODES.map((code) => toTaxonomy(code, source))
}

/** All terms of all vocabularies. */
export function allTerms(source: Source) {
  return TERMS.map((term) => toTerm(term, source))
}

/** For programs alone, so in one language. */
const RECORD = {
  name: 'Record',
  description: 'What the standard has no field for; values are codes of the profile.',
}

/** Name and description of a term in the language asked for. */
function nameTerm({ taxonomy, code }: Term, words: Words) {
  const kind = KIND_CODES.filter(isPublicKind).find((one) => one === code)
  if (taxonomy === 'kind' && kind)
    return { name: words.kind(kind), description: words.kindWhat(kind) }
  const sector = SECTORS.find((one) => one === code)
  if (taxonomy === 'sector' && sector)
    return { name: words.sector(sector), description: words.sector(sector) }
  const fact = FACT_NAMES.find((one) => one === code)
  if (taxonomy === 'fact' && fact)
    return { name: words.question(fact), description: words.question(fact) }
  const told = Object.entries(RECORD_TERMS).find(([name]) => name === code)
  return { name: code, description: told?.[1] ?? code }
}
