import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { withReturnPath } from '@/lib/auth/with-return-path'
import { enter } from './actions'

export default async function Page({ searchParams }: PageProps<'/panel/entrar'>) {
  const t = await getTranslations('PanelSignIn')
  const query = await searchParams
  const back = toReturnPath(query.volver)
  return (
    <SignedOutPage title={t('title')} notes={readNotes(query)}>
      <p>{t('intro')}</p>
      <form action={enter} className={styles.stack}>
        <input type="hidden" name="back" value={back} />
        <AccountField name="email" label={t('email')} type="email" autoComplete="username" />
        <AccountField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
        />
        <IntentButton text={t('enter')} look="strong" />
      </form>
      <div>
        <p>
          <a className={styles.link} href={withReturnPath('/panel/entrar/enlace', back)}>
            {t('byLink')}
          </a>
        </p>
        <p>
          <a className={styles.link} href="/panel/entrar/olvido">
            {t('forgot')}
          </a>
        </p>
      </div>
    </SignedOutPage>
  )
}
