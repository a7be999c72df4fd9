import { isPublicKind, KIND_CODES, type KindCode } from '../../domain/kind'

/** Gates in the order of kinds, without those that no page may name. */
export function publicGates(gates: readonly KindCode[]): KindCode[] {
  return KIND_CODES.filter((kind) => isPublicKind(kind) && gates.includes(kind))
}
