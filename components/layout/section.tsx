import type { ReactNode } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: ReactNode
  /** Far below the first screen of a long page. */
  readonly isLate?: boolean
  readonly children: ReactNode
}

/** A part of a page under its own heading, always as far from the part before. */
export function Section({ title, isLate = false, children }: Props) {
  return (
    <section className={isLate ? `${styles.section} ${styles.late}` : styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
