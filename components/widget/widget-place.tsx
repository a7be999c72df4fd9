import { useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import { levelOf, type Place } from '@/lib/domain/place'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { embedPath } from '@/lib/widget/embed-path'
import { COUNTRY } from '@/lib/widget/widget-choice'
import { NumbersBar } from '../layout/numbers-bar'
import { PageHead } from '../layout/page-head'
import { ListingGroups } from '../listing/listing-groups'
import { viewPictograms } from '../listing/view-pictograms'
import { chipPictograms, FilterChips } from '../place/filter-chips'
import { PlacePath } from '../place/place-path'
import { SmallerPlaces } from '../place/smaller-places'
import { KindLinks } from './kind-links'
import { WidgetDocument } from './widget-document'
import type { WidgetFrame } from './widget-frame'

interface Props extends WidgetFrame {
  readonly view: PlaceView
  /** Kinds that the reader may turn to. */
  readonly kinds: readonly PublicKindCode[]
  readonly smaller: readonly Place[]
  readonly counts: ReadonlyMap<string, number> | undefined
  readonly nameOf: (ubigeo: string) => string
  /** A place with the larger ones around it. */
  readonly titleOf: (ubigeo: string) => string
  /** Address of the script that is loaded when the filters are opened. */
  readonly filterScript: string
}

/** Who can help in a place, in a frame: the lists of the place's page, and the way up and down. */
export function WidgetPlace(props: Props) {
  const { edition, choice, host, view, kinds, smaller, nameOf, titleOf } = props
  const t = useTranslations('PlacePage')
  const { place, path } = view
  const parent = path.at(-2)
  const hrefFor = (ubigeo: string) => embedPath({ ...choice, place: ubigeo })
  return (
    <WidgetDocument
      edition={edition}
      host={host}
      siteHref={`/${choice.locale}/l/${place.ubigeo}`}
      hrefOf={(locale) => embedPath({ ...choice, locale })}
      pictograms={[
        ...viewPictograms(view),
        ...chipPictograms(view),
        ...kinds.map((kind) => `kind-${kind}` as const),
      ]}
    >
      <PlacePath path={path} hrefFor={hrefFor} topHref={hrefFor(COUNTRY)} />
      <PageHead
        title={t('title', { place: place.name })}
        sub={t('level', {
          level: levelOf(place.ubigeo),
          parent: parent ? titleOf(parent.ubigeo) : '',
        })}
      />
      <NumbersBar />
      <KindLinks
        kinds={kinds}
        chosen={choice.kinds}
        hrefFor={(some) => embedPath({ ...choice, kinds: some })}
      />
      <FilterChips view={view} script={props.filterScript} />
      <ListingGroups
        view={view}
        nameOf={nameOf}
        hrefFor={hrefFor}
        forward={[]}
        kinds={choice.kinds}
        serviceHref={(id) => embedPath(choice, id)}
      />
      <SmallerPlaces place={place} smaller={smaller} hrefFor={hrefFor} counts={props.counts} />
    </WidgetDocument>
  )
}
