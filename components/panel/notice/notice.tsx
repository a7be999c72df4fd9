import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface Props {
  readonly children: ReactNode
  readonly isWarning?: boolean
}

/** What has just happened, or what stands in the way; read out when it appears. */
export function Notice({ children, isWarning = false }: Props) {
  return (
    <div
      className={`${styles.notice} ${isWarning ? styles.warning : ''}`}
      role={isWarning ? 'alert' : 'status'}
    >
      {children}
    </div>
  )
}
