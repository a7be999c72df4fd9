import { useTranslations } from 'next-intl'
import { AccountField } from './account-field'

/** A new password, twice, with what is asked of it said before. */
export function NewPasswordFields() {
  const t = useTranslations('PanelSignIn')
  return (
    <>
      <AccountField
        name="password"
        label={t('newPassword')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
      />
      <AccountField
        name="passwordAgain"
        label={t('passwordAgain')}
        type="password"
        autoComplete="new-password"
      />
    </>
  )
}
