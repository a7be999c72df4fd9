import type { Metadata } from 'next'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { ConfidentialBody } from '@/components/listing/confidential-body'
import { LinkedData } from '@/components/listing/linked-data'
import { OpenListingBody } from '@/components/listing/open-listing-body'
import type { PublicListing } from '@/lib/edition/public-listing'
import { pathTo } from '@/lib/edition/views/path-to'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { openDataWords } from '@/lib/i18n/open-data-words'
import { toLinkedData } from '@/lib/open-data/to-linked-data'
import { openPage } from '../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; id: string }>
}

/** Where «Volver» leads: a shelter's department, an open door's district. */
function placeOf(listing: PublicListing): string | null {
  if (listing.exposure === 'CONFIDENTIAL') return listing.department
  return listing.points[0]?.ubigeo ?? null
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params
  const { edition } = openPage(locale)
  // No name: it stands in the tab, and browsers write titles to the disk.
  return edition?.listings.has(id) ? { title: `Kuska · ${id}` } : {}
}

/** One service: how to reach it, when and where, what is known and what is not, who said so. */
export default async function ListingPage({ params }: Props) {
  const { locale: requested, id } = await params
  const { locale, edition } = openPage(requested)
  const listing = edition?.listings.get(id)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  if (!listing) return <ErrorDocument status={404} edition={edition} />
  const place = placeOf(listing)
  return (
    <Document
      path={`/s/${id}`}
      back={place ? `/${locale}/l/${place}` : `/${locale}`}
      edition={edition}
      pictograms={[
        'phone',
        'external',
        `kind-${listing.kind}`,
        ...listing.gates.map((gate) => `kind-${gate}` as const),
      ]}
    >
      {listing.exposure === 'CONFIDENTIAL' ? (
        <ConfidentialBody
          listing={listing}
          department={edition.places.get(listing.department)?.name ?? ''}
          hrefOf={(gate) => (gate === 'hotline' ? 'tel:100' : `/${locale}/l/${listing.department}`)}
        />
      ) : (
        <>
          <OpenListingBody listing={listing} pathTo={(ubigeo) => pathTo(edition, ubigeo)} />
          <LinkedData
            text={toLinkedData(listing, {
              edition,
              words: openDataWords(locale),
              origin: siteOrigin(),
            })}
          />
        </>
      )}
      <NumbersBar />
    </Document>
  )
}
