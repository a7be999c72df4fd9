import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { OwnPasswordFields } from '@/components/panel/shell/own-password-fields'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { requireSession } from '@/lib/auth/require-session'
import { toPanelPath } from '@/lib/auth/to-panel-path'
import { confirm } from '../actions'

export default async function Page({ searchParams }: PageProps<'/panel/entrar/confirmar'>) {
  const session = await requireSession()
  const query = await searchParams
  const back = toPanelPath(query.volver)
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('confirmTitle')} notes={readNotes(query)}>
      <p>{t('confirmIntro')}</p>
      <form action={confirm} className={styles.stack}>
        <input type="hidden" name="back" value={back} />
        <OwnPasswordFields email={session.email} />
        {session.hasTotp && (
          <AccountField
            name="code"
            label={t('code')}
            hint={t('codeAgainHint')}
            autoComplete="one-time-code"
          />
        )}
        <IntentButton text={t('continue')} look="strong" />
      </form>
      <p>
        <a className={styles.link} href={back}>
          {t('notNow')}
        </a>
      </p>
    </SignedOutPage>
  )
}
