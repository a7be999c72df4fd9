import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { OwnPasswordFields } from '@/components/panel/shell/own-password-fields'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import fold from '@/components/ui/fold.module.css'
import { getAuth } from '@/lib/auth/get-auth'
import { requireFresh } from '@/lib/auth/require-fresh'
import { requireSession } from '@/lib/auth/require-session'
import { renewCodes } from '../actions'

/** Codes for the day on which the phone is lost; shown only to somebody who has just proved herself. */
export default async function Page({ searchParams }: PageProps<'/panel/cuenta/recuperacion'>) {
  const session = await requireSession()
  if (!session.hasTotp) redirect('/panel/cuenta/codigo')
  requireFresh(session, '/panel/cuenta/recuperacion')
  const { backupCodes } = await getAuth().api.viewBackupCodes({ body: { userId: session.userId } })
  const t = await getTranslations('PanelAccount')
  return (
    <SignedOutPage title={t('recoveryTitle')} notes={readNotes(await searchParams)}>
      <p>{t('recoveryIntro')}</p>
      <ul className={`${styles.card} ${styles.rows}`}>
        {backupCodes.map((code) => (
          <li key={code} className={styles.code}>
            {code}
          </li>
        ))}
      </ul>
      <p>
        <a className={styles.link} href="/panel">
          {t('recoveryKept')}
        </a>
      </p>
      <details className={fold.fold}>
        <summary>{t('recoveryRenew')}</summary>
        <form action={renewCodes} className={styles.stack}>
          <OwnPasswordFields email={session.email} />
          <IntentButton text={t('recoveryRenew')} />
        </form>
      </details>
    </SignedOutPage>
  )
}
