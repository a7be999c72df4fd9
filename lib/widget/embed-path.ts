import { kindsSegment } from './kinds-segment'
import { DEFAULT_THEME } from './theme'
import type { WidgetChoice } from './widget-choice'

/**
 * The one address of a choice: `/embed/v1/es/08/d+g`, with its theme at the end unless it is the usual
 * one. A service inside that widget has the theme always, then its id: «Volver» then leads back to the
 * same list, without any memory.
 * @param listing public id of a service
 */
export function embedPath(choice: WidgetChoice, listing: string | null = null): string {
  const { locale, place, kinds, theme } = choice
  const list = `/embed/v1/${locale}/${place}/${kindsSegment(kinds)}`
  if (listing !== null) return `${list}/${theme}/${listing}`
  return theme === DEFAULT_THEME ? list : `${list}/${theme}`
}
