import type { ReactNode } from 'react'
import { type FieldAbout, FieldNotes } from './field-notes'
import styles from './form.module.css'

interface Props extends FieldAbout {
  readonly label: string
  readonly children: ReactNode
}

/** Around one field: its name, what helps to answer it, and what is wrong with it. */
export function FieldFrame({ label, children, ...about }: Props) {
  return (
    <div className={`${styles.field} ${about.fault ? styles.isWrong : ''}`}>
      <label className={styles.label} htmlFor={about.id}>
        {label}
      </label>
      <FieldNotes {...about} />
      {children}
    </div>
  )
}
