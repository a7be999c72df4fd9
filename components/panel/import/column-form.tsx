import { useTranslations } from 'next-intl'
import { ChoiceField } from '../form/choice-field'
import { IntentButton } from '../form/intent-button'
import { SelectField } from '../form/select-field'
import styles from './import.module.css'

interface Props {
  readonly ticket: string
  /** Columns of the file that we do not know. */
  readonly unknown: readonly string[]
  /** What each was mapped to before. */
  readonly chosen: Readonly<Record<string, string>>
  /** Our columns that the file has not. */
  readonly offered: readonly string[]
  readonly convertsReniec: boolean
  readonly action: (form: FormData) => Promise<void>
}

/** Which of our columns an unknown one is, and whether its codes are RENIEC's. */
export function ColumnForm({ ticket, unknown, chosen, offered, convertsReniec, action }: Props) {
  const t = useTranslations('PanelImport')
  const columns = [...new Set([...Object.keys(chosen), ...unknown])]
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="ticket" value={ticket} />
      {columns.length > 0 && (
        <>
          <h2>{t('mapTitle')}</h2>
          <p>{t('mapHint')}</p>
        </>
      )}
      {columns.map((column) => (
        <SelectField
          key={column}
          name={`column:${column}`}
          label={column}
          groups={[
            {
              label: null,
              choices: [
                { value: '', label: t('mapNone') },
                ...[...new Set([chosen[column] ?? '', ...offered])]
                  .filter((value) => value !== '')
                  .map((value) => ({ value, label: value })),
              ],
            },
          ]}
          value={chosen[column] ?? ''}
        />
      ))}
      <ChoiceField
        name="reniec"
        legend="UBIGEO"
        choices={[{ value: 'on', label: t('reniec') }]}
        hint={t('reniecHint')}
        chosen={convertsReniec ? ['on'] : []}
        fault={undefined}
        isMany
      />
      <IntentButton text={t('again')} />
    </form>
  )
}
