/** A straight distance as it may be said: it claims no more than it knows. */
export interface RoundDistance {
  readonly unit: 'meters' | 'kilometers'
  /** With a decimal comma, as Peru writes it. */
  readonly count: string
}

/** To 50 m, then to 100 m, then to whole kilometres. */
export function roundDistance(meters: number): RoundDistance {
  if (meters < 950)
    return { unit: 'meters', count: String(Math.max(50, Math.round(meters / 50) * 50)) }
  const kilometers = meters < 9_500 ? (meters / 1000).toFixed(1) : String(Math.round(meters / 1000))
  return { unit: 'kilometers', count: kilometers.replace('.0', '').replace('.', ',') }
}
