import { expect, test } from 'vitest'
import { readPosition } from './read-position'

const PUERTO_MALDONADO = { lat: -12.593, lng: -69.189, accuracy: 1200 }

test('the device is asked once, for a rough and fresh reading', async () => {
  const asked: unknown[] = []
  const geolocation = {
    getCurrentPosition: (success: PositionCallback, _: unknown, options?: PositionOptions) => {
      asked.push(options)
      const { lat: latitude, lng: longitude, accuracy } = PUERTO_MALDONADO
      success({ coords: { latitude, longitude, accuracy } } as GeolocationPosition)
    },
  }
  expect(await readPosition(geolocation)).toEqual(PUERTO_MALDONADO)
  expect(asked).toEqual([{ enableHighAccuracy: false, maximumAge: 0, timeout: 20_000 }])
})

test('a refusal, and a browser that has no location, end in the same calm way', async () => {
  const refusal = { code: 1 } as GeolocationPositionError
  const refusing = {
    getCurrentPosition: (_: unknown, failure?: PositionErrorCallback | null) => failure?.(refusal),
  }
  await expect(readPosition(refusing)).rejects.toBe(refusal)
  await expect(readPosition(undefined)).rejects.toThrow('this browser has none')
})
