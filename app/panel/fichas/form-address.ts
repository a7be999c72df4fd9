import type { NewWish } from './nueva/new-form-schema'

/** How its preview was looked at when a form was sent: what is drawn again looks the same. */
export type PreviewWish = Pick<NewWish, 'lengua' | 'mirando'>

/**
 * A form drawn again after one of its buttons, its preview in the chosen language and open where it was.
 * @param query what has come of the button; empty: nothing to say.
 */
export function formAddress(page: string, query: string, { lengua, mirando }: PreviewWish): string {
  const words = [query, lengua && `lengua=${lengua}`, mirando && 'mirando=1'].filter(Boolean)
  return words.length === 0 ? page : `${page}?${words.join('&')}`
}
