import type { Trust } from './trust'

/**
 * An institution's own word for what it does, as of the day on which it says so.
 * @param operator the institution's name.
 * @param today `YYYY-MM-DD` in Lima.
 */
export function ownWord(operator: string, today: string): Trust {
  return {
    ...{ sourceTitle: operator, sourceUrl: null, sourceDate: today },
    ...{ how: 'provider', verifiedAt: today },
  }
}
