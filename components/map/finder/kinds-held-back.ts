import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'

const MINORS = 1 << FILTERS.indexOf('minors')
const CAR = [KIND_CODES.indexOf('car')]

/**
 * Kinds that are not named, by position in `KIND_CODES`: houses for those under eighteen are, to who
 * asks for them alone (domain §1, `car`).
 * @param asked bits over `FILTERS`
 */
export function kindsHeldBack(asked: number): readonly number[] {
  return (asked & MINORS) === 0 ? CAR : []
}
