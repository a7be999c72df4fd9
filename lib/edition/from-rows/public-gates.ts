import { isPublicKind, KIND_CODES, type KindCode, type PublicKindCode } from '../../domain/kind'

/** Gates in the order of kinds, without those that no page may name. */
export function publicGates(gates: readonly KindCode[]): PublicKindCode[] {
  return KIND_CODES.filter((kind) => isPublicKind(kind)).filter((kind) => gates.includes(kind))
}
