import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { isPublicKind, KIND_CODES } from '@/lib/domain/kind'
import type { Place } from '@/lib/domain/place'
import { spanishBeneath } from '@/lib/i18n/spanish-beneath'
import { type ClosingListings, useClosingSentences } from '../listing/use-closing-sentences'
import type { PictogramId } from '../ui/pictogram'
import { useMapWords } from './finder/map-words'
import { MapIsland } from './map-island'

interface Props {
  readonly edition: string
  /** When it was published, ISO 8601. */
  readonly since: string
  readonly departments: readonly Place[]
  /** Everyone who may be listed: what is said of those whose door is shut goes with the texts. */
  readonly listings: ClosingListings
  /** The operator's archive of streets, on this server; null: none. */
  readonly streets: string | null
  /** What stands there without script. */
  readonly children: ReactNode
}

/** Pictograms that list and filters may need: which of them, only the device knows. */
export const MAP_PICTOGRAMS: readonly PictogramId[] = [
  'pin',
  'phone',
  'walk',
  'comes',
  'clock',
  'no',
  'need-children',
  'need-documents',
  'need-job',
  'branch-under18',
  ...KIND_CODES.filter(isPublicKind).map((code) => `kind-${code}` as const),
]

/** Hands the page's texts to its script: everything the device will say is made here, on the server. */
export function MapFinder(props: Props) {
  const { edition, since, departments, listings, streets, children } = props
  const locale = useLocale()
  const hasStreets = streets !== null
  const beneath = {
    nearExplain: spanishBeneath(locale, 'nearExplain'),
    streetsExplain: hasStreets ? spanishBeneath(locale, 'streetsExplain') : '',
    streetsHere: hasStreets ? spanishBeneath(locale, 'streetsHere') : '',
  }
  return (
    <MapIsland
      locale={locale}
      edition={edition}
      since={since}
      streets={streets}
      departments={departments.map(({ ubigeo, name }) => ({ ubigeo, name }))}
      words={useMapWords(hasStreets, useClosingSentences(listings), beneath)}
    >
      {children}
    </MapIsland>
  )
}
