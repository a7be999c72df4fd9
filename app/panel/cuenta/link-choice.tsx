import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { SessionMember } from '@/lib/data/accounts/keep-session'
import { takeLinks } from './actions'

/** A link in a mail instead of the password; not beside a code, which it would go round. */
export async function LinkChoice({ session }: { readonly session: SessionMember }) {
  const t = await getTranslations('PanelAccount')
  return (
    <section className={styles.card}>
      <h2>{t('linkTitle')}</h2>
      {session.hasTotp ? (
        <p>{t('linkNotWithCode')}</p>
      ) : (
        <form action={takeLinks} className={styles.stack}>
          <p>{t(session.takesLink ? 'linkOn' : 'linkOff')}</p>
          <input type="hidden" name="takesLink" value={session.takesLink ? 'no' : 'yes'} />
          <IntentButton text={t(session.takesLink ? 'linkStop' : 'linkTake')} />
        </form>
      )}
    </section>
  )
}
