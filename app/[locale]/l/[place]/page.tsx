import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { AbsentKinds } from '@/components/listing/absent-kinds'
import { ListingGroups } from '@/components/listing/listing-groups'
import { viewPictograms } from '@/components/listing/view-pictograms'
import { NEED_PICTOGRAMS, NeedTiles } from '@/components/need/need-tiles'
import { chipPictograms, FilterChips } from '@/components/place/filter-chips'
import { NearMe } from '@/components/place/near-me'
import { PlacePath } from '@/components/place/place-path'
import { SmallerPlaces } from '@/components/place/smaller-places'
import { levelOf } from '@/lib/domain/place'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { placeView } from '@/lib/edition/views/for-place'
import { isCrowded } from '@/lib/edition/views/is-crowded'
import { kindsWithDoor } from '@/lib/edition/views/kinds-with-door'
import { placeTitle } from '@/lib/edition/views/place-title'
import { servicesWithDoor } from '@/lib/edition/views/services-with-door'
import assets from '@/lib/http/assets.json'
import { openPage } from '../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; place: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, place } = await params
  const { edition } = openPage(locale)
  return edition?.places.has(place) ? { title: `Kuska · ${place}` } : {}
}

/** Who can help in a place, and the smaller places in it. */
export default async function PlacePage({ params }: Props) {
  const { locale: requested, place: ubigeo } = await params
  const { locale, edition } = openPage(requested)
  const view = edition && placeView(edition, ubigeo)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  if (!view) return <ErrorDocument status={404} edition={edition} />
  const { place, path } = view
  const t = await getTranslations('PlacePage')
  const parent = path.at(-2)
  const kinds = kindsWithDoor(edition, ubigeo.slice(0, 2))
  const hrefFor = (code: string) => `/${locale}/l/${code}`
  const smaller = (
    <SmallerPlaces
      place={place}
      smaller={edition.children.get(ubigeo) ?? []}
      hrefFor={hrefFor}
      counts={countByPlace(edition)}
    />
  )
  return (
    <Document
      path={`/l/${ubigeo}`}
      back={parent ? hrefFor(parent.ubigeo) : `/${locale}/l`}
      edition={edition}
      pictograms={[
        'pin',
        ...viewPictograms(view),
        ...chipPictograms(view),
        ...kinds.map((kind) => `kind-${kind}` as const),
        ...NEED_PICTOGRAMS,
      ]}
    >
      <PlacePath path={path} hrefFor={hrefFor} topHref={`/${locale}/l`} />
      <PageHead
        title={t('title', { place: place.name })}
        sub={t('level', {
          level: levelOf(ubigeo),
          parent: parent ? placeTitle(edition, parent.ubigeo) : '',
        })}
        picture="pin"
      />
      <NumbersBar />
      {isCrowded(view) && smaller}
      <NearMe
        locale={locale}
        department={path[0]?.name ?? place.name}
        source={`/api/fichas/${edition.hash}/${ubigeo.slice(0, 2)}`}
        kinds={kinds}
        services={servicesWithDoor(edition, ubigeo.slice(0, 2))}
        script={assets.near}
      />
      <FilterChips view={view} script={assets.filter} />
      <ListingGroups
        view={view}
        nameOf={(code) => edition.places.get(code)?.name ?? ''}
        hrefFor={hrefFor}
        forward={[]}
        kinds={[]}
      />
      <AbsentKinds kinds={view.absent} place={path[0]?.name ?? place.name} />
      {!isCrowded(view) && smaller}
      <Section title={t('needsTitle')}>
        <NeedTiles place={ubigeo} />
      </Section>
    </Document>
  )
}
