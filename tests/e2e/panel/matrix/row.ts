import type { Actor } from '@/lib/domain/permissions'
import type { PanelServer } from '../panel-server'
import type { Belongings } from './world'

/** What a question is about, and what the rules have to know of it. */
export interface Subject {
  readonly params?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string | File>>
}

export interface Row {
  /** Who gets it. `everybody`: signed in or not; `nobody`: an address that is none. */
  readonly may: 'everybody' | 'members' | 'nobody' | ((actor: Actor, of: Belongings) => boolean)
  /** Says nothing of an organisation: asked once by each. */
  readonly isWithoutObject?: true
  readonly subject?: (of: Belongings, server: PanelServer) => Promise<Subject> | Subject
  /** After all others: it ends the session. */
  readonly isLast?: true
}
