import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { askForReset } from '../actions'

export default async function Page({ searchParams }: PageProps<'/panel/entrar/olvido'>) {
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('resetTitle')} notes={readNotes(await searchParams)}>
      <p>{t('resetIntro')}</p>
      <form action={askForReset} className={styles.stack}>
        <AccountField name="email" label={t('email')} type="email" autoComplete="username" />
        <IntentButton text={t('sendReset')} look="strong" />
      </form>
      <p>
        <a className={styles.link} href="/panel/entrar">
          {t('backToSignIn')}
        </a>
      </p>
    </SignedOutPage>
  )
}
