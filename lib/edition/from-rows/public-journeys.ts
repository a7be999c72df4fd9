import type { Journey } from '../../domain/journey'
import { byText } from './by-text'

/** Journeys, written out field by field, in an order that no catalogue decides. */
export function publicJourneys(journeys: readonly Journey[]): Journey[] {
  return journeys
    .map(({ ubigeo, means, soles, travelHours }) => ({ ubigeo, means, soles, travelHours }))
    .sort(byText(({ ubigeo, means }) => `${ubigeo} ${means}`))
}
