import { encodeHours } from '@/lib/domain/hours-code'
import type { Hours } from '@/lib/domain/opening-hours'
import styles from './open-now.module.css'

/**
 * The place of «abierto ahora». The document says nothing of the clock (it may be a minute old, or
 * printed); the script fills it in on her phone, and only when the hours are really known.
 */
export function OpenNow({ hours }: { readonly hours: Hours }) {
  if (hours.state !== 'known') return null
  return <span hidden className={styles.state} data-hours={encodeHours(hours)} />
}
