import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { KindCode } from '../../domain/kind'

/** As much of a listing as tells an administrator which one it is; she reads no more of it. */
export interface ListingToEntrust {
  readonly id: string
  /** Null for a confidential service. */
  readonly name: string | null
  readonly kind: KindCode
  /** Of its first door, else of where it comes to, else its department; null where nothing tells. */
  readonly ubigeo: string | null
}

export const LISTING_TO_ENTRUST = {
  id: true,
  name: true,
  kind: true,
  department: true,
  points: {
    select: { location: { select: { ubigeo: true } } },
    orderBy: { position: 'asc' },
    take: 1,
  },
  coverage: { select: { code: true }, orderBy: { position: 'asc' }, take: 1 },
} satisfies Prisma.ServiceSelect

type Row = Prisma.ServiceGetPayload<{ select: typeof LISTING_TO_ENTRUST }>

export function toListingToEntrust({
  department,
  points,
  coverage,
  ...row
}: Row): ListingToEntrust {
  const ubigeo = department ?? points[0]?.location.ubigeo ?? coverage[0]?.code ?? null
  return { ...row, ubigeo }
}
