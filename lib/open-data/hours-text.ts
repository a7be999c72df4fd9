import type { Hours } from '@/lib/domain/opening-hours'

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const

/**
 * Hours in one cell, as OpenStreetMap writes them: `Mo,Tu,We 08:00-16:15`, `24/7`. Empty for what is
 * partly known or taken from the kind: a program would say that it is open.
 */
export function hoursText({ state, always, weekly, how }: Hours): string {
  if (state !== 'known' || how === 'inferred_from_kind') return ''
  if (always) return '24/7'
  return weekly
    .map(({ days, opens, closes }) => {
      const named = DAYS.filter((_, at) => days.includes(at + 1)).join(',')
      return `${named} ${opens}-${closes}`
    })
    .join('; ')
}
