import type { Coordinates } from '@/lib/domain/distance'
import { inputsNamed } from './inputs-named'

/** A tenth of a metre: finer than any door. */
const DECIMALS = 6

/**
 * Fills in the two fields as if they had been typed, so that the draft is kept. Where it was said that
 * there is no point it is now about there: that it is the door itself she says by hand, since whoever
 * is led to a wrong door has come for nothing.
 * @param name `points[0]`
 * @returns the point as it was written
 */
export function writePoint(name: string, { lat, lng }: Coordinates): Coordinates {
  const point = { lat: Number(lat.toFixed(DECIMALS)), lng: Number(lng.toFixed(DECIMALS)) }
  for (const part of ['lat', 'lng'] as const)
    for (const field of inputsNamed(`${name}.${part}`)) {
      field.value = String(point[part])
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
  const precisions = inputsNamed(`${name}.precision`)
  if (precisions.some(({ checked, value }) => checked && value === 'none'))
    precisions.find(({ value }) => value === 'approximate')?.click()
  return point
}
