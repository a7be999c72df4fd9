import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import type { Place } from '@/lib/domain/place'
import { TRUST_FIELDS, type Trust, type TrustField } from '@/lib/domain/trust'
import type { Visibility } from '@/lib/domain/visibility'
import { buildContent } from '@/lib/edition/build'
import type { CatalogueRows, ChannelRow, PointRow, ServiceRow } from '@/lib/edition/catalogue-rows'
import type { Edition } from '@/lib/edition/edition'
import { toEdition } from '@/lib/edition/to-edition'

/** The day on which invented catalogues are published. */
export const TODAY = '2026-09-15'

/** The same level for every field, as a catalogue in which nothing was forgotten. */
export function everyField(level: Visibility): Record<TrustField, Visibility> {
  return Object.fromEntries(TRUST_FIELDS.map((field) => [field, level])) as Record<
    TrustField,
    Visibility
  >
}

export function aTrust(change: Partial<Trust> = {}): Trust {
  return {
    sourceTitle: 'Directorio Inventado',
    sourceUrl: 'https://fuente.example/directorio',
    sourceDate: '2026-09-10',
    how: 'official_source',
    verifiedAt: null,
    ...change,
  }
}

/** A number of no one: 900 000 xxx. */
export function aChannel(change: Partial<ChannelRow> = {}): ChannelRow {
  return {
    kind: 'phone',
    value: '+51900000001',
    menu: null,
    free: 'unknown',
    visibility: null,
    hours: null,
    languages: [],
    ...change,
  }
}

export function aPoint(change: Partial<PointRow> = {}): PointRow {
  return {
    address: 'Jirón de Prueba 123',
    ubigeo: '990101',
    lat: -12.5,
    lng: -70.25,
    precision: 'exact',
    directions: 'Frente a la plaza inventada',
    hours: UNKNOWN_HOURS,
    languages: [],
    ...change,
  }
}

/** A published, public, open service with a phone and a door. */
export function aService(change: Partial<ServiceRow> = {}): ServiceRow {
  return {
    publicId: '222222',
    kind: 'cem',
    subKind: 'regular',
    exposure: 'OPEN',
    status: 'published',
    name: 'CEM Villa Imaginaria',
    operator: 'Programa Ficticio',
    visibility: 'PUBLIC',
    fieldVisibility: everyField('PUBLIC'),
    gates: [],
    coverage: ['9901'],
    facts: {},
    trust: aTrust(),
    fieldTrust: {},
    channels: [aChannel()],
    points: [aPoint()],
    ...change,
  }
}

/** One house of a confidential entry, as the catalogue may hold it: a department and no door. */
export function aHouse(change: Partial<ServiceRow> = {}): ServiceRow {
  return aService({
    publicId: 'hhhhhh',
    kind: 'hrt',
    subKind: null,
    exposure: 'CONFIDENTIAL',
    name: 'Casa Inexistente',
    operator: 'Asociación Ficticia',
    gates: ['cem', 'sau', 'hotline'],
    coverage: ['99'],
    channels: [],
    points: [],
    trust: aTrust({ sourceUrl: null }),
    ...change,
  })
}

export function aPlace(change: Partial<Place> = {}): Place {
  return {
    ubigeo: '99',
    name: 'Región Imaginaria',
    capital: 'Villa Imaginaria',
    lat: -12.5,
    lng: -70.25,
    population: null,
    ...change,
  }
}

/** One department, one province, one district, and the services given. */
export function aCatalogue(
  services: readonly ServiceRow[] = [aService(), aHouse()],
): CatalogueRows {
  return {
    services,
    places: [
      aPlace(),
      aPlace({ ubigeo: '9901', name: 'Provincia Imaginaria' }),
      aPlace({ ubigeo: '990101', name: 'Villa Imaginaria', population: 1200 }),
    ],
    aliases: [{ alias: 'Wila Imaqinaria', ubigeo: '990101' }],
  }
}

export function anEdition(number = 1, services?: readonly ServiceRow[]): Edition {
  const content = buildContent(aCatalogue(services), TODAY)
  return toEdition(content, number, '2026-09-15T12:00:00.000Z')
}
