import type { Listing } from '@/lib/domain/listing'
import { anOffice } from './an-office'
import { aTrust } from './factories'

/** Rows that make a file one of an official source: invented offices, from a page of the State. */
export function officialRows(count = 20): Listing[] {
  const trust = aTrust({ sourceUrl: 'https://www.gob.pe/directorio-inventado' })
  return Array.from({ length: count }, (_, at) =>
    anOffice({ sourceId: `ficticio-oficial-${at}`, name: `CEM Villa Oficial ${at}`, trust }),
  )
}
