import { getTranslations } from 'next-intl/server'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'

/** The same for what does not exist and for what somebody may not see. */
export default async function NotFound() {
  const t = await getTranslations('PanelShell')
  return (
    <SignedOutPage title={t('notFoundTitle')} notes={{ errors: [], notices: [] }}>
      <p>{t('notFound')}</p>
      <p>
        <a href="/panel">{t('toPanel')}</a>
      </p>
    </SignedOutPage>
  )
}
