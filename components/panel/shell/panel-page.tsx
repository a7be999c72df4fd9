import type { ReactNode } from 'react'
import type { Actor } from '@/lib/domain/permissions'
import { SkipLink } from '../../layout/skip-link'
import { DoneNote } from '../notice/done-note'
import { LanguageForm } from './language-form'
import { PanelNav } from './panel-nav'
import styles from './panel-page.module.css'
import { SignOutButton } from './sign-out-button'

interface Props {
  readonly actor: Actor
  /** The page's heading; the document's title stays neutral. */
  readonly title: string
  /** Path of the page, to mark it in the navigation. */
  readonly path?: string
  /** Keys of `PanelNotices`, as a form left them in the address. */
  readonly notices?: readonly string[]
  readonly children: ReactNode
}

/** The frame of every page of somebody who is signed in: where she may go, her language, the way out. */
export function PanelPage({ actor, title, path, notices = [], children }: Props) {
  return (
    <>
      <SkipLink />
      <header className={styles.header}>
        <a className={styles.brand} href="/panel">
          Kuska <span className={styles.place}>panel</span>
        </a>
        <SignOutButton />
        <LanguageForm />
      </header>
      <PanelNav actor={actor} {...(path !== undefined && { path })} />
      <main id="main" className={styles.main}>
        <h1>{title}</h1>
        <DoneNote keys={notices} />
        {children}
      </main>
    </>
  )
}
