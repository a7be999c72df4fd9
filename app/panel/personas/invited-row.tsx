import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { OrganisationPeople } from '@/lib/data/accounts/find-people'
import { uninvite } from './actions'

interface Props {
  readonly invitation: OrganisationPeople['invited'][number]
}

/** Somebody who was asked to come and has not yet; a link in wrong hands is taken back here. */
export async function InvitedRow({ invitation: { id, email, role } }: Props) {
  const t = await getTranslations('PanelPeople')
  const roles = await getTranslations('PanelRoles')
  return (
    <li className={styles.row}>
      <span>
        {email} · {roles(role)}
      </span>
      <form action={uninvite} className={styles.row}>
        <input type="hidden" name="id" value={id} />
        <span className={styles.soft}>{t('invitedWaits')}</span>
        <IntentButton text={t('uninvite')} label={t('uninviteOf', { email })} />
      </form>
    </li>
  )
}
