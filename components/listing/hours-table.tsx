import { useTranslations } from 'next-intl'
import type { Hours, Interval } from '@/lib/domain/opening-hours'
import { formatDate } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { formatInterval } from './hours-line'
import styles from './hours-table.module.css'
import { OpenNow } from './open-now'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

interface RowProps {
  readonly name: string
  readonly intervals: readonly Omit<Interval, 'days'>[]
}

function Row({ name, intervals }: RowProps) {
  const t = useTranslations('Hours')
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {intervals.length > 0
          ? intervals.map((interval) => formatInterval(t, interval)).join(', ')
          : t('closedDay')}
      </td>
    </tr>
  )
}

/** Monday to Sunday when the source names the days; one line for all when it does not. */
function WeekRows({ hours }: { readonly hours: Hours }) {
  const t = useTranslations('Hours')
  const unnamed = hours.weekly.filter(({ days }) => days.length === 0)
  const isNamed = unnamed.length < hours.weekly.length
  return (
    <>
      {isNamed &&
        WEEK.map((day) => (
          <Row
            key={day}
            name={t(`day${day}`)}
            intervals={hours.weekly.filter(({ days }) => days.includes(day))}
          />
        ))}
      {unnamed.length > 0 && <Row name={t('daysUnknown')} intervals={unnamed} />}
    </>
  )
}

function Visits({ hours }: { readonly hours: Hours }) {
  const t = useTranslations('Hours')
  const dates = useTranslations('Dates')
  if (hours.visits.length === 0) return null
  return (
    <>
      <h3>{t('visits')}</h3>
      <ul>
        {hours.visits.map(({ date, place, from, to }) => (
          <li key={`${date} ${place}`}>
            {formatDate(dates, date)}: {place}, {t('range', { from, to })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is not sure about the hours, and what to do about it. */
function Note({ id, callFirst }: { readonly id: string; readonly callFirst: boolean }) {
  return (
    <p className={styles.note}>
      <Careful id={id} /> {callFirst && <Careful id="Hours.callFirst" />}
    </p>
  )
}

interface Props {
  readonly hours: Hours
  /** Is there a number to call, and a place to go to? Else «llama antes de ir» leads nowhere. */
  readonly callFirst: boolean
  /** They may have changed since somebody said so. */
  readonly isOld?: boolean | undefined
}

/** When somebody attends: a small week that can be printed, and what is not known of it. */
export function HoursTable({ hours, callFirst, isOld = false }: Props) {
  const t = useTranslations('Hours')
  const dates = useTranslations('Dates')
  const isInferred = hours.how === 'inferred_from_kind'
  const isUnknown = hours.state === 'unknown' && hours.visits.length === 0
  if (isUnknown) return <Note id="Hours.unknown" callFirst={callFirst} />
  return (
    <>
      {hours.always && <p className={styles.always}>{t('always')}</p>}
      {hours.weekly.length > 0 && (
        <table className={styles.table}>
          <tbody>
            <WeekRows hours={hours} />
            {!hours.always && (
              <tr>
                <th scope="row">{t('holidays')}</th>
                <td>{t(`holidays_${hours.holidays}`)}</td>
              </tr>
            )}
            {hours.exceptions.map(({ date, intervals }) => (
              <Row key={date} name={formatDate(dates, date)} intervals={intervals} />
            ))}
          </tbody>
        </table>
      )}
      <Visits hours={hours} />
      {isOld ? <Note id="Hours.old" callFirst={callFirst} /> : <OpenNow hours={hours} />}
      {isInferred && <Note id="Hours.inferred" callFirst={callFirst} />}
    </>
  )
}
