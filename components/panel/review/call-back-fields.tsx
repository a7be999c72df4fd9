import { useTranslations } from 'next-intl'
import { CALL_OUTCOMES } from '@/lib/domain/review'
import type { FormFault } from '@/lib/panel-form/form-error'
import { phoneText } from '@/lib/panel-form/phone-text'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'

interface Props {
  /** Numbers of the listing as it is now: those to call. */
  readonly oldNumbers: readonly string[]
  readonly fault: FormFault | undefined
  /** Tells apart forms of one page. */
  readonly part?: string
}

/** The number that was called and what was answered. Never the number that is proposed. */
export function CallBackFields({ oldNumbers, fault, part }: Props) {
  const t = useTranslations('PanelReview')
  const numbers = oldNumbers.map(phoneText).join(' · ')
  return (
    <>
      <p>{numbers ? t('callOld', { numbers }) : t('callOfficial')}</p>
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
