import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { AccountField } from '@/components/panel/shell/account-field'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { withReturnPath } from '@/lib/auth/with-return-path'

interface Props {
  /** What the mail is for: a link that signs in, or a new password. */
  readonly purpose: 'link' | 'reset'
  readonly action: (form: FormData) => Promise<void>
  readonly searchParams: PageProps<'/panel/entrar'>['searchParams']
}

/** Asks where to write; what it answers is the same whether anybody has that address. */
export async function MailPage({ purpose, action, searchParams }: Props) {
  const t = await getTranslations('PanelSignIn')
  const query = await searchParams
  const back = toReturnPath(query.volver)
  return (
    <SignedOutPage title={t(`${purpose}Title`)} notes={readNotes(query)}>
      <p>{t(`${purpose}Intro`)}</p>
      <form action={action} className={styles.stack}>
        <input type="hidden" name="back" value={back} />
        <AccountField name="email" label={t('email')} type="email" autoComplete="username" />
        <IntentButton text={t(purpose === 'link' ? 'sendLink' : 'sendReset')} look="strong" />
      </form>
      <p>
        <a className={styles.link} href={withReturnPath('/panel/entrar', back)}>
          {t('backToSignIn')}
        </a>
      </p>
    </SignedOutPage>
  )
}
