import { useTranslations } from 'next-intl'
import type { Journey } from '@/lib/domain/journey'
import type { Trust } from '@/lib/domain/trust'
import { formatDate } from '@/lib/i18n/formats'
import styles from './journey-lines.module.css'

interface Props {
  readonly journeys: readonly Journey[]
  /** Who said so, and when: a fare of two years ago is another fare. */
  readonly trust: Trust
  /** What people call the place that a district is known by: its capital. */
  readonly townOf: (ubigeo: string) => string
}

/** What it takes to get there: only what somebody has said, and who it was. */
export function JourneyLines({ journeys, trust, townOf }: Props) {
  const t = useTranslations('ListingPage')
  const dates = useTranslations('Dates')
  const time = (hours: number) => {
    const minutes = String(Math.round((hours % 1) * 60))
    const whole = String(Math.floor(hours))
    if (minutes === '0') return t('journeyHours', { hours: whole })
    return whole === '0'
      ? t('journeyMinutes', { minutes })
      : t('journeyHoursMinutes', { hours: whole, minutes })
  }
  const fare = (soles: number) =>
    soles === 0
      ? t('journeyFree')
      : t('journeySoles', { soles: Number.isInteger(soles) ? String(soles) : soles.toFixed(2) })
  return (
    <div className={styles.journeys}>
      <h3>{t('journeys')}</h3>
      <ul>
        {journeys.map(({ ubigeo, means, soles, travelHours }) => (
          <li key={`${ubigeo} ${means}`}>
            {t('journey', {
              place: townOf(ubigeo),
              what: [
                t(`journey_${means}`),
                ...(travelHours === null ? [] : [time(travelHours)]),
                ...(soles === null ? [] : [fare(soles)]),
              ].join(', '),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.said}>
        {t('sourceLine', {
          title: trust.sourceTitle,
          date: formatDate(dates, trust.verifiedAt ?? trust.sourceDate),
        })}
      </p>
    </div>
  )
}
