/** Heights of the frame that the builder offers, in CSS pixels: fixed, so that they tell nothing. */
export const HEIGHTS = [480, 640, 800] as const
export type Height = (typeof HEIGHTS)[number]

/** Also what a WordPress page is told, whatever is shown. */
export const DEFAULT_HEIGHT: Height = 640

/** The nearest height that is offered; the usual one for what is no number. */
export function nearestHeight(text: string): Height {
  const wish = /^\d{1,5}$/.test(text) ? Number(text) : DEFAULT_HEIGHT
  return HEIGHTS.reduce((best, height) =>
    Math.abs(height - wish) < Math.abs(best - wish) ? height : best,
  )
}
