/** A straight distance as it may be said: it claims no more than it knows. */
export interface RoundDistance {
  readonly unit: 'meters' | 'kilometers'
  /** With a decimal comma, as Peru writes it. */
  readonly count: string
}

/** Above so many meters a reading is only roughly where she is. */
const ROUGH_METERS = 500

/** @param accuracy meters by which the reading may be wrong; undefined: it is none */
export const isRough = (accuracy: number | undefined): boolean => (accuracy ?? 0) > ROUGH_METERS

/** To 50 m, then to 100 m, then to whole kilometres; from where a rough reading is, to those alone. */
export function roundDistance(meters: number, accuracy?: number): RoundDistance {
  const whole = String(Math.max(1, Math.round(meters / 1000)))
  if (isRough(accuracy)) return { unit: 'kilometers', count: whole }
  if (meters < 950)
    return { unit: 'meters', count: String(Math.max(50, Math.round(meters / 50) * 50)) }
  const kilometers = meters < 9_500 ? (meters / 1000).toFixed(1) : whole
  return { unit: 'kilometers', count: kilometers.replace('.0', '').replace('.', ',') }
}
