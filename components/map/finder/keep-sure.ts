import { FILTERS } from '@/lib/domain/filter'
import { SORTING_FILTERS } from '@/lib/domain/sorting-filters'
import { type Directory, type DirectoryQuery, STATE } from '@/lib/search/directory'
import { judge } from '@/lib/search/judge'

const SORTING = SORTING_FILTERS.reduce((bits, one) => bits | (1 << FILTERS.indexOf(one)), 0)

/**
 * «Solo los que dicen que sí»: all others leave list and map, as on the pages of places. A filter that
 * only sorts takes nobody out: who has no special skill keeps her place under «no sabemos».
 * @param states by `judge`, for the same query; written into.
 */
export function keepSure(directory: Directory, states: Uint8Array, query: DirectoryQuery): void {
  const sorts = (query.filters & SORTING) !== 0
  const firm = sorts ? judge(directory, { ...query, filters: query.filters & ~SORTING }) : states
  for (let row = 0; row < states.length; row++) if (firm[row] !== STATE.yes) states[row] = STATE.no
}
