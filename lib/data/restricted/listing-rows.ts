import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '../../../prisma/generated/client'
import { TRI_ATTRIBUTES } from '../../domain/attributes'
import type { Consent } from '../../domain/consent'
import type { Listing, OpenListingInput } from '../../domain/listing'
import { TRUST_FIELDS, type Trust } from '../../domain/trust'
import { toFactColumns } from './facts'
import { type HistoryAuthor, toHistoryRows } from './history-rows'

/** What a listing does not say of itself. */
export interface ListingPlace {
  readonly publicId: string
  readonly operatorId: string | null
  readonly status: 'draft' | 'published'
  /** Who writes it, and why, for the history. */
  readonly author: HistoryAuthor
}

/** The rows of one listing, or of many, table by table. */
export interface ListingRows {
  readonly services: Prisma.ServiceCreateManyInput[]
  readonly locations: Prisma.LocationCreateManyInput[]
  readonly points: Prisma.ServicePointCreateManyInput[]
  readonly pointLanguages: Prisma.PointLanguageCreateManyInput[]
  readonly journeys: Prisma.JourneyCreateManyInput[]
  readonly channels: Prisma.ChannelCreateManyInput[]
  readonly channelLanguages: Prisma.ChannelLanguageCreateManyInput[]
  readonly coverage: Prisma.CoverageCreateManyInput[]
  readonly factNotes: Prisma.FactNoteCreateManyInput[]
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
    journeys: [],
    channels: [],
    channelLanguages: [],
    coverage: [],
    factNotes: [],
    fieldVisibility: [],
    fieldTrust: [],
    history: [],
  }
}

/**
 * Adds a new listing's rows. A confidential one has rows in three tables, and no way to more.
 * @returns the id of its service
 */
export function addListingRows(rows: ListingRows, listing: Listing, place: ListingPlace): string {
  const serviceId = randomUUID()
  rows.services.push({
    id: serviceId,
    publicId: place.publicId,
    exposure: listing.exposure,
    status: place.status,
    ...toServiceColumns(listing, place.operatorId),
    ...(listing.exposure === 'OPEN' && { sourceId: listing.sourceId }),
  })
  rows.fieldVisibility.push(...toLevels(listing, serviceId))
  rows.history.push(...toHistoryRows(serviceId, null, listing, place.author))
  if (listing.exposure === 'OPEN') addOpenRows(rows, listing, serviceId)
  return serviceId
}

/** The columns of a service that its listing decides, now and at every change. */
export function toServiceColumns(listing: Listing, operatorId: string | null) {
  return {
    kind: listing.kind,
    gates: listing.gates,
    visibility: listing.visibility,
    ...toTrustColumns(listing.trust),
    ...toConsentColumns(listing.consent),
    ...toFactColumns(listing.facts),
    ...(listing.exposure === 'OPEN'
      ? {
          subKind: listing.subKind,
          name: listing.name,
          operatorId,
          internalNote: listing.internalNote,
        }
      : { department: listing.department }),
  }
}

/** The rows of an open listing's doors, numbers, places, notes and sources. */
export function addOpenRows(rows: ListingRows, listing: OpenListingInput, serviceId: string): void {
  for (const [position, point] of listing.points.entries()) {
    const { hours, languages, journeys = [], ...location } = point
    const [pointId, locationId] = [randomUUID(), randomUUID()]
    rows.locations.push({ id: locationId, ...location })
    rows.points.push({ id: pointId, serviceId, locationId, position, hours })
    rows.pointLanguages.push(...languages.map((language) => ({ pointId, ...language })))
    rows.journeys.push(...journeys.map((journey, nth) => ({ pointId, position: nth, ...journey })))
  }
  for (const [position, channel] of listing.channels.entries()) {
    const { hours, languages, ...said } = channel
    const channelId = randomUUID()
    rows.channels.push({ id: channelId, serviceId, position, ...said, ...(hours && { hours }) })
    rows.channelLanguages.push(...languages.map((language) => ({ channelId, ...language })))
  }
  for (const [position, code] of listing.coverage.entries())
    rows.coverage.push({ serviceId, code, position })
  for (const fact of TRI_ATTRIBUTES) {
    const note = listing.factNotes?.[fact]
    if (note) rows.factNotes.push({ serviceId, fact, note })
  }
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

/** All three, so that a consent that was taken back leaves none behind. */
function toConsentColumns(consent: Consent | undefined) {
  return {
    consentRole: consent?.role ?? null,
    consentDate: consent ? new Date(`${consent.date}T00:00:00Z`) : null,
    consentScope: consent?.scope ?? null,
  }
}

function toTrustColumns({ how, verifiedAt, ...source }: Trust) {
  return {
    ...source,
    verifiedHow: how,
    verifiedAt: verifiedAt === null ? null : new Date(`${verifiedAt}T00:00:00Z`),
  }
}
