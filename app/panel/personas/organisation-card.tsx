import { getTranslations } from 'next-intl/server'
import { IntentButton } from '@/components/panel/form/intent-button'
import styles from '@/components/panel/shell/stack.module.css'
import type { OrganisationPeople } from '@/lib/data/accounts/find-people'
import type { Actor } from '@/lib/domain/permissions'
import { letModerate } from './actions'
import { PersonRow } from './person-row'

interface Props {
  readonly actor: Actor
  readonly organisation: OrganisationPeople
}

/** One organisation, its people, and who was asked to come. */
export async function OrganisationCard({ actor, organisation }: Props) {
  const t = await getTranslations('PanelPeople')
  const roles = await getTranslations('PanelRoles')
  const { id, name, isModerating, people, invited } = organisation
  return (
    <section className={styles.card}>
      <h2>{name}</h2>
      {isModerating ? (
        <p>{t('moderates')}</p>
      ) : (
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
        {invited.map(({ email, role }) => (
          <li key={email} className={styles.row}>
            <span>
              {email} · {roles(role)}
            </span>
            <span className={styles.soft}>{t('invitedWaits')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
