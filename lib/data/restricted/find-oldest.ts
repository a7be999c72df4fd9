import 'server-only'
import type { DueField } from '../../domain/due-fields'
import type { KindCode } from '../../domain/kind'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** A published listing of which something should be asked again. */
export interface OldListing {
  readonly id: string
  readonly publicId: string
  /** Null for a confidential service. */
  readonly name: string | null
  readonly kind: KindCode
  readonly department: string | null
  /** Most urgent first; never empty. */
  readonly due: readonly DueField[]
}

/**
 * What is oldest, by risk: critical fields long expired come first. A provider sees her own, a
 * moderator all. Visits are not counted, so never by them. At most 500.
 */
export async function findOldest(
  _catalogue: Catalogue,
  _actor: Actor,
  _now: string,
): Promise<OldListing[]> {
  throw new Error('review: not here yet')
}
