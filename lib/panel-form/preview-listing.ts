import { isPublicKind } from '../domain/kind'
import type { Listing } from '../domain/listing'
import { TRUST_FIELDS } from '../domain/trust'
import type { PublishedRow } from '../edition/catalogue-rows'
import { confidentialListings } from '../edition/from-rows/confidential-listings'
import { openListing } from '../edition/from-rows/open-listing'
import type { PublicListing } from '../edition/public-listing'

/**
 * What the public would read if this listing were published as it stands; null when it would read
 * nothing. Made by the publisher's own functions, so that a preview cannot show more than a page.
 * @param heldNumbers numbers of services for aggressors, which no page shows.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function previewListing(
  listing: Listing,
  heldNumbers: ReadonlySet<string>,
  today: string,
): PublicListing | null {
  const row = toRow(listing)
  if (!row) return null
  if (row.exposure === 'CONFIDENTIAL') return confidentialListings([row], today)[0] ?? null
  return openListing(row, heldNumbers, today)
}

function toRow(listing: Listing): PublishedRow | null {
  const { kind } = listing
  if (!isPublicKind(kind)) return null
  const isOpen = listing.exposure === 'OPEN'
  const own = isOpen ? listing.fieldVisibility : {}
  const level = listing.visibility
  return {
    publicId: listing.publicId ?? '',
    kind,
    subKind: isOpen ? listing.subKind : null,
    exposure: listing.exposure,
    status: 'published',
    name: isOpen ? listing.name : '',
    operator: isOpen ? listing.operator : '',
    visibility: level,
    // As the catalogue stores it: a field without a level of its own has the listing's.
    fieldVisibility: Object.fromEntries(
      TRUST_FIELDS.map((field) => [field, own[field] ?? level ?? 'INTERNAL']),
    ),
    gates: listing.gates,
    coverage: isOpen ? listing.coverage : [listing.department],
    facts: listing.facts,
    ...(isOpen && listing.factNotes && { factNotes: listing.factNotes }),
    trust: listing.trust,
    fieldTrust: isOpen ? listing.fieldTrust : {},
    channels: isOpen ? listing.channels : [],
    points: isOpen ? listing.points : [],
  }
}
