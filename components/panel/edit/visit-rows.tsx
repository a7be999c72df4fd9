import { useTranslations } from 'next-intl'
import { type FormValues, textAt } from '@/lib/panel-form/form-values'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import { PlaceFields } from './place-fields'
import { RowList } from './row-list'
import { TimePair } from './time-pair'

interface Props {
  readonly form: EditFormState
  readonly name: string
  /** The hours that the visits belong to. */
  readonly values: FormValues
}

/** Where a team that travels will be, and when. */
export function VisitRows({ form, name, values }: Props) {
  const t = useTranslations('PanelForm')
  return (
    <RowList
      name={name}
      values={values}
      field="visits"
      legendOf={(number) => t('visit', { number })}
      addText={t('addVisit')}
    >
      {(row, at) => (
        <>
          <TextField
            name={`${at}.date`}
            label={t('date')}
            value={textAt(row, 'date')}
            fault={form.faults.get(`${at}.date`)}
            size="short"
            type="date"
          />
          <TextField
            name={`${at}.place`}
            label={t('visitPlace')}
            value={textAt(row, 'place')}
            fault={form.faults.get(`${at}.place`)}
          />
          <PlaceFields form={form} name={at} row={row} />
          <TimePair form={form} name={at} row={row} fields={['from', 'to']} />
          <TextField
            name={`${at}.confirmedUntil`}
            label={t('confirmedUntil')}
            value={textAt(row, 'confirmedUntil')}
            fault={form.faults.get(`${at}.confirmedUntil`)}
            size="short"
            type="date"
          />
        </>
      )}
    </RowList>
  )
}
