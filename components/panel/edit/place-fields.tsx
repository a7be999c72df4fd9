import { useTranslations } from 'next-intl'
import { type FormValues, textAt } from '@/lib/panel-form/form-values'
import { IntentButton } from '../form/intent-button'
import { SelectField } from '../form/select-field'
import type { EditFormState } from './edit-form-state'

interface Props {
  readonly form: EditFormState
  readonly name: string
  readonly row: FormValues
}

/** A district in two steps, department first: 1,892 of them are too many for one list. */
export function PlaceFields({ form, name, row }: Props) {
  const t = useTranslations('PanelForm')
  const ubigeo = textAt(row, 'ubigeo')
  const department = textAt(row, 'department') || ubigeo.slice(0, 2)
  const isElsewhere = ubigeo !== '' && !ubigeo.startsWith(department)
  const provinces = form.places.provincesOf(department)
  const toChoice = (place: { readonly ubigeo: string; readonly name: string }) => ({
    value: place.ubigeo,
    label: place.name,
  })
  return (
    <>
      <SelectField
        name={`${name}.department`}
        label={t('department')}
        groups={[
          {
            label: null,
            choices: [{ value: '', label: t('choose') }, ...form.places.departments.map(toChoice)],
          },
        ]}
        value={department}
      />
      <div>
        <IntentButton text={t('showDistricts')} intent="places" />
      </div>
      <SelectField
        name={`${name}.ubigeo`}
        label={t('district')}
        groups={[
          {
            label: null,
            choices: [{ value: isElsewhere ? '' : shorter(ubigeo), label: t('choose') }],
          },
          ...provinces.map(({ name: label, districts }) => ({
            label,
            choices: districts.map(toChoice),
          })),
        ]}
        value={isElsewhere ? '' : ubigeo}
        fault={form.faults.get(`${name}.ubigeo`)}
      />
    </>
  )
}

/** A place known no finer than its province keeps its code until a district is chosen. */
function shorter(ubigeo: string): string {
  return ubigeo.length < 6 ? ubigeo : ''
}
