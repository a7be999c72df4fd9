import { useTranslations } from 'next-intl'
import { rowsAt, textAt, textsAt } from '@/lib/panel-form/form-values'
import fold from '../../ui/fold.module.css'
import { ChoiceField } from '../form/choice-field'
import styles from './coverage-choices.module.css'
import type { EditFormState } from './edit-form-state'

/**
 * The places a service reaches: the country, departments, and the provinces and districts of its own
 * departments. A finer place that is ticked elsewhere stays in sight, by its name.
 */
export function CoverageChoices({ form }: { readonly form: EditFormState }) {
  const t = useTranslations('PanelForm')
  const chosen = textsAt(form.values, 'coverage')
  const points = rowsAt(form.values, 'points').map((point) => textAt(point, 'ubigeo').slice(0, 2))
  const own = [...new Set([...points, ...chosen.filter((code) => code.length === 2)])].sort()
  const isListed = (code: string) => code.length === 2 || own.includes(code.slice(0, 2))
  const elsewhere = chosen.filter((code) => !isListed(code))
  const field = { name: 'coverage', chosen, isMany: true } as const
  const toChoice = (place: { readonly ubigeo: string; readonly name: string }) => ({
    value: place.ubigeo,
    label: place.name,
  })
  return (
    <>
      <ChoiceField
        {...field}
        legend={t('coverageWhole')}
        hint={t('coverageHint')}
        choices={[
          { value: 'PE', label: t('coveragePeru') },
          ...form.places.departments.map(toChoice),
          ...elsewhere.map((code) => ({ value: code, label: form.places.nameOf(code) })),
        ]}
        fault={form.faults.get('coverage')}
      />
      {own.map((department) => (
        <details key={department} className={fold.fold}>
          <summary>{t('coverageIn', { place: form.places.nameOf(department) })}</summary>
          {form.places.provincesOf(department).map((province) => (
            <div key={province.ubigeo} className={styles.province}>
              <ChoiceField
                {...field}
                legend={province.name}
                part={province.ubigeo}
                choices={[
                  { value: province.ubigeo, label: t('wholeProvince', { place: province.name }) },
                  ...province.districts.map(toChoice),
                ]}
                fault={undefined}
              />
            </div>
          ))}
        </details>
      ))}
    </>
  )
}
