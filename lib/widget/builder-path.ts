import type { Locale } from '../domain/locale'
import { type Height, nearestHeight } from './height'
import { kindsSegment } from './kinds-segment'
import { type KnownPlaces, readChoice } from './read-choice'
import type { WidgetChoice } from './widget-choice'

/** A choice as it stands in the builder, which speaks a language of its own. */
export interface BuilderChoice {
  readonly choice: WidgetChoice
  readonly height: Height
}

/** `/es/widget/qu/08/d+g/claro/640`: the builder in Spanish, of a widget in Quechua. */
export function builderPath(speaks: Locale, { choice, height }: BuilderChoice): string {
  const { locale, place, kinds, theme } = choice
  return `/${speaks}/widget/${locale}/${place}/${kindsSegment(kinds)}/${theme}/${height}`
}

/** Reads the segments after `/widget`, however they are written. */
export function readBuilder(segments: readonly string[], places: KnownPlaces): BuilderChoice {
  return { choice: readChoice(segments, places), height: nearestHeight(segments[4] ?? '') }
}
