import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { NewPasswordFields } from '@/components/panel/shell/new-password-fields'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { UsernameField } from '@/components/panel/shell/username-field'
import { findResetEmail } from '@/lib/auth/find-reset-email'
import { reset } from '../../actions'

export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/enlace/clave/[token]'>) {
  const { token } = await params
  const email = await findResetEmail(token)
  if (email === null) redirect('/panel/entrar?error=linkOver')
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('newPasswordTitle')} notes={readNotes(await searchParams)}>
      <form action={reset} className={styles.stack}>
        <input type="hidden" name="token" value={token} />
        <UsernameField email={email} />
        <NewPasswordFields />
        <IntentButton text={t('save')} look="strong" />
      </form>
    </SignedOutPage>
  )
}
