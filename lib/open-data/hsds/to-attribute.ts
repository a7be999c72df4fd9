import { stableUuid } from '../stable-uuid'
import { type RecordTerm, type Term, termId } from './terms'

/** What an attribute hangs on: an object of the standard, by its name there and its id. */
export interface Link {
  readonly entity: 'service' | 'location' | 'phone' | 'url' | 'language' | 'service_at_location'
  readonly id: string
}

interface More {
  /** In words, for people. */
  readonly label?: string
  /** Tells attributes of one term apart; never anything that a translation changes. */
  readonly key?: string
}

/** One value of one term. Its id stays when its value changes. */
export function toAttribute(link: Link, term: Term, value: string, { label, key = '' }: More = {}) {
  return {
    id: stableUuid('attribute', link.id, term.taxonomy, term.code, key),
    link_id: link.id,
    taxonomy_term_id: termId(term),
    link_entity: link.entity,
    value,
    ...(label === undefined ? {} : { label }),
  }
}
export type Attribute = ReturnType<typeof toAttribute>

/** The same for one of our own record's terms; none where there is nothing to say. */
export function toRecord(
  link: Link,
  code: RecordTerm,
  value: string | null | undefined,
  more?: More,
): Attribute[] {
  if (value === null || value === undefined || value === '') return []
  return [toAttribute(link, { taxonomy: 'record', code }, value, more)]
}
