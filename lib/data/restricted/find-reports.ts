import 'server-only'
import type { KindCode } from '../../domain/kind'
import type { Actor } from '../../domain/permissions'
import type { Catalogue } from '../db'

/** What readers said of one listing in a week that is over. No day, no sender. */
export interface WeeklyReport {
  readonly publicId: string
  /** Null for a confidential entry, which stands for every house of its department. */
  readonly serviceId: string | null
  readonly name: string | null
  readonly kind: KindCode
  readonly reason: 'number' | 'closed' | 'unsafe' | 'language' | 'treatment'
  readonly count: number
  /** `2026-W48`: the week it began in. */
  readonly week: string
  readonly mayClose: boolean
}

/** Reports that nobody has dealt with; «unsafe» and «treated badly» never for those it is about. */
export async function findReports(
  _catalogue: Catalogue,
  _actor: Actor,
  _now: string,
): Promise<WeeklyReport[]> {
  throw new Error('review: not here yet')
}
