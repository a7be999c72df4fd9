import type { Coordinates } from '../domain/distance'

/** What the browser's own location is asked through: one reading, then nothing more. */
type Geolocation = Pick<globalThis.Geolocation, 'getCurrentPosition'>

/** Where a device says that it is. */
export interface Reading extends Coordinates {
  /** Meters by which it may be wrong: many, where only an antenna far away tells. */
  readonly accuracy: number
}

/** Long enough for a satellite, where no network tells; then she is told the other ways. */
const PATIENCE_MS = 20_000

/**
 * Asks the device once where it is: a rough reading, and none from before. In memory only: never sent,
 * written down or asked again.
 * @param geolocation undefined: this browser has none
 * @returns rejects when it is refused or cannot be known; which of them is nobody's business
 */
export function readPosition(geolocation: Geolocation | undefined): Promise<Reading> {
  return new Promise((resolve, reject) => {
    if (geolocation === undefined) return reject(new Error('location: this browser has none'))
    geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lng, accuracy } }) => resolve({ lat, lng, accuracy }),
      reject,
      { enableHighAccuracy: false, maximumAge: 0, timeout: PATIENCE_MS },
    )
  })
}
