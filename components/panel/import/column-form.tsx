import { useTranslations } from 'next-intl'
import { ChoiceField } from '../form/choice-field'
import { IntentButton } from '../form/intent-button'
import { type ChoiceGroup, SelectField } from '../form/select-field'
import styles from './import.module.css'

interface Props {
  readonly ticket: string
  /** Columns of the file that have no name of ours, each with its place from 0. */
  readonly unknown: readonly { readonly at: number; readonly name: string }[]
  /** Which of ours each is, by its place in the file. */
  readonly chosen: Readonly<Record<string, string>>
  /** Our columns that the file has not. */
  readonly offered: readonly ChoiceGroup[]
  readonly convertsReniec: boolean
  readonly action: (form: FormData) => Promise<void>
}

/** Which of our columns an unknown one is, and whether its codes are RENIEC's. */
export function ColumnForm({ ticket, unknown, chosen, offered, convertsReniec, action }: Props) {
  const t = useTranslations('PanelImport')
  const none = { label: null, choices: [{ value: '', label: t('mapNone') }] }
  return (
    <form action={action} className={styles.form}>
      <input type="hidden" name="ticket" value={ticket} />
      {unknown.length > 0 && (
        <>
          <h2>{t('mapTitle')}</h2>
          <p>{t('mapHint')}</p>
        </>
      )}
      {unknown.map(({ at, name }) => (
        <SelectField
          key={at}
          name={`position:${at}`}
          label={name}
          groups={[none, ...offered]}
          value={chosen[at] ?? ''}
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
