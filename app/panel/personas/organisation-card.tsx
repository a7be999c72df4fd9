import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { OrganisationPeople } from '@/lib/data/accounts/find-people'
import type { Actor } from '@/lib/domain/permissions'
import { letModerate, stop, thaw } from './actions'
import { InvitedRow } from './invited-row'
import { PersonRow } from './person-row'

interface Props {
  readonly actor: Actor
  readonly organisation: OrganisationPeople
}

/** One organisation, its people, and who was asked to come. */
export async function OrganisationCard({ actor, organisation }: Props) {
  const t = await getTranslations('PanelPeople')
  const { id, name, isModerating, isFrozen, people, invited } = organisation
  return (
    <section className={styles.card}>
      <h2>{name}</h2>
      {isFrozen && (
        <form action={thaw} className={styles.row}>
          <input type="hidden" name="organisationId" value={id} />
          <span>{t('frozen')}</span>
          {id !== actor.organisationId && (
            <IntentButton text={t('thaw')} label={t('thawOf', { name })} />
          )}
        </form>
      )}
      {isModerating && (
        <form action={stop} className={styles.row}>
          <input type="hidden" name="organisationId" value={id} />
          <span>{t('moderates')}</span>
          <IntentButton text={t('stopModerating')} label={t('stopModeratingOf', { name })} />
        </form>
      )}
      {!isModerating && !isFrozen && (
        <form action={letModerate}>
          <input type="hidden" name="organisationId" value={id} />
          <IntentButton text={t('letModerate')} label={t('letModerateOf', { name })} />
        </form>
      )}
      <a
        className={styles.link}
        href={`/panel/personas/${id}/fichas`}
        aria-label={t('keepsOf', { name })}
      >
        {t('keepsTitle')}
      </a>
      <ul className={styles.rows}>
        {people.map((person) => (
          <PersonRow key={person.userId} person={person} isSelf={person.userId === actor.userId} />
        ))}
        {invited.map((invitation) => (
          <InvitedRow key={invitation.id} invitation={invitation} />
        ))}
      </ul>
    </section>
  )
}
