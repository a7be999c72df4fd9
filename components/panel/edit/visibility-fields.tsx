import { useTranslations } from 'next-intl'
import { TRUST_FIELDS } from '@/lib/domain/trust'
import { recordAt, textAt } from '@/lib/panel-form/form-values'
import fold from '../../ui/fold.module.css'
import type { EditFormState } from './edit-form-state'
import { LevelField } from './level-field'

interface Props {
  readonly form: EditFormState
  readonly isConfidential: boolean
}

/** Who may read the listing, and each of its fields. */
export function VisibilityFields({ form, isConfidential }: Props) {
  const t = useTranslations('PanelForm')
  const fields = useTranslations('TrustHow')
  const levels = recordAt(form.values, 'fieldVisibility')
  return (
    <>
      <LevelField
        form={form}
        name="visibility"
        label={t('listingLevel')}
        value={textAt(form.values, 'visibility')}
      />
      {!isConfidential && (
        <details className={fold.fold}>
          <summary>{t('fieldLevels')}</summary>
          {TRUST_FIELDS.map((field) => (
            <LevelField
              key={field}
              form={form}
              name={`fieldVisibility.${field}`}
              label={fields(field)}
              value={textAt(levels, field)}
            />
          ))}
        </details>
      )}
    </>
  )
}
