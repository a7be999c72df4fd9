import type { PublicKindCode } from '../domain/kind'
import { KIND_LETTERS } from './kind-letters'

const ALL = 'todo'

/** Kinds as a segment of an address: `todo`, or their letters joined by `+`. */
export function kindsSegment(kinds: readonly PublicKindCode[]): string {
  return kinds.length === 0
    ? ALL
    : kinds
        .map((kind) => KIND_LETTERS[kind])
        .sort()
        .join('+')
}
