import { useTranslations } from 'next-intl'
import { DueFields } from '../due/due-fields'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import links from '../shell/listing-links.module.css'
import type { ShownListing } from './own-listing-card'
import styles from './own-listing-card.module.css'

interface Props {
  readonly listing: Pick<ShownListing, 'id' | 'name' | 'kind' | 'due'>
  /** «Sabanilla, Ayabaca, Piura»; empty where nothing tells. */
  readonly place: string
  readonly confirm: (form: FormData) => Promise<void>
}

/** A listing of which something expires: all that a press confirms, and the way to change it first. */
export function ExpiringCard({ listing: { id, name, kind, due }, place, confirm }: Props) {
  const t = useTranslations('PanelHome')
  const kindName = kindWords(useTranslations('Kinds'), useTranslations('PanelForm'), kind)
  const title = name ?? kindName
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>
          <a href={`/panel/fichas/${id}`}>{title}</a>
        </h2>
        <p className={styles.sub}>
          {[name === null ? '' : kindName, place].filter(Boolean).join(' · ')}
        </p>
      </div>
      <DueFields due={due} shown={due.length} />
      <div className={links.links}>
        <form action={confirm}>
          <input type="hidden" name="serviceIds" value={id} />
          <IntentButton text={t('unchanged')} label={t('unchangedOf', { name: title })} />
        </form>
        <a href={`/panel/fichas/${id}`} aria-label={t('editOf', { name: title })}>
          {t('edit')}
        </a>
      </div>
    </li>
  )
}
