import type { Place } from '@/lib/domain/place'
import type { PublicListing } from '@/lib/edition/public-listing'
import { embedPath } from '@/lib/widget/embed-path'
import { NumbersBar } from '../layout/numbers-bar'
import { ConfidentialBody } from '../listing/confidential-body'
import { OpenListingBody } from '../listing/open-listing-body'
import { WidgetDocument } from './widget-document'
import type { WidgetFrame } from './widget-frame'

interface Props extends WidgetFrame {
  readonly listing: PublicListing
  readonly nameOf: (ubigeo: string) => string
  readonly pathTo: (ubigeo: string) => readonly Place[]
}

/** One service in a frame: what its page says, and «Volver» to the list it was in. */
export function WidgetListing({ edition, choice, host, listing, nameOf, pathTo }: Props) {
  const hrefFor = (place: string) => embedPath({ ...choice, place, kinds: [] })
  return (
    <WidgetDocument
      edition={edition}
      host={host}
      siteHref={`/${choice.locale}/s/${listing.id}`}
      hrefOf={(locale) => embedPath({ ...choice, locale }, listing.id)}
      back={embedPath(choice)}
      pictograms={[
        'phone',
        `kind-${listing.kind}`,
        ...listing.gates.map((gate) => `kind-${gate}` as const),
      ]}
    >
      {listing.exposure === 'CONFIDENTIAL' ? (
        <ConfidentialBody
          listing={listing}
          department={nameOf(listing.department)}
          hrefOf={(gate) => (gate === 'hotline' ? 'tel:100' : hrefFor(listing.department))}
        />
      ) : (
        <OpenListingBody listing={listing} pathTo={pathTo} placeHref={hrefFor} />
      )}
      <NumbersBar />
    </WidgetDocument>
  )
}
