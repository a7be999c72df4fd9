import 'server-only'
import { type Listing, listingSchema } from '../../domain/listing'
import type { Stored } from '../../import/plan'
import type { CatalogueTransaction } from '../db'
import { toFacts } from './facts'
import { toChannels, toFieldTrust, toFieldVisibility, toPoints, toTrust } from './stored-parts'
import { findStoredServices, type StoredService } from './stored-service'

/** What a proposal needs to name its target. */
export interface ServiceHandle {
  readonly id: string
  readonly version: number
}

/** Every listing of the catalogue, in the words of the import. */
export async function findStoredListings(
  transaction: CatalogueTransaction,
): Promise<Stored<ServiceHandle>[]> {
  const services = await findStoredServices(transaction)
  return services.map((stored) => ({
    handle: { id: stored.service.id, version: stored.service.version },
    listing: toListing(stored),
  }))
}

function toListing(stored: StoredService): Listing {
  const { service } = stored
  const shared = {
    publicId: service.publicId,
    exposure: service.exposure,
    kind: service.kind,
    gates: service.gates,
    visibility: service.visibility,
    facts: toFacts(service),
    trust: toTrust(service),
  }
  if (service.exposure === 'CONFIDENTIAL') {
    // As the import names it: no code of a confidential service is kept.
    const sourceId = `${service.kind}-${service.department}`
    return listingSchema.parse({ ...shared, sourceId, department: service.department })
  }
  return listingSchema.parse({
    ...shared,
    sourceId: service.sourceId,
    subKind: service.subKind,
    name: service.name,
    operator: service.operator?.name,
    channels: toChannels(stored),
    points: toPoints(stored),
    coverage: stored.coverage,
    fieldVisibility: toFieldVisibility(stored),
    fieldTrust: toFieldTrust(stored),
    internalNote: service.internalNote,
  })
}
