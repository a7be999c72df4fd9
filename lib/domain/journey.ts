export const JOURNEY_MEANS = ['walk', 'moto', 'bus', 'boat'] as const
export type JourneyMeans = (typeof JOURNEY_MEANS)[number]

/** What it takes to get to a door from one place; a value that is not known is null, never 0. */
export interface Journey {
  /** District it starts from, 6 digits. */
  readonly ubigeo: string
  readonly means: JourneyMeans
  /** One way, in tens of céntimos; 0: nothing is paid. */
  readonly soles: number | null
  /** One way, in quarters of an hour. */
  readonly travelHours: number | null
}

/** The dearest and longest way that is believed; more is a slip of the keyboard. */
export const MAX_SOLES = 2000
export const MAX_TRAVEL_HOURS = 240
