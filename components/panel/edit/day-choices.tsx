import { useTranslations } from 'next-intl'
import type { FormFault } from '@/lib/panel-form/form-error'
import { ChoiceField } from '../form/choice-field'

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

interface Props {
  readonly name: string
  readonly chosen: readonly string[]
  readonly fault: FormFault | undefined
}

/** Days of the week to tick. */
export function DayChoices({ name, chosen, fault }: Props) {
  const t = useTranslations('PanelForm')
  const hours = useTranslations('Hours')
  return (
    <ChoiceField
      name={name}
      legend={t('days')}
      choices={WEEK.map((day) => ({ value: String(day), label: hours(`day${day}`) }))}
      chosen={chosen}
      fault={fault}
      isMany
    />
  )
}
