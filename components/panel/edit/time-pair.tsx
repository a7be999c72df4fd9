import { useTranslations } from 'next-intl'
import { type FormValues, textAt } from '@/lib/panel-form/form-values'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import styles from './row-list.module.css'

interface Props {
  readonly form: EditFormState
  /** Name of the row the two times stand in. */
  readonly name: string
  readonly row: FormValues
  readonly fields?: readonly [from: string, to: string]
}

/** From when to when; past midnight where the second is the smaller. */
export function TimePair({ form, name, row, fields = ['opens', 'closes'] }: Props) {
  const t = useTranslations('PanelForm')
  const [from, to] = fields
  return (
    <div className={styles.pair}>
      <TextField
        name={`${name}.${from}`}
        label={t('opens')}
        hint={t('timeHint')}
        value={textAt(row, from)}
        fault={form.faults.get(`${name}.${from}`)}
        size="short"
        maxLength={10}
      />
      <TextField
        name={`${name}.${to}`}
        label={t('closes')}
        hint={t('closesHint')}
        value={textAt(row, to)}
        fault={form.faults.get(`${name}.${to}`)}
        size="short"
        maxLength={10}
      />
    </div>
  )
}
