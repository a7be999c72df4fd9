import { useTranslations } from 'next-intl'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { Careful } from '../layout/careful'
import { Section } from '../layout/section'
import { RowList } from '../listing/row-list'

interface Props {
  readonly view: PlaceView
  readonly nameOf: (ubigeo: string) => string
  readonly forward: readonly string[]
}

/** Where somebody attends at night, when nobody does so here; or that we know of nobody. */
export function NightRow({ view, nameOf, forward }: Props) {
  const t = useTranslations('NeedPage')
  const { always, hasAlways, path, place } = view
  if (hasAlways && !always) return null
  return (
    <Section title={t('nightTitle')}>
      {always ? (
        <RowList
          rows={[always]}
          visible={1}
          from={place.capital ?? place.name}
          districtOf={(row) => nameOf(row.point?.ubigeo ?? '')}
          forward={forward}
        />
      ) : (
        <p>
          <Careful id="NeedPage.nightNone" values={{ place: path[0]?.name ?? place.name }} />
        </p>
      )}
    </Section>
  )
}
