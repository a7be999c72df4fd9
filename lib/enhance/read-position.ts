import type { Coordinates } from '../domain/distance'

/** Then she is told of the other ways. */
const PATIENCE_MS = 15_000

/**
 * Asks the device once where it is: no watching, no satellites, nothing from before.
 * @returns rejects when she refuses or it cannot be known; which of them is nobody's business
 */
export function readPosition(geolocation: Geolocation): Promise<Coordinates> {
  return new Promise((resolve, reject) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ lat: coords.latitude, lng: coords.longitude }),
      reject,
      { enableHighAccuracy: false, timeout: PATIENCE_MS, maximumAge: 0 },
    )
  })
}
