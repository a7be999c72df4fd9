import type { OpenListingInput } from '../domain/listing'
import { type FormValues, recordAt, textAt } from './form-values'
import { hoursFromValues } from './hours-from-values'
import { hoursToValues } from './hours-to-values'
import { journeysFromValues, journeysToValues } from './journey-values'
import { languagesFromValues, languagesToValues } from './language-values'
import { toPlainText } from './to-plain-text'

type Point = OpenListingInput['points'][number]

/** A point as a form shows it. `department` only chooses which districts are offered. */
export function pointToValues(point: Point): FormValues {
  return {
    address: point.address ?? '',
    department: point.ubigeo.slice(0, 2),
    ubigeo: point.ubigeo,
    lat: point.lat === null ? '' : String(point.lat),
    lng: point.lng === null ? '' : String(point.lng),
    precision: point.precision,
    directions: point.directions ?? '',
    hours: hoursToValues(point.hours),
    languages: languagesToValues(point.languages),
    journeys: journeysToValues(point.journeys),
  }
}

/** A candidate for the schema of points. A point has hours, if only unknown ones. */
export function pointFromValues(values: FormValues, before: Point | undefined): unknown {
  const hours = recordAt(values, 'hours')
  const mode = textAt(hours, 'mode')
  const asked = mode === '' || mode === 'none' ? { ...hours, mode: 'unknown' } : hours
  return {
    address: toPlainText(textAt(values, 'address')) || null,
    ubigeo: textAt(values, 'ubigeo'),
    lat: toCoordinate(textAt(values, 'lat')),
    lng: toCoordinate(textAt(values, 'lng')),
    precision: textAt(values, 'precision') || 'none',
    directions: toPlainText(textAt(values, 'directions')) || null,
    hours: hoursFromValues(asked, before?.hours ?? null),
    languages: languagesFromValues(values),
    ...journeysFromValues(values),
  }
}

/** Degrees as people type them, with a comma or a long minus; NaN is refused by the schema. */
function toCoordinate(text: string): number | null {
  const plain = text.trim().replace('−', '-').replace(',', '.')
  if (plain === '') return null
  return /^-?\d{1,3}(?:\.\d{1,15})?(?:e-\d{1,2})?$/.test(plain) ? Number(plain) : Number.NaN
}
