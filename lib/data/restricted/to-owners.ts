import 'server-only'
import type { PermissionObject } from '../../domain/permissions'
import type { ServiceHandle } from './find-stored-listings'

/** Whose a listing is, as `can` asks for it. */
export function toOwners({
  operatorId,
  keeperIds,
}: ServiceHandle): Pick<PermissionObject, 'operatorId' | 'keeperIds'> {
  return { operatorId, keeperIds }
}
