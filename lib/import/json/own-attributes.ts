import { TERMS, termId } from '../../open-data/hsds/terms'
import { type JsonObject, objectsAt, textAt } from './json-value'

const BY_ID = new Map(TERMS.map((term) => [termId(term), term]))

/** An attribute whose term is one of our vocabularies. */
export interface OwnAttribute {
  readonly taxonomy: string
  readonly code: string
  readonly value: string
  readonly label: string
}

/** The attributes of an object that are of our profile; others say nothing that we know. */
export function ownAttributes(object: JsonObject): readonly OwnAttribute[] {
  return objectsAt(object, 'attributes').flatMap((attribute) => {
    const term = BY_ID.get(textAt(attribute, 'taxonomy_term_id').toLowerCase())
    return term
      ? [{ ...term, value: textAt(attribute, 'value'), label: textAt(attribute, 'label') }]
      : []
  })
}

/** The value of a term of our own record, or ''. */
export function recordValue(attributes: readonly OwnAttribute[], code: string): string {
  return (
    attributes.find((one) => one.taxonomy === 'record' && one.code === code && one.label === '')
      ?.value ?? ''
  )
}
