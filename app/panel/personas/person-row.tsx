import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import { SelectField } from '@/components/panel/form/select-field'
import styles from '@/components/panel/shell/stack.module.css'
import fold from '@/components/ui/fold.module.css'
import type { OrganisationPeople } from '@/lib/data/accounts/find-people'
import { ROLES } from '@/lib/domain/permissions'
import { changeRole, remove } from './actions'

interface Props {
  readonly person: OrganisationPeople['people'][number]
  readonly isSelf: boolean
}

/** Somebody, her role, and what can be done about it; nothing to her own account. */
export async function PersonRow({ person, isSelf }: Props) {
  const t = await getTranslations('PanelPeople')
  const roles = await getTranslations('PanelRoles')
  const { userId, email, role, hasTotp } = person
  const choices = ROLES.filter((each) => each !== role).map((value) => ({
    value,
    label: roles(value),
  }))
  return (
    <li>
      <div className={styles.row}>
        <span>
          {email} · {roles(role)}
        </span>
        <span className={styles.soft}>{t(hasTotp ? 'withCode' : 'withoutCode')}</span>
      </div>
      {!isSelf && (
        <details className={fold.fold}>
          <summary>{t('changeOf', { email })}</summary>
          <div className={styles.stack}>
            <form action={changeRole} className={styles.stack}>
              <input type="hidden" name="userId" value={userId} />
              <SelectField
                name="role"
                label={t('newRole')}
                groups={[{ label: null, choices }]}
                value={choices[0]?.value ?? ''}
              />
              <IntentButton text={t('proposeRole')} />
            </form>
            <form action={remove}>
              <input type="hidden" name="userId" value={userId} />
              <IntentButton text={t('remove')} look="danger" />
            </form>
          </div>
        </details>
      )}
    </li>
  )
}
