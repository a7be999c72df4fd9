import { useTranslations } from 'next-intl'
import type { KindCode } from '@/lib/domain/kind'
import { formatDate } from '@/lib/i18n/formats'
import fold from '../../ui/fold.module.css'
import { kindWords } from '../edit/kind-words'
import { IntentButton } from '../form/intent-button'
import { CallBackFields } from './call-back-fields'
import styles from './decision.module.css'

interface Props {
  readonly rows: readonly {
    readonly id: string
    readonly serviceId: string
    readonly name: string | null
    readonly kind: KindCode
    readonly organisation: string
    readonly at: string
    readonly isAlarming: boolean
    readonly isUndone: boolean
    readonly isDenied: boolean
    readonly isBehind: boolean
    readonly mayUndo: boolean
  }[]
  readonly undo: (form: FormData) => Promise<void>
}

/** What was withdrawn within a day: one captured account must not silence an institution. */
export function WithdrawalList({ rows, undo }: Props) {
  const t = useTranslations('PanelReview')
  const kinds = useTranslations('Kinds')
  const form = useTranslations('PanelForm')
  const faults = useTranslations('PanelErrors')
  const dates = useTranslations('Dates')
  if (rows.length === 0) return null
  return (
    <section className={styles.form}>
      <h2>{t('withdrawalsTitle')}</h2>
      <ul className={styles.keys}>
        {rows.map(
          ({
            id,
            name,
            kind,
            organisation,
            at,
            isAlarming,
            isUndone,
            isDenied,
            isBehind,
            mayUndo,
          }) => (
            <li key={id}>
              <p>
                {t('withdrawalLine', {
                  name: name ?? kindWords(kinds, form, kind),
                  organisation,
                  date: formatDate(dates, at),
                })}
                {isUndone && ` · ${t('undone')}`}
              </p>
              {isAlarming && (
                <p>
                  <b>{t('alarming')}</b>
                </p>
              )}
              {isDenied && <p>{faults('was_denied')}</p>}
              {isBehind && <p>{t('undoBehind')}</p>}
              {mayUndo && (
                <details className={fold.fold}>
                  <summary>{t('undoTitle')}</summary>
                  <form className={styles.form} action={undo} autoComplete="off">
                    <input type="hidden" name="withdrawalId" value={id} />
                    <CallBackFields advice={t('callUndo')} fault={undefined} part={id} />
                    <IntentButton text={t('undo')} look="danger" />
                  </form>
                </details>
              )}
            </li>
          ),
        )}
      </ul>
    </section>
  )
}
