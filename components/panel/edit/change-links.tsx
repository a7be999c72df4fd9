import { useTranslations } from 'next-intl'
import styles from '../shell/listing-links.module.css'

interface Props {
  readonly id: string
  /** Its page; null when it is not published. */
  readonly publicHref: string | null
  /** «Retirar ya» is shown to whoever may press it: to others it would lead nowhere. */
  readonly mayWithdraw?: boolean
  /** «Proponer retirarla», to moderators of what is not theirs to withdraw. */
  readonly mayProposeWithdrawal?: boolean
  /** False on a page below the listing's own. */
  readonly isListing?: boolean
}

/** Where else one may go from a listing. */
export function ChangeLinks({
  id,
  publicHref,
  mayWithdraw = false,
  mayProposeWithdrawal = false,
  isListing = true,
}: Props) {
  const t = useTranslations('PanelForm')
  return (
    <p className={styles.links}>
      <a href="/panel">{t('back')}</a>
      {isListing ? (
        <a href={`/panel/fichas/${id}/historial`}>{t('history')}</a>
      ) : (
        <a href={`/panel/fichas/${id}`}>{t('backToEdit')}</a>
      )}
      {publicHref && <a href={publicHref}>{t('public')}</a>}
      {publicHref && mayWithdraw && (
        <a className={styles.away} href={`/panel/fichas/${id}/retirar`}>
          {t('withdraw')}
        </a>
      )}
      {publicHref && mayProposeWithdrawal && (
        <a className={styles.away} href={`/panel/fichas/${id}/retirar/proponer`}>
          {t('proposeWithdrawal')}
        </a>
      )}
    </p>
  )
}
