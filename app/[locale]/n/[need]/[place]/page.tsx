import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { AbsentKinds } from '@/components/listing/absent-kinds'
import { ListingGroups } from '@/components/listing/listing-groups'
import { viewPictograms } from '@/components/listing/view-pictograms'
import {
  choicePictograms,
  NeedBranches,
  NeedChosen,
  NeedSigns,
} from '@/components/need/need-choices'
import { NeedLines } from '@/components/need/need-lines'
import { NeedWays } from '@/components/need/need-ways'
import { NightRow } from '@/components/need/night-row'
import { chipPictograms, FilterChips } from '@/components/place/filter-chips'
import { PlacePath } from '@/components/place/place-path'
import { SmallerPlaces } from '@/components/place/smaller-places'
import { needPlan, parseNeed } from '@/lib/domain/need'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { placeView } from '@/lib/edition/views/for-place'
import { isCrowded } from '@/lib/edition/views/is-crowded'
import { lineHref } from '@/lib/edition/views/line-href'
import { placeTitle } from '@/lib/edition/views/place-title'
import assets from '@/lib/http/assets.json'
import { openPage } from '../../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; need: string; place: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, need, place } = await params
  const { edition } = openPage(locale)
  if (!parseNeed(need) || !edition?.places.has(place)) return {}
  return { title: `Kuska · ${place} · ${need}` }
}

/** Who can help with this, here: lines first, then the kinds in the entry's order. */
export default async function NeedPlacePage({ params }: Props) {
  const { locale: requested, need: segment, place: ubigeo } = await params
  const { locale, edition } = openPage(requested)
  const need = parseNeed(segment)
  const plan = need && needPlan(need)
  const view = edition && plan && placeView(edition, ubigeo, plan)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  if (!need || !view) return <ErrorDocument status={404} edition={edition} />
  const needs = await getTranslations('Needs')
  const { place, path } = view
  const hrefFor = (code: string) => `/${locale}/n/${segment}/${code}`
  const otherNeed = (other: string) => `/${locale}/n/${other}/${ubigeo}`
  const nameOf = (code: string) => edition.places.get(code)?.name ?? ''
  const smaller = (
    <SmallerPlaces
      place={place}
      smaller={edition.children.get(ubigeo) ?? []}
      hrefFor={hrefFor}
      counts={countByPlace(edition, plan.kinds)}
    />
  )
  const parent = path.at(-2)
  return (
    <Document
      path={`/n/${segment}/${ubigeo}`}
      back={parent ? hrefFor(parent.ubigeo) : `/${locale}/n/${segment}`}
      edition={edition}
      pictograms={[
        'phone',
        `need-${need.entry}`,
        ...viewPictograms(view),
        ...chipPictograms(view),
        ...choicePictograms(need),
      ]}
    >
      <PlacePath path={path} hrefFor={hrefFor} topHref={`/${locale}/n/${segment}`} />
      <PageHead
        title={needs(need.entry)}
        sub={placeTitle(edition, ubigeo)}
        picture={`need-${need.entry}`}
      />
      <NeedChosen need={need} hrefFor={otherNeed} />
      <NeedLines need={need} hrefOf={lineHref(edition, locale)} />
      {plan.alwaysFirst && <NightRow view={view} nameOf={nameOf} forward={plan.forward} />}
      {isCrowded(view) && smaller}
      <FilterChips view={view} script={assets.filter} />
      <ListingGroups
        view={view}
        nameOf={nameOf}
        hrefFor={hrefFor}
        forward={plan.forward}
        kinds={plan.kinds}
      />
      <AbsentKinds kinds={view.absent} place={path[0]?.name ?? place.name} />
      <NeedWays need={need} place={place} />
      {!isCrowded(view) && smaller}
      <NeedSigns need={need} hrefFor={otherNeed} />
      <NeedBranches need={need} hrefFor={otherNeed} />
      <NumbersBar />
    </Document>
  )
}
