import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { NewPasswordFields } from '@/components/panel/shell/new-password-fields'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import styles from '@/components/panel/shell/stack.module.css'
import { UsernameField } from '@/components/panel/shell/username-field'
import { findInvitation } from '@/lib/data/accounts/find-invitation'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { join } from '../../actions'

export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/enlace/invitacion/[token]'>) {
  const { token } = await params
  const invitation = await findInvitation(getCatalogue(), token, new Date())
  if (invitation === null) redirect('/panel/entrar?error=linkOver')
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('joinTitle')} notes={readNotes(await searchParams)}>
      <p>{t('joinIntro', { organisation: invitation.organisation, email: invitation.email })}</p>
      {invitation.role !== 'provider' && <p>{t('joinCode')}</p>}
      <form action={join} className={styles.stack}>
        <input type="hidden" name="token" value={token} />
        <UsernameField email={invitation.email} />
        <NewPasswordFields />
        <IntentButton text={t('join')} look="strong" />
      </form>
    </SignedOutPage>
  )
}
