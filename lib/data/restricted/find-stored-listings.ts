import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import { type Listing, listingSchema } from '../../domain/listing'
import type { ServiceStatus } from '../../domain/service-status'
import type { Stored } from '../../import/plan'
import type { CatalogueTransaction } from '../db'
import { toFacts } from './facts'
import { findKeepers } from './find-keepers'
import {
  toChannels,
  toConsent,
  toFactNotes,
  toFieldTrust,
  toFieldVisibility,
  toPoints,
  toTrust,
} from './stored-parts'
import { findStoredServices, type StoredService } from './stored-service'

/** What a proposal needs to name its target. */
export interface ServiceHandle {
  readonly id: string
  readonly version: number
  readonly status: ServiceStatus
  /** Who answers for it; null for a confidential service. */
  readonly operatorId: string | null
  /** Who looks after it: see `findKeepers`. */
  readonly keeperIds: readonly string[]
}

/** Listings of the catalogue, all unless said, in the words of the import. */
export async function findStoredListings(
  transaction: CatalogueTransaction,
  wanted: Prisma.ServiceWhereInput = {},
): Promise<Stored<ServiceHandle>[]> {
  const services = await findStoredServices(transaction, wanted)
  const keepersOf = await findKeepers(
    transaction,
    services.map(({ service }) => service),
  )
  return services.map((stored) => ({
    handle: { ...toHandle(stored), keeperIds: keepersOf(stored.service) },
    listing: toListing(stored),
  }))
}

function toHandle({ service }: StoredService) {
  const { id, version, status, operatorId } = service
  return { id, version, status, operatorId }
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
    ...toConsent(stored),
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
    ...toFactNotes(stored),
    fieldVisibility: toFieldVisibility(stored),
    fieldTrust: toFieldTrust(stored),
    internalNote: service.internalNote,
  })
}
