import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'

interface Props {
  /** What the mail is for: a link that signs in, or a new password. */
  readonly purpose: 'link' | 'reset'
  readonly action: (form: FormData) => Promise<void>
  readonly searchParams: PageProps<'/panel/entrar'>['searchParams']
}

/** Asks where to write; what it answers is the same whether anybody has that address. */
export async function MailPage({ purpose, action, searchParams }: Props) {
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t(`${purpose}Title`)} notes={readNotes(await searchParams)}>
      <p>{t(`${purpose}Intro`)}</p>
      <form action={action} className={styles.stack}>
        <AccountField name="email" label={t('email')} type="email" autoComplete="username" />
        <IntentButton text={t(purpose === 'link' ? 'sendLink' : 'sendReset')} look="strong" />
      </form>
      <p>
        <a className={styles.link} href="/panel/entrar">
          {t('backToSignIn')}
        </a>
      </p>
    </SignedOutPage>
  )
}
