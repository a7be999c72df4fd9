import { CLOSED_STATES } from './attributes'
import type { FieldChange } from './change'

const NOTICE: readonly string[] = [
  'facts.operatingState',
  'facts.until',
  'fieldTrust.operatingState',
]

/**
 * An edit that shuts a door and says more in one go («se mudó», and the new address), in two: the
 * notice, and the rest. The new address waits for a telephone call, and meanwhile nobody should be
 * sent to the old door. Whatever shuts nothing stays whole.
 */
export function splitClosing(changes: readonly FieldChange[]): readonly FieldChange[][] {
  const isShut = changes.some(
    ({ field, new: next }) =>
      field === 'facts.operatingState' && CLOSED_STATES.some((state) => state === next),
  )
  const notice = changes.filter(({ field }) => isShut && NOTICE.includes(field))
  const rest = changes.filter((change) => !notice.includes(change))
  return [notice, rest].filter((part) => part.length > 0)
}
