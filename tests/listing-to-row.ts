import type { Listing } from '@/lib/domain/listing'
import { isPublishable } from '@/lib/domain/publishable'
import type { ServiceRow } from '@/lib/edition/catalogue-rows'
import { everyField } from './factories'

/** A listing as the catalogue gives it to the publisher, without a catalogue. @param today `YYYY-MM-DD` */
export function listingToRow(listing: Listing, today: string): ServiceRow {
  const isOpen = listing.exposure === 'OPEN'
  return {
    publicId: listing.publicId ?? '',
    kind: listing.kind,
    subKind: isOpen ? listing.subKind : null,
    exposure: listing.exposure,
    status: isPublishable(listing, today) ? 'published' : 'draft',
    name: isOpen ? listing.name : '',
    operator: isOpen ? listing.operator : '',
    visibility: listing.visibility,
    fieldVisibility: { ...everyField('PUBLIC'), ...(isOpen && listing.fieldVisibility) },
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
