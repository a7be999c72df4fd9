import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { KINDS, type PublicKindCode } from '@/lib/domain/kind'
import type { GoGroup, PlaceView } from '@/lib/edition/views/place-view'
import { Careful } from '../layout/careful'
import { Pictogram, type PictogramId } from '../ui/pictogram'
import { LedList } from './led-list'
import styles from './listing-groups.module.css'
import { toPointlessRow } from './row-answers'
import { RowList } from './row-list'

interface Props {
  readonly view: PlaceView
  readonly nameOf: (ubigeo: string) => string
  /** The same page for another place. */
  readonly hrefFor: (ubigeo: string) => string
  /** Facts that matter most to the entry the reader came by. */
  readonly forward: readonly string[]
  /** Kinds in the entry's order, which also orders the headings; empty for everything. */
  readonly kinds: readonly PublicKindCode[]
  /** A service's page, by its id; the site's own unless the lists stand elsewhere. */
  readonly serviceHref?: (id: string) => string
}

const HEADINGS = {
  call: { picture: 'phone', maps: ['none'] },
  go: { picture: 'walk', maps: ['pin'] },
  comes: { picture: 'comes', maps: ['area'] },
  led: { picture: 'kind-hrt', maps: ['dept'] },
} as const
type Heading = keyof typeof HEADINGS

/** Pictograms of the four headings. */
export const GROUP_PICTOGRAMS: readonly PictogramId[] = Object.values(HEADINGS).map(
  ({ picture }) => picture,
)

/** The four headings, the one the entry's first kind belongs to first. */
function orderOf(kinds: readonly PublicKindCode[]): Heading[] {
  const rank = (heading: Heading) => {
    const maps: readonly string[] = HEADINGS[heading].maps
    const at = kinds.findIndex((kind) => maps.includes(KINDS[kind].map))
    return at < 0 ? kinds.length : at
  }
  return (Object.keys(HEADINGS) as Heading[]).sort((a, b) => rank(a) - rank(b))
}

function Go({
  group,
  first,
  ...props
}: Props & { readonly group: GoGroup; readonly first: boolean }) {
  const t = useTranslations('PlacePage')
  const { scope, place, rows, total } = group
  const title = {
    here: t('here', { place: place.name }),
    province: t('inProvince', { place: place.name }),
    department: t('inDepartment', { place: place.name }),
  }[scope]
  const list = (
    <RowList
      rows={rows}
      visible={scope === 'here' ? 10 : 5}
      from={props.view.place.capital ?? props.view.place.name}
      districtOf={(row) => props.nameOf(row.point?.ubigeo ?? place.ubigeo)}
      forward={props.forward}
      serviceHref={props.serviceHref}
    />
  )
  const all = total > rows.length && scope !== 'here' && (
    <p className={styles.all}>
      <a href={props.hrefFor(place.ubigeo)}>{t('allOf', { place: place.name })}</a>
    </p>
  )
  if (first) {
    return (
      <div className={styles.scope}>
        <h3>{title}</h3>
        {list}
        {all}
      </div>
    )
  }
  return (
    <details className={styles.scope}>
      <summary>
        <h3>{title}</h3> <span>{t('hereCount', { count: total })}</span>
      </summary>
      {list}
      {all}
    </details>
  )
}

function GoSection(props: Props) {
  const t = useTranslations('PlacePage')
  const { view } = props
  const { place, go } = view
  const here = go.find(({ scope }) => scope === 'here')
  const crowded = here && here.total > here.rows.length
  const words = { place: place.name, capital: place.capital ?? place.name }
  return (
    <>
      {!here && (
        <p>
          <Careful
            id={go.length > 0 ? 'PlacePage.nothingHere' : 'PlacePage.nothingHereAlone'}
            values={words}
          />
        </p>
      )}
      {crowded && (
        <p>
          {place.ubigeo.length === 2
            ? t('tooManyDepartment', { ...words, count: here.total })
            : t('tooMany', { ...words, count: here.total })}
        </p>
      )}
      {go.map((group, at) => (
        <Go key={group.scope} {...props} group={group} first={at === 0} />
      ))}
    </>
  )
}

/** Who can help, grouped by how they are reached; each heading says what it means to go that way. */
export function ListingGroups(props: Props) {
  const locale = useLocale()
  const t = useTranslations('PlacePage')
  const { view, nameOf, forward, kinds, serviceHref } = props
  const from = view.place.capital ?? view.place.name
  const bodies: Record<Heading, ReactNode> = {
    call: view.call.length > 0 && (
      <>
        <p>{t('callIntro')}</p>
        <RowList
          rows={view.call.map(toPointlessRow)}
          visible={4}
          from={from}
          districtOf={() => ''}
          forward={forward}
          serviceHref={serviceHref}
        />
      </>
    ),
    go: <GoSection {...props} />,
    comes: view.comes.length > 0 && (
      <>
        <p>{t('comesIntro')}</p>
        <RowList
          rows={view.comes}
          visible={3}
          from={from}
          districtOf={(row) => (row.point ? nameOf(row.point.ubigeo) : '')}
          forward={forward}
          serviceHref={serviceHref}
        />
      </>
    ),
    led: view.led.length > 0 && (
      <>
        <p>{t('ledIntro')}</p>
        <LedList listings={view.led} serviceHref={serviceHref ?? ((id) => `/${locale}/s/${id}`)} />
      </>
    ),
  }
  return orderOf(kinds).map(
    (heading) =>
      bodies[heading] && (
        <section key={heading} className={styles.section}>
          <h2 className={styles.heading}>
            <Pictogram id={HEADINGS[heading].picture} />
            {t(heading)}
          </h2>
          {bodies[heading]}
        </section>
      ),
  )
}
