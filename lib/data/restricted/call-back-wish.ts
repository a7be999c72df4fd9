import 'server-only'
import type { CallOutcome } from '../../domain/review'

/** A call that was made. */
export interface CallBackWish {
  /** E.164 or a national short number. */
  readonly number: string
  readonly outcome: CallOutcome
}
