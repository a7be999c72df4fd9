import { useLocale, useMessages, useTranslations } from 'next-intl'
import { spanishBeneath } from '@/lib/i18n/spanish-beneath'
import { type FormValues, textAt } from '@/lib/panel-form/form-values'
import { ChoiceField } from '../form/choice-field'
import { TextField } from '../form/text-field'
import type { EditFormState } from './edit-form-state'
import { PlaceFields } from './place-fields'
import { PointPicker } from './point-picker'
import styles from './row-list.module.css'

const PRECISIONS = ['exact', 'approximate', 'none'] as const

interface Props {
  readonly form: EditFormState
  /** `points[0]`. */
  readonly name: string
  readonly row: FormValues
}

/** Near enough to a district's capital that its streets would be seen. */
const TOWN_ZOOM = 12
const DEPARTMENT_ZOOM = 8

/** Where a door is: in words, in which district, and its point if it is known. */
export function PointFields({ form, name, row }: Props) {
  const t = useTranslations('PanelForm')
  const map = useTranslations('Map')
  const locale = useLocale()
  // With their holes: they are filled on the device.
  const { Map: raw } = useMessages()
  const ubigeo = textAt(row, 'ubigeo') || textAt(row, 'department')
  const towns = ubigeo === '' ? [] : form.places.townsOf(ubigeo.slice(0, 2))
  const town = towns.find((one) => one.ubigeo === ubigeo)
  const zoom = ubigeo.length > 2 ? TOWN_ZOOM : DEPARTMENT_ZOOM
  const text = (field: string) => ({
    name: `${name}.${field}`,
    value: textAt(row, field),
    fault: form.faults.get(`${name}.${field}`),
  })
  return (
    <>
      <TextField label={t('address')} hint={t('addressHint')} {...text('address')} />
      <PlaceFields form={form} name={name} row={row} />
      <TextField
        label={t('directions')}
        hint={t('directionsHint')}
        size="long"
        {...text('directions')}
      />
      <ChoiceField
        name={`${name}.precision`}
        legend={t('precision')}
        choices={PRECISIONS.map((value) => ({ value, label: t(`precision_${value}`) }))}
        chosen={[textAt(row, 'precision') || 'none']}
        fault={form.faults.get(name) ?? form.faults.get(`${name}.precision`)}
      />
      <div className={styles.pair}>
        <TextField
          label={t('lat')}
          hint={t('latHint')}
          size="short"
          maxLength={20}
          {...text('lat')}
        />
        <TextField
          label={t('lng')}
          hint={t('lngHint')}
          size="short"
          maxLength={20}
          {...text('lng')}
        />
      </div>
      <PointPicker
        name={name}
        start={town ? { lat: town.lat, lng: town.lng, zoom } : null}
        departments={form.places.departments}
        towns={towns}
        words={{
          ...{ map: t('pickMap'), zoomIn: map('zoomIn'), zoomOut: map('zoomOut') },
          ...{ streets: map('streets'), streetsExplain: map('streetsExplain') },
          ...{ streetsShow: map('streetsShow'), streetsHide: map('streetsHide') },
          ...{ streetsHere: map('streetsHere'), streetsEnded: map('streetsEnded') },
          streetsFailed: map('streetsFailed'),
          beneath: {
            streetsExplain: spanishBeneath(locale, 'streetsExplain'),
            streetsHere: spanishBeneath(locale, 'streetsHere'),
          },
          help: `${map('pickHelp')} ${t('pickDrag')}`,
          ...{ pick: map('pick'), centre: map('pickCentre') },
          ...{ failed: t('pickFailed'), elsewhere: t('pickElsewhere') },
          ...{ nearTown: raw.nearTown, meters: raw.meters, kilometers: raw.kilometers },
        }}
        streets={form.streets}
      />
    </>
  )
}
