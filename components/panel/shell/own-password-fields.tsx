import { useTranslations } from 'next-intl'
import { AccountField } from './account-field'
import { UsernameField } from './username-field'

interface Props {
  readonly email: string
  /** Where a new one is asked beside it: other names, so that none is taken for the other. */
  readonly isBesideNew?: boolean
}

/** The password that she has, and for a password manager whose it is. */
export function OwnPasswordFields({ email, isBesideNew = false }: Props) {
  const t = useTranslations('PanelAccount')
  return (
    <>
      <UsernameField email={email} />
      <AccountField
        name={isBesideNew ? 'current' : 'password'}
        label={t(isBesideNew ? 'currentPassword' : 'password')}
        type="password"
        autoComplete="current-password"
      />
    </>
  )
}
