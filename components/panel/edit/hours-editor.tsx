import { useTranslations } from 'next-intl'
import { HOLIDAY_RULES } from '@/lib/domain/opening-hours'
import { type FormValues, recordAt, textAt, textsAt } from '@/lib/panel-form/form-values'
import { HOURS_MODES } from '@/lib/panel-form/hours-to-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import { DayChoices } from './day-choices'
import type { EditFormState } from './edit-form-state'
import { RowList } from './row-list'
import { TimePair } from './time-pair'
import { VisitRows } from './visit-rows'

interface Props {
  readonly form: EditFormState
  /** Name of the hours in the form, such as `points[0].hours`. */
  readonly name: string
  /** The point or channel that they stand in. */
  readonly owner: FormValues
  /** A channel may have none of its own. */
  readonly mayBeNone: boolean
}

/**
 * When somebody attends: the whole week, day and night, part of it, or not known; several openings a
 * day, past midnight, dates that differ, holidays, and the visits of a team that travels.
 */
export function HoursEditor({ form, name, owner, mayBeNone }: Props) {
  const t = useTranslations('PanelForm')
  const hours = useTranslations('Hours')
  const values = recordAt(owner, 'hours')
  const modes = HOURS_MODES.filter((mode) => mayBeNone || mode !== 'none')
  return (
    <>
      <ChoiceField
        name={`${name}.mode`}
        legend={t('hoursMode')}
        choices={modes.map((mode) => ({ value: mode, label: t(`hours_${mode}`) }))}
        chosen={[textAt(values, 'mode')]}
        fault={form.faults.get(name) ?? form.faults.get(`${name}.state`)}
      />
      <RowList
        name={`${name}.weekly`}
        values={values}
        field="weekly"
        legendOf={(number) => t('interval', { number })}
        addText={t('addInterval')}
      >
        {(row, at) => (
          <>
            <DayChoices
              name={`${at}.days`}
              chosen={textsAt(row, 'days')}
              fault={form.faults.get(`${at}.days`)}
            />
            <TimePair form={form} name={at} row={row} />
          </>
        )}
      </RowList>
      <ChoiceField
        name={`${name}.holidays`}
        legend={hours('holidays')}
        choices={HOLIDAY_RULES.map((rule) => ({ value: rule, label: hours(`holidays_${rule}`) }))}
        chosen={[textAt(values, 'holidays') || 'unknown']}
        fault={form.faults.get(`${name}.holidays`)}
      />
      <RowList
        name={`${name}.exceptions`}
        values={values}
        field="exceptions"
        legendOf={(number) => t('exception', { number })}
        addText={t('addException')}
      >
        {(row, at) => (
          <>
            <TextField
              name={`${at}.date`}
              label={t('date')}
              hint={t('exceptionHint')}
              value={textAt(row, 'date')}
              fault={form.faults.get(`${at}.date`)}
              size="short"
              type="date"
            />
            <RowList
              name={`${at}.intervals`}
              values={row}
              field="intervals"
              legendOf={(number) => t('interval', { number })}
              addText={t('addOpening')}
            >
              {(inner, innerAt) => <TimePair form={form} name={innerAt} row={inner} />}
            </RowList>
          </>
        )}
      </RowList>
      <VisitRows form={form} name={`${name}.visits`} values={values} />
    </>
  )
}
