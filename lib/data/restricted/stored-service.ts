import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { Journey } from '../../domain/journey'
import type { CatalogueTransaction } from '../db'
import { FACT_COLUMNS } from './facts'

const TRUST = {
  sourceTitle: true,
  sourceUrl: true,
  sourceDate: true,
  verifiedHow: true,
  verifiedAt: true,
} as const

const SERVICE = {
  id: true,
  publicId: true,
  sourceId: true,
  kind: true,
  subKind: true,
  exposure: true,
  department: true,
  status: true,
  name: true,
  visibility: true,
  gates: true,
  internalNote: true,
  version: true,
  operatorId: true,
  consentRole: true,
  consentDate: true,
  consentScope: true,
  ...TRUST,
  ...FACT_COLUMNS,
  operator: { select: { name: true } },
} satisfies Prisma.ServiceSelect

const LANGUAGE = { code: true, form: true, days: true, confirmedBy: true } as const

const CHANNEL = {
  serviceId: true,
  kind: true,
  value: true,
  menu: true,
  free: true,
  visibility: true,
  hours: true,
  // Enums sort as they were declared, which is the order of lib/domain/language.ts.
  languages: { select: LANGUAGE, orderBy: [{ code: 'asc' }, { form: 'asc' }] },
} satisfies Prisma.ChannelSelect

const LOCATION = {
  address: true,
  ubigeo: true,
  lat: true,
  lng: true,
  precision: true,
  directions: true,
} as const

const POINT = {
  id: true,
  serviceId: true,
  hours: true,
  location: { select: LOCATION },
} satisfies Prisma.ServicePointSelect

const JOURNEY = { ubigeo: true, means: true, soles: true, travelHours: true } as const

type Language = Prisma.PointLanguageGetPayload<{ select: typeof LANGUAGE }>

/** Everything the catalogue holds of one service. */
export interface StoredService {
  readonly service: Prisma.ServiceGetPayload<{ select: typeof SERVICE }>
  readonly channels: readonly Prisma.ChannelGetPayload<{ select: typeof CHANNEL }>[]
  readonly points: readonly (Prisma.ServicePointGetPayload<{ select: typeof POINT }> & {
    readonly languages: readonly Language[]
    readonly journeys: readonly Journey[]
  })[]
  readonly coverage: readonly string[]
  readonly factNotes: readonly Prisma.FactNoteGetPayload<{ select: typeof FACT_NOTE }>[]
  readonly fieldVisibility: readonly Prisma.FieldVisibilityGetPayload<object>[]
  readonly fieldTrust: readonly Prisma.FieldTrustGetPayload<{ select: typeof FIELD_TRUST }>[]
}

const FACT_NOTE = { serviceId: true, fact: true, note: true } as const
const FIELD_TRUST = { serviceId: true, field: true, ...TRUST } as const

/**
 * Every service, table after table: one nested question would be asked in parts at the same time,
 * and a transaction has one connection.
 * @param wanted all of them, unless said.
 */
export async function findStoredServices(
  transaction: CatalogueTransaction,
  wanted: Prisma.ServiceWhereInput = {},
): Promise<StoredService[]> {
  const services = await transaction.service.findMany({
    select: SERVICE,
    where: wanted,
    orderBy: { id: 'asc' },
  })
  const isAll = Object.keys(wanted).length === 0
  const where = isAll ? {} : { serviceId: { in: services.map(({ id }) => id) } }
  const orderBy = { position: 'asc' } as const
  const channels = await transaction.channel.findMany({ select: CHANNEL, where, orderBy })
  const points = await transaction.servicePoint.findMany({ select: POINT, where, orderBy })
  const pointLanguages = await transaction.pointLanguage.findMany({
    select: { pointId: true, ...LANGUAGE },
    where: isAll ? {} : { pointId: { in: points.map(({ id }) => id) } },
    orderBy: [{ code: 'asc' }, { form: 'asc' }],
  })
  const journeys = await transaction.journey.findMany({
    select: { pointId: true, ...JOURNEY },
    where: isAll ? {} : { pointId: { in: points.map(({ id }) => id) } },
    orderBy,
  })
  const coverage = await transaction.coverage.findMany({
    select: { serviceId: true, code: true },
    where,
    orderBy,
  })
  const factNotes = await transaction.factNote.findMany({ select: FACT_NOTE, where })
  const fieldVisibility = await transaction.fieldVisibility.findMany({
    select: { serviceId: true, field: true, level: true },
    where,
  })
  const fieldTrust = await transaction.fieldTrust.findMany({ select: FIELD_TRUST, where })

  const languagesOf = grouped(pointLanguages, ({ pointId }) => pointId)
  const journeysOf = grouped(journeys, ({ pointId }) => pointId)
  const channelsOf = grouped(channels, ({ serviceId }) => serviceId)
  const pointsOf = grouped(points, ({ serviceId }) => serviceId)
  const coverageOf = grouped(coverage, ({ serviceId }) => serviceId)
  const factNotesOf = grouped(factNotes, ({ serviceId }) => serviceId)
  const visibilityOf = grouped(fieldVisibility, ({ serviceId }) => serviceId)
  const trustOf = grouped(fieldTrust, ({ serviceId }) => serviceId)
  return services.map((service) => ({
    service,
    channels: channelsOf(service.id),
    points: pointsOf(service.id).map((point) => ({
      ...point,
      languages: languagesOf(point.id),
      journeys: journeysOf(point.id),
    })),
    coverage: coverageOf(service.id).map(({ code }) => code),
    factNotes: factNotesOf(service.id),
    fieldVisibility: visibilityOf(service.id),
    fieldTrust: trustOf(service.id),
  }))
}

function grouped<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): (key: string) => readonly Row[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return (key) => groups.get(key) ?? []
}
