import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { SelectField } from '@/components/panel/form/select-field'
import { AccountField } from '@/components/panel/shell/account-field'
import styles from '@/components/panel/shell/stack.module.css'
import { ROLES } from '@/lib/domain/permissions'
import { invite } from './actions'

interface Props {
  readonly organisations: readonly { readonly id: string; readonly name: string }[]
}

export async function InviteForm({ organisations }: Props) {
  const t = await getTranslations('PanelPeople')
  const roles = await getTranslations('PanelRoles')
  const places = organisations.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <section className={styles.card}>
      <h2>{t('inviteTitle')}</h2>
      <p className={styles.soft}>{t('inviteHint')}</p>
      <form action={invite} className={styles.stack}>
        <AccountField name="email" label={t('email')} type="email" autoComplete="off" />
        <SelectField
          name="organisationId"
          label={t('organisation')}
          groups={[{ label: null, choices: places }]}
          value={places[0]?.value ?? ''}
        />
        <SelectField
          name="role"
          label={t('role')}
          groups={[
            { label: null, choices: ROLES.map((value) => ({ value, label: roles(value) })) },
          ]}
          value="provider"
        />
        <IntentButton text={t('invite')} look="strong" />
      </form>
    </section>
  )
}
