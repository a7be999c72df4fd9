import type { Filter } from './filter'

/** They sort and never hide (domain §2): who has no special skill still opens the door. */
export const SORTING_FILTERS: readonly Filter[] = ['trafficking']
