import { useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import type { Place } from '@/lib/domain/place'
import type { OpenListing } from '@/lib/edition/public-listing'
import { embedPath } from '@/lib/widget/embed-path'
import { NumbersBar } from '../layout/numbers-bar'
import { PageHead } from '../layout/page-head'
import { Section } from '../layout/section'
import { toPointlessRow } from '../listing/row-answers'
import { RowList } from '../listing/row-list'
import { PlaceList } from '../place/place-list'
import { KindLinks } from './kind-links'
import { WidgetDocument } from './widget-document'
import type { WidgetFrame } from './widget-frame'

interface Props extends WidgetFrame {
  /** Who answers from anywhere. */
  readonly call: readonly OpenListing[]
  /** Kinds that the reader may turn to. */
  readonly kinds: readonly PublicKindCode[]
  readonly departments: readonly Place[]
  readonly counts: ReadonlyMap<string, number> | undefined
}

const VISIBLE_LINES = 6

/** The whole country in a frame: who answers from anywhere, and the way to each department. */
export function WidgetCountry(props: Props) {
  const { edition, choice, host, call, kinds, departments, counts } = props
  const t = useTranslations('PlacePage')
  const layout = useTranslations('Layout')
  const places = useTranslations('PlacePicker')
  return (
    <WidgetDocument
      edition={edition}
      host={host}
      siteHref={`/${choice.locale}`}
      hrefOf={(locale) => embedPath({ ...choice, locale })}
      pictograms={['pin', 'phone', ...kinds.map((kind) => `kind-${kind}` as const)]}
    >
      <PageHead title={layout('tagline')} />
      <NumbersBar />
      <KindLinks
        kinds={kinds}
        chosen={choice.kinds}
        hrefFor={(some) => embedPath({ ...choice, kinds: some })}
      />
      <Section title={places('departments')}>
        <PlaceList
          places={departments}
          hrefFor={(place) => embedPath({ ...choice, place })}
          counts={counts}
        />
      </Section>
      {call.length > 0 && (
        <Section title={t('call')}>
          <RowList
            rows={call.map(toPointlessRow)}
            visible={VISIBLE_LINES}
            from=""
            districtOf={() => ''}
            forward={[]}
            serviceHref={(id) => embedPath(choice, id)}
          />
        </Section>
      )}
    </WidgetDocument>
  )
}
