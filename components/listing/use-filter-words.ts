import { useMessages } from 'next-intl'
import type { Filter } from '@/lib/domain/filter'

/** By filter; of those that are absent, the chip's own name says it. */
type FilterTexts = Partial<Readonly<Record<Filter, string>>>

/**
 * How an answer reads inside a sentence about a service, the same on the map and on the pages of places: what
 * she says of herself on a chip is said to her. What is not known is said as a question, since «no sabemos:
 * puedes ir» is read as «puedes ir».
 */
export function useFilterWords(): { readonly yes: FilterTexts; readonly unknown: FilterTexts } {
  const { Map: map, Facts } = useMessages()
  return {
    yes: {
      direct: map.yes_direct,
      children: map.yes_children,
      minors: map.yes_minors,
      comes: map.yes_comes,
    },
    unknown: {
      free: Facts.cost,
      no_document: Facts.documents,
      children: Facts.children,
      no_police: Facts.report,
      direct: map.unknown_direct,
      comes: map.unknown_comes,
      trafficking: Facts.trafficking,
      minors: Facts.ages,
      lgbtiq: Facts.lgbtiq,
    },
  }
}
