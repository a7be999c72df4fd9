import type { ReactNode } from 'react'
import styles from './section.module.css'

interface Props {
  readonly title: ReactNode
  readonly children: ReactNode
}

/** A part of a page under its own heading, always as far from the part before. */
export function Section({ title, children }: Props) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
