import { useTranslations } from 'next-intl'
import { CALL_OUTCOMES } from '@/lib/domain/review'
import type { FormFault } from '@/lib/panel-form/form-error'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'

interface Props {
  /** Which numbers count. */
  readonly advice: string
  readonly fault: FormFault | undefined
  /** Tells apart forms of one page. */
  readonly part?: string
}

/** The number that was called and what was answered. Never the number that is proposed. */
export function CallBackFields({ advice, fault, part }: Props) {
  const t = useTranslations('PanelReview')
  return (
    <>
      <p>{advice}</p>
      <TextField
        name="number"
        {...(part !== undefined && { part })}
        label={t('number')}
        hint={t('numberHint')}
        value=""
        fault={fault}
        keyboard="tel"
        maxLength={30}
      />
      <ChoiceField
        name="outcome"
        {...(part !== undefined && { part })}
        legend={t('outcome')}
        choices={CALL_OUTCOMES.map((value) => ({ value, label: t(`outcome_${value}`) }))}
        chosen={[]}
        fault={undefined}
      />
    </>
  )
}
