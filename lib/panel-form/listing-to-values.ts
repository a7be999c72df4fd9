import type { Listing } from '../domain/listing'
import { channelToValues } from './channel-values'
import { consentToValues } from './consent-values'
import { factsToValues } from './fact-values'
import type { FormValues } from './form-values'
import { pointToValues } from './point-values'

/** A listing as its form shows it. A confidential one has facts and a level, and no field beside. */
export function listingToValues(listing: Listing): FormValues {
  const shared = {
    visibility: listing.visibility ?? '',
    facts: factsToValues(listing.facts),
    consent: consentToValues(listing.consent),
  }
  if (listing.exposure === 'CONFIDENTIAL') return shared
  return {
    ...shared,
    name: listing.name,
    operator: listing.operator,
    kind: listing.kind,
    subKind: listing.subKind ?? '',
    gates: [...listing.gates],
    channels: listing.channels.map(channelToValues),
    points: listing.points.map(pointToValues),
    coverage: [...listing.coverage],
    factNotes: { ...listing.factNotes },
    fieldVisibility: { ...listing.fieldVisibility },
    internalNote: listing.internalNote ?? '',
  }
}
