import { useTranslations } from 'next-intl'
import { JOURNEY_MEANS } from '@/lib/domain/journey'
import { type FormValues, textAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import { PlaceFields } from './place-fields'
import { RowList } from './row-list'
import styles from './row-list.module.css'

interface Props {
  readonly form: EditFormState
  /** `points[0]`. */
  readonly name: string
  readonly owner: FormValues
}

/** What it takes to get to a door: from where, by what, how long and for how much. */
export function JourneyRows({ form, name, owner }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <RowList
      name={`${name}.journeys`}
      values={owner}
      field="journeys"
      legendOf={(number) => t('journey', { number })}
      addText={t('addJourney')}
    >
      {(row, at) => (
        <>
          <PlaceFields form={form} name={at} row={row} />
          <ChoiceField
            name={`${at}.means`}
            legend={t('means')}
            choices={JOURNEY_MEANS.map((value) => ({ value, label: t(`means_${value}`) }))}
            chosen={[textAt(row, 'means')]}
            fault={form.faults.get(`${at}.means`)}
          />
          <div className={styles.pair}>
            {(['travelHours', 'soles'] as const).map((field) => (
              <TextField
                key={field}
                name={`${at}.${field}`}
                label={t(field)}
                hint={t(`${field}Hint`)}
                value={textAt(row, field)}
                fault={form.faults.get(`${at}.${field}`)}
                size="short"
                keyboard="decimal"
                maxLength={10}
              />
            ))}
          </div>
        </>
      )}
    </RowList>
  )
}
