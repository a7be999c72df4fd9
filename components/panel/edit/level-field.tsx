import { useTranslations } from 'next-intl'
import { VISIBILITY } from '@/lib/domain/visibility'
import { SelectField } from '../form/select-field'
import type { EditFormState } from './edit-form-state'

interface Props {
  readonly form: EditFormState
  readonly name: string
  readonly label: string
  readonly value: string
}

/** Who may read it. Without a level of its own it has the listing's. */
export function LevelField({ form, name, label, value }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <SelectField
      name={name}
      label={label}
      groups={[
        {
          label: null,
          choices: [
            { value: '', label: t('level_none') },
            ...VISIBILITY.map((level) => ({ value: level, label: t(`level_${level}`) })),
          ],
        },
      ]}
      value={value}
      fault={form.faults.get(name)}
    />
  )
}
