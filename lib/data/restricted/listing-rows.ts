import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../prisma/generated/client'
import { findChanges } from '../../domain/find-changes'
import type { Listing, OpenListingInput } from '../../domain/listing'
import { TRUST_FIELDS, type Trust } from '../../domain/trust'
import { toJson } from '../to-json'
import { toFactColumns } from './facts'

/** What a listing does not say of itself. */
export interface ListingPlace {
  readonly publicId: string
  readonly operatorId: string | null
  readonly status: 'draft' | 'published'
  /** Why it is written, for the history. */
  readonly reason: string
}

/** The rows of one listing, or of many, table by table. */
export interface ListingRows {
  readonly services: Prisma.ServiceCreateManyInput[]
  readonly locations: Prisma.LocationCreateManyInput[]
  readonly points: Prisma.ServicePointCreateManyInput[]
  readonly pointLanguages: Prisma.PointLanguageCreateManyInput[]
  readonly channels: Prisma.ChannelCreateManyInput[]
  readonly channelLanguages: Prisma.ChannelLanguageCreateManyInput[]
  readonly coverage: Prisma.CoverageCreateManyInput[]
  readonly fieldVisibility: Prisma.FieldVisibilityCreateManyInput[]
  readonly fieldTrust: Prisma.FieldTrustCreateManyInput[]
  readonly history: Prisma.HistoryCreateManyInput[]
}

export function noRows(): ListingRows {
  return {
    services: [],
    locations: [],
    points: [],
    pointLanguages: [],
    channels: [],
    channelLanguages: [],
    coverage: [],
    fieldVisibility: [],
    fieldTrust: [],
    history: [],
  }
}

/** Adds a new listing's rows. A confidential one has rows in three tables, and no way to more. */
export function addListingRows(rows: ListingRows, listing: Listing, place: ListingPlace): void {
  const serviceId = randomUUID()
  rows.services.push({
    id: serviceId,
    publicId: place.publicId,
    exposure: listing.exposure,
    kind: listing.kind,
    status: place.status,
    gates: listing.gates,
    visibility: listing.visibility,
    ...toTrustColumns(listing.trust),
    ...toFactColumns(listing.facts),
    ...(listing.exposure === 'OPEN'
      ? {
          sourceId: listing.sourceId,
          subKind: listing.subKind,
          name: listing.name,
          operatorId: place.operatorId,
          internalNote: listing.internalNote,
        }
      : { department: listing.department }),
  })
  rows.fieldVisibility.push(...toLevels(listing, serviceId))
  rows.history.push(...toHistory(listing, serviceId, place.reason))
  if (listing.exposure === 'OPEN') addOpenRows(rows, listing, serviceId)
}

function addOpenRows(rows: ListingRows, listing: OpenListingInput, serviceId: string): void {
  for (const [position, point] of listing.points.entries()) {
    const { hours, languages, ...location } = point
    const [pointId, locationId] = [randomUUID(), randomUUID()]
    rows.locations.push({ id: locationId, ...location })
    rows.points.push({ id: pointId, serviceId, locationId, position, hours })
    rows.pointLanguages.push(...languages.map((language) => ({ pointId, ...language })))
  }
  for (const [position, channel] of listing.channels.entries()) {
    const { hours, languages, ...said } = channel
    const channelId = randomUUID()
    rows.channels.push({ id: channelId, serviceId, position, ...said, ...(hours && { hours }) })
    rows.channelLanguages.push(...languages.map((language) => ({ channelId, ...language })))
  }
  for (const [position, code] of listing.coverage.entries())
    rows.coverage.push({ serviceId, code, position })
  for (const field of TRUST_FIELDS) {
    const trust = listing.fieldTrust[field]
    if (trust) rows.fieldTrust.push({ serviceId, field, ...toTrustColumns(trust) })
  }
}

/**
 * A level for each field: its own, else the listing's as it comes in. A listing that comes in closed
 * so stays closed field by field, when its own level is raised one day (domain rule 7).
 */
function toLevels(listing: Listing, serviceId: string): Prisma.FieldVisibilityCreateManyInput[] {
  const own = listing.exposure === 'OPEN' ? listing.fieldVisibility : {}
  return TRUST_FIELDS.flatMap((field) => {
    const level = own[field] ?? listing.visibility
    return level ? [{ serviceId, field, level }] : []
  })
}

function toHistory(
  listing: Listing,
  serviceId: string,
  reason: string,
): Prisma.HistoryCreateManyInput[] {
  return findChanges(null, listing).map(({ field, new: value }) => ({
    serviceId,
    // The database puts the service's own in its place.
    exposure: listing.exposure,
    reason,
    authorRole: 'operator',
    changedField: field,
    ...(value === null ? {} : { newValue: toJson(value) }),
  }))
}

function toTrustColumns({ how, verifiedAt, ...source }: Trust) {
  return {
    ...source,
    verifiedHow: how,
    verifiedAt: verifiedAt === null ? null : new Date(`${verifiedAt}T00:00:00Z`),
  }
}
