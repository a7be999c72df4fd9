import 'server-only'
import { KINDS } from '../../domain/kind'
import { unansweredNumbers } from '../../domain/unanswered-numbers'
import type { CatalogueRows, ServiceRow } from '../../edition/catalogue-rows'
import type { CatalogueTransaction } from '../db'
import { toFacts } from './facts'
import {
  toChannels,
  toFactNotes,
  toFieldTrust,
  toFieldVisibility,
  toPoints,
  toTrust,
} from './stored-parts'
import { findStoredServices, type StoredService } from './stored-service'

/** Stands where a keeper's name would: no confidential service has one in the catalogue. */
const RESERVED = 'Reservado'

/** Everything that the publisher chooses from (lib/edition/build.ts). */
export async function findCatalogueRows(transaction: CatalogueTransaction): Promise<CatalogueRows> {
  const services = await findStoredServices(transaction)
  const places = await transaction.place.findMany({
    select: { ubigeo: true, name: true, capital: true, lat: true, lng: true, population: true },
  })
  const aliases = await transaction.placeAlias.findMany({ select: { alias: true, ubigeo: true } })
  const unanswered = await findUnanswered(transaction)
  const toRow = (stored: StoredService) => toServiceRow(stored, unanswered)
  return { services: services.map(toRow), places, aliases }
}

/** Of open services alone: what was tried about a safe house leaves no mark anywhere. */
async function findUnanswered(transaction: CatalogueTransaction): Promise<ReadonlySet<string>> {
  const calls = await transaction.callBack.findMany({
    select: { number: true, outcome: true, at: true },
    where: { exposure: 'OPEN' },
  })
  return unansweredNumbers(
    calls.flatMap(({ number, outcome, at }) =>
      // Sealed: that number is nobody's any more.
      number === null ? [] : [{ number, outcome, at: at.toISOString() }],
    ),
  )
}

function toServiceRow(stored: StoredService, unanswered: ReadonlySet<string>): ServiceRow {
  const { service } = stored
  return {
    publicId: service.publicId,
    kind: service.kind,
    subKind: service.subKind,
    exposure: service.exposure,
    status: service.status,
    name: service.name ?? KINDS[service.kind].name,
    operator: service.operator?.name ?? RESERVED,
    visibility: service.visibility,
    fieldVisibility: toFieldVisibility(stored),
    gates: service.gates,
    coverage: service.department === null ? stored.coverage : [service.department],
    facts: toFacts(service),
    ...toFactNotes(stored),
    trust: toTrust(service),
    fieldTrust: toFieldTrust(stored),
    channels: toChannels(stored).map((channel) =>
      unanswered.has(channel.value) ? { ...channel, mayNotAnswer: true } : channel,
    ),
    points: toPoints(stored),
  }
}
