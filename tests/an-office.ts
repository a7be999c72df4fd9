import { type Listing, listingSchema } from '@/lib/domain/listing'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { aTrust, everyField } from './factories'

export const OLD_PHONE = '+51900000001'
export const NEW_PHONE = '+51900000002'

const DOOR = {
  address: 'Jirón de Prueba 123',
  ubigeo: '080101',
  lat: -13.5,
  lng: -71.9,
  precision: 'exact' as const,
  directions: null,
  hours: UNKNOWN_HOURS,
  languages: [],
}

/** An open office with a phone and a door. */
export function anOffice(change: object = {}): Listing {
  return listingSchema.parse({
    sourceId: 'ficticio-001',
    exposure: 'OPEN',
    kind: 'cem',
    subKind: 'regular',
    name: 'CEM Villa Imaginaria',
    operator: 'Programa Ficticio',
    gates: [],
    visibility: 'PUBLIC',
    channels: [
      {
        ...{ kind: 'phone', value: OLD_PHONE, menu: null, free: 'unknown', visibility: null },
        ...{ hours: null, languages: [] },
      },
    ],
    points: [DOOR],
    coverage: ['0801'],
    facts: { free: 'yes' },
    fieldVisibility: everyField('PUBLIC'),
    trust: aTrust(),
    fieldTrust: {},
    internalNote: null,
    ...change,
  })
}

/** A house: a department and no door. */
export function aShelter(): Listing {
  return listingSchema.parse({
    ...{ sourceId: 'hrt-08', exposure: 'CONFIDENTIAL', kind: 'hrt', department: '08' },
    ...{ gates: ['cem', 'hotline'], visibility: 'PUBLIC', facts: { children: 'yes' } },
    trust: aTrust({ sourceUrl: null }),
  })
}
