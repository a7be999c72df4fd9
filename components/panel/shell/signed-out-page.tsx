import type { ReactNode } from 'react'
import { SkipLink } from '../../layout/skip-link'
import { DoneNote } from '../notice/done-note'
import { Faults } from './faults'
import { LanguageForm } from './language-form'
import styles from './panel-page.module.css'
import type { Notes } from './read-notes'

interface Props {
  readonly title: string
  readonly notes: Notes
  readonly children: ReactNode
}

/** The frame of the pages before the sign-in: it says nothing of what is behind. */
export function SignedOutPage({ title, notes, children }: Props) {
  return (
    <>
      <SkipLink />
      <header className={`${styles.header} ${styles.narrow}`}>
        <a className={styles.brand} href="/panel/entrar">
          Kuska <span className={styles.place}>panel</span>
        </a>
        <LanguageForm />
      </header>
      <main id="main" className={`${styles.main} ${styles.narrow}`}>
        <h1>{title}</h1>
        <Faults keys={notes.errors} />
        <DoneNote keys={notes.notices} />
        {children}
      </main>
    </>
  )
}
