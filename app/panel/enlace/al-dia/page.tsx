import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { SignedOutPage } from '@/components/panel/shell/signed-out-page'

/**
 * Where a reminder leads. The cookie of her session does not come along from the page of her mail; from
 * this one, with a press, it does, and who is signed in already is not asked again.
 */
export default async function Page() {
  const t = await getTranslations('PanelSignIn')
  return (
    <SignedOutPage title={t('dueTitle')} notes={{ errors: [], notices: [] }}>
      <p>{t('dueIntro')}</p>
      <form action="/panel/al-dia">
        <IntentButton text={t('dueOpen')} look="strong" />
      </form>
    </SignedOutPage>
  )
}
