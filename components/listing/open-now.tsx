import { encodeHours } from '@/lib/domain/hours-code'
import type { Hours } from '@/lib/domain/opening-hours'
import styles from './open-now.module.css'

/**
 * The place of «abierto ahora». The document says nothing of the clock (it may be a minute old, or
 * printed); the script fills it in on her phone, and only when the hours are really known.
 */
export function OpenNow({ hours }: { readonly hours: Hours }) {
  // Day and night by the general timetable alone: the line beside it has said all there is to say.
  const isSaid = hours.always && hours.how === 'inferred_from_kind'
  if (hours.state !== 'known' || isSaid) return null
  return <span hidden className={styles.state} data-hours={encodeHours(hours)} />
}
