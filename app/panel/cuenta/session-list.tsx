import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import { findSessions } from '@/lib/data/accounts/find-sessions'
import type { SessionMember } from '@/lib/data/accounts/keep-session'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { formatClock } from '@/lib/i18n/format-clock'
import { endOne, endOthers } from './actions'

/** Since when each session runs; nothing tells from where. */
export async function SessionList({ session }: { readonly session: SessionMember }) {
  const t = await getTranslations('PanelAccount')
  const sessions = await findSessions(getCatalogue(), session.userId, new Date())
  return (
    <section className={styles.card}>
      <h2>{t('sessionsTitle')}</h2>
      <p className={styles.soft}>{t('sessionsHint')}</p>
      <ul className={styles.rows}>
        {sessions.map(({ id, createdAt }) => (
          <li key={id} className={styles.row}>
            <span>
              {t('sessionSince', { time: formatClock(createdAt) })}
              {id === session.sessionId && ` · ${t('sessionThis')}`}
            </span>
            {id !== session.sessionId && (
              <form action={endOne}>
                <input type="hidden" name="id" value={id} />
                <IntentButton text={t('sessionEnd')} />
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form action={endOthers}>
          <IntentButton text={t('sessionEndOthers')} look="danger" />
        </form>
      )}
    </section>
  )
}
