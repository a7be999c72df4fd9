import { KIND_CODES, type PublicKindCode } from '../../domain/kind'
import type { LoadedEdition } from '../current'
import { servicesWithDoor } from './services-with-door'

/**
 * Kinds of a department that have an exact door to go to, in the order of `KINDS`.
 * @param department 2 digits
 */
export function kindsWithDoor(edition: LoadedEdition, department: string): PublicKindCode[] {
  const kinds = new Set<string>(servicesWithDoor(edition, department).map(({ kind }) => kind))
  return KIND_CODES.filter((code): code is PublicKindCode => kinds.has(code))
}
