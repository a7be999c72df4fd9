import { limaDate } from '../domain/lima-date'

export interface NightWatchParts {
  /** The instant, ISO 8601. */
  readonly now: () => string
  /** When the edition in force was published. */
  readonly publishedAt: string
  readonly publish: (now: string) => Promise<void>
  /** Called with each new reason, not with each try. */
  readonly onFault: (reason: unknown) => void
}

/**
 * A number that nobody has confirmed in time must be marked the morning it expires, though nobody
 * edits anything: on the first look of each new day in Lima, an edition is published. Looking
 * again and again, not waiting a counted time, survives a computer that slept through midnight.
 * @returns to be called every minute or so; a fault is tried again at the next look.
 */
export function createNightWatch({
  now,
  publishedAt,
  publish,
  onFault,
}: NightWatchParts): () => Promise<void> {
  let day = limaDate(publishedAt)
  let isAtWork = false
  let said = ''
  return async () => {
    const instant = now()
    if (isAtWork || limaDate(instant) === day) return
    isAtWork = true
    try {
      await publish(instant)
      day = limaDate(instant)
      said = ''
    } catch (error) {
      if (String(error) !== said) onFault(error)
      said = String(error)
    } finally {
      isAtWork = false
    }
  }
}
