import 'server-only'
import { KINDS } from '../../domain/kind'
import type { CatalogueRows, ServiceRow } from '../../edition/catalogue-rows'
import type { CatalogueTransaction } from '../db'
import { toFacts } from './facts'
import { toChannels, toFieldTrust, toFieldVisibility, toPoints, toTrust } from './stored-parts'
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
  return { services: services.map(toServiceRow), places, aliases }
}

function toServiceRow(stored: StoredService): ServiceRow {
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
    trust: toTrust(service),
    fieldTrust: toFieldTrust(stored),
    channels: toChannels(stored),
    points: toPoints(stored),
  }
}
