import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { withReturnPath } from '@/lib/auth/with-return-path'
import { enterCode } from '../actions'

export default async function Page({ searchParams }: PageProps<'/panel/entrar/codigo'>) {
  const t = await getTranslations('PanelSignIn')
  const query = await searchParams
  const back = toReturnPath(query.volver)
  return (
    <SignedOutPage title={t('codeTitle')} notes={readNotes(query)}>
      <form action={enterCode} className={styles.stack}>
        <input type="hidden" name="back" value={back} />
        <AccountField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          autoComplete="one-time-code"
        />
        <IntentButton text={t('continue')} look="strong" />
      </form>
      <p>
        <a className={styles.link} href={withReturnPath('/panel/entrar', back)}>
          {t('startAgain')}
        </a>
      </p>
    </SignedOutPage>
  )
}
