import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import { ACT_MS } from '@/lib/data/accounts/decide-act'
import { findActs, type WaitingAct } from '@/lib/data/accounts/find-acts'
import { getCatalogue } from '@/lib/data/get-catalogue'
import type { Actor } from '@/lib/domain/permissions'
import { decide } from './actions'

interface Props {
  readonly actor: Actor
  readonly now: Date
}

/** What waits for a second administrator; whoever proposed it may only take it back. */
export async function ActList({ actor, now }: Props) {
  const acts = await findActs(getCatalogue(), actor, new Date(now.getTime() - ACT_MS))
  const t = await getTranslations('PanelPeople')
  if (acts.length === 0) return null
  return (
    <section className={styles.card}>
      <h2>{t('actsTitle')}</h2>
      <p className={styles.soft}>{t('actsHint')}</p>
      <ul className={styles.rows}>
        {acts.map((act) => (
          <Act key={act.id} act={act} isOwn={act.proposedBy === actor.userId} />
        ))}
      </ul>
    </section>
  )
}

async function Act({ act, isOwn }: { readonly act: WaitingAct; readonly isOwn: boolean }) {
  const t = await getTranslations('PanelPeople')
  const roles = await getTranslations('PanelRoles')
  const organisation = act.organisation?.name ?? act.organisationName ?? ''
  const role = act.role === null ? '' : roles(act.role)
  const email = act.email ?? act.person?.email ?? ''
  return (
    <li className={styles.row}>
      <span>{t(`act_${act.kind}`, { organisation, role, email })}</span>
      <form action={decide} className={styles.actions}>
        <input type="hidden" name="id" value={act.id} />
        {!isOwn && <IntentButton text={t('actDo')} intent="done" look="strong" />}
        <IntentButton text={t(isOwn ? 'actTakeBack' : 'actRefuse')} intent="refused" />
      </form>
    </li>
  )
}
