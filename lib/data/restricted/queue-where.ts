import 'server-only'
import type { Prisma } from '../../../prisma/generated/client'
import type { KindCode } from '../../domain/kind'
import type { ProposalOrigin } from '../../domain/review'
import type { ProposalState } from '../../domain/review-state'
import type { Risk } from '../../domain/risk'

/** What is left out does not filter. */
export interface QueueFilter {
  readonly risk?: Risk | undefined
  readonly origin?: ProposalOrigin | undefined
  readonly kind?: KindCode | undefined
  /** 2 digits. */
  readonly department?: string | undefined
  /** Without it: what is open, `submitted` and `stale`. */
  readonly state?: ProposalState | undefined
}

/** Most that a page of the queue shows. */
export const QUEUE_AT_MOST = 1000

/** Proposals that a filter asks for, and no other: what is cut off afterwards is the rest of these. */
export function queueWhere(filter: QueueFilter): Prisma.ProposalWhereInput {
  const { risk, origin, kind, department, state } = filter
  return {
    ...(risk && { risk }),
    ...(origin && { origin }),
    state: state ?? { in: ['submitted', 'stale'] },
    AND: [...(kind ? [ofKind(kind)] : []), ...(department ? [inDepartment(department)] : [])],
  }
}

function ofKind(kind: KindCode): Prisma.ProposalWhereInput {
  const changes = { array_contains: [{ field: 'kind', new: kind }] }
  return { OR: [{ target: { kind } }, { targetId: null, changes }] }
}

/** Whatever `departmentOfListing` finds there, of the target as it is now or of a new listing. */
function inDepartment(department: string): Prisma.ProposalWhereInput {
  const ubigeo = { startsWith: department }
  const reaches = (position: number, code: Prisma.StringFilter): Prisma.ServiceWhereInput => ({
    coverage: { some: { position, code } },
  })
  const target: Prisma.ServiceWhereInput = {
    OR: [
      { department },
      { points: { some: { position: 0, location: { ubigeo } } } },
      {
        points: { none: {} },
        OR: [reaches(0, ubigeo), { AND: [reaches(0, { equals: 'PE' }), reaches(1, ubigeo)] }],
      },
    ],
  }
  return { OR: [{ targetId: null, department }, { target }] }
}
