import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import { findFreezeLink } from '@/lib/data/accounts/find-freeze-link'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { freeze } from '../../actions'

/** A button that only stops. Opening the address does nothing: scanners of mail open every one. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/enlace/pausa/[token]'>) {
  const { token } = await params
  const organisation = await findFreezeLink(getCatalogue(), token, new Date())
  if (organisation === null) redirect('/panel/entrar?error=linkOver')
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('freezeTitle')} notes={readNotes(await searchParams)}>
      <p>{t('freezeIntro', { organisation })}</p>
      <p>{t('freezeBack')}</p>
      <form action={freeze}>
        <input type="hidden" name="token" value={token} />
        <IntentButton text={t('freeze')} look="danger" />
      </form>
    </SignedOutPage>
  )
}
