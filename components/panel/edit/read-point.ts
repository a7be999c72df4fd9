import type { Coordinates } from '@/lib/domain/distance'
import { inputsNamed } from './inputs-named'

/** @param name `points[0]` @returns what stands in its two fields; null unless both are numbers */
export function readPoint(name: string): Coordinates | null {
  const lat = readDegrees(`${name}.lat`)
  const lng = readDegrees(`${name}.lng`)
  return Number.isNaN(lat + lng) ? null : { lat, lng }
}

/** With the minus of a text as well as that of a keyboard. */
function readDegrees(name: string): number {
  const text = inputsNamed(name)[0]?.value.trim().replace('−', '-') ?? ''
  return text === '' ? Number.NaN : Number(text)
}
