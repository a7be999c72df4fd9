import { useTranslations } from 'next-intl'
import { IntentButton } from '@/components/panel/form/intent-button'
import { SelectField } from '@/components/panel/form/select-field'
import { TextField } from '@/components/panel/form/text-field'
import styles from '@/components/panel/shell/stack.module.css'
import type { PlaceChoices } from '@/lib/panel-form/place-choices'

interface Props {
  readonly places: PlaceChoices
  /** 2 digits, or empty. */
  readonly department: string
  readonly text: string
}

/** Looks for listings to give away: a department, and words of a name or a place. */
export function FindForm({ places, department, text }: Props) {
  const t = useTranslations('PanelPeople')
  const form = useTranslations('PanelForm')
  const departments = places.departments.map(({ ubigeo, name }) => ({ value: ubigeo, label: name }))
  return (
    <form method="get" className={styles.stack}>
      <SelectField
        name="department"
        label={form('department')}
        groups={[{ label: null, choices: [{ value: '', label: form('choose') }, ...departments] }]}
        value={department}
      />
      <TextField
        name="text"
        label={t('keepsText')}
        value={text}
        fault={undefined}
        hint={t('keepsTextHint')}
      />
      <IntentButton text={t('keepsSearch')} look="strong" />
    </form>
  )
}
