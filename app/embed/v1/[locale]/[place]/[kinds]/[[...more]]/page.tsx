import type { Metadata } from 'next'
import { WidgetCountry } from '@/components/widget/widget-country'
import { WidgetError } from '@/components/widget/widget-error'
import { WidgetListing } from '@/components/widget/widget-listing'
import { WidgetPlace } from '@/components/widget/widget-place'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { pathTo } from '@/lib/edition/views/path-to'
import { placeTitle } from '@/lib/edition/views/place-title'
import { countryView, haveDoors, widgetView } from '@/lib/edition/views/widget-view'
import assets from '@/lib/http/assets.json'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { embedPath } from '@/lib/widget/embed-path'
import { oembedAddress } from '@/lib/widget/oembed-address'
import { EMBED_METADATA, type EmbedParams, embedHost, openEmbed } from '../../../../../open-embed'

interface Props {
  readonly params: Promise<EmbedParams>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { choice, listing } = openEmbed(await params)
  const origin = siteOrigin()
  const address = oembedAddress(origin, origin + embedPath(choice))
  return {
    ...EMBED_METADATA,
    title: `Kuska · ${listing?.id ?? choice.place}`,
    // Where WordPress looks when somebody pastes the address.
    alternates: { types: { 'application/json+oembed': address } },
  }
}

/** The directory in another site's frame: a list of a place or of the country, or one service of it. */
export default async function EmbedPage({ params }: Props) {
  const { edition, choice, listing } = openEmbed(await params)
  const host = embedHost()
  if (!edition)
    return <WidgetError status={503} edition={null} locale={choice.locale} host={host} />
  const frame = { edition, choice, host }
  const nameOf = (ubigeo: string) => edition.places.get(ubigeo)?.name ?? ''
  if (listing)
    return (
      <WidgetListing
        {...frame}
        listing={listing}
        nameOf={nameOf}
        pathTo={(ubigeo) => pathTo(edition, ubigeo)}
      />
    )
  const found = widgetView(edition, choice.place, choice.kinds)
  const kinds = choice.kinds.length > 0 ? choice.kinds : undefined
  const counts = haveDoors(choice.kinds) ? countByPlace(edition, kinds) : undefined
  const smaller = edition.children.get(found ? choice.place : '') ?? []
  if (!found)
    return (
      <WidgetCountry
        {...frame}
        {...countryView(edition, choice.kinds)}
        departments={smaller}
        counts={counts}
      />
    )
  return (
    <WidgetPlace
      {...frame}
      {...found}
      smaller={smaller}
      counts={counts}
      nameOf={nameOf}
      titleOf={(ubigeo) => placeTitle(edition, ubigeo)}
      filterScript={assets.filter}
    />
  )
}
