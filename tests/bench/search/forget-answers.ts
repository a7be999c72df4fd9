import { FILTERS } from '../../../lib/domain/filter'
import { answersTo } from '../../../lib/search/answer-columns'
import type { Directory } from '../../../lib/search/directory'

const NAMES = ['kinds', 'languages', 'doors', ...FILTERS.map((_, bit) => `filter ${bit}`)]

/** As if nothing had been asked yet: the answer that is timed is none of an earlier round. */
export function forgetAnswers(directory: Directory): void {
  for (const name of NAMES) answersTo(directory, name, null, () => {})
}
