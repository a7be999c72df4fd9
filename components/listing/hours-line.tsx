import { useTranslations } from 'next-intl'
import type { Hours, Interval } from '@/lib/domain/opening-hours'
import type { Translator } from '@/lib/i18n/translator'

/** «08:00 a 16:15», «hasta la medianoche»: only what the source says. */
export function formatInterval(t: Translator<'Hours'>, { opens, closes }: Omit<Interval, 'days'>) {
  if (opens && closes) return t('range', { from: opens, to: closes })
  if (closes === '24:00') return t('untilMidnight')
  return closes ? t('until', { time: closes }) : t('from', { time: opens ?? '' })
}

interface Props {
  readonly hours: Hours
  /** They may have changed since somebody said so. */
  readonly isOld?: boolean | undefined
}

/**
 * Hours in a few words, for a row of a list; nothing when nothing is known. What is only the general
 * timetable of its kind says so each time: it has sent people to closed doors.
 */
export function HoursLine({ hours, isOld = false }: Props) {
  const t = useTranslations('Hours')
  const line = useLine(hours)
  return isOld && line ? t('oldRange', { hours: line }) : line
}

function useLine(hours: Hours): string {
  const t = useTranslations('Hours')
  const isInferred = hours.how === 'inferred_from_kind'
  if (hours.always) return t(isInferred ? 'alwaysInferred' : 'always')
  const times = [...new Set(hours.weekly.map((interval) => formatInterval(t, interval)))].join(', ')
  return isInferred && times ? t('inferredRange', { hours: times }) : times
}
