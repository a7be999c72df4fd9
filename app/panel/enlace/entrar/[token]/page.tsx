import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { readNotes } from '@/components/panel/shell/read-notes'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'
import { toReturnPath } from '@/lib/auth/to-return-path'
import { enter } from '../../actions'

/** Opened by scanners of mail too, so it only shows a button. */
export default async function Page({
  params,
  searchParams,
}: PageProps<'/panel/enlace/entrar/[token]'>) {
  const t = await getTranslations('PanelSignIn')
  const query = await searchParams
  return (
    <SignedOutPage title={t('linkReadyTitle')} notes={readNotes(query)}>
      <p>{t('linkReadyIntro')}</p>
      <form action={enter}>
        <input type="hidden" name="token" value={(await params).token} />
        <input type="hidden" name="back" value={toReturnPath(query.volver)} />
        <IntentButton text={t('enter')} look="strong" />
      </form>
    </SignedOutPage>
  )
}
