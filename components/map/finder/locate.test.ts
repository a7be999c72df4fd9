import { expect, test } from 'vitest'
import { decodeCapitalPoints, encodeCapitalPoints } from '@/lib/search/capital-points'
import { preparePlaces } from '@/lib/search/place-index'
import { shippedEdition } from '../../../tests/shipped-edition'
import { originAtPlace, originAtPoint, readPosition } from './locate'
import type { MapData } from './map-data'

const { places } = shippedEdition().edition.content
const data: Pick<MapData, 'places' | 'capitals'> = {
  places,
  capitals: decodeCapitalPoints(encodeCapitalPoints(places)),
}
const PUERTO_MALDONADO = { lat: -12.593, lng: -69.189 }

test('a place is looked from at its capital, and by the capital’s name', () => {
  const origin = originAtPlace(data, '17')
  expect(origin).toMatchObject({ from: 'place', ubigeo: '17', name: 'Puerto Maldonado' })
  expect(origin?.lat).toBeCloseTo(-12.59, 1)
})

test('a place whose capital nobody has located is no origin', () => {
  const nowhere = places.find(({ ubigeo, lat }) => ubigeo.length === 6 && lat === null)
  expect(nowhere?.ubigeo).toBe('160405')
  expect(originAtPlace(data, '160405')).toBeNull()
  expect(originAtPlace(data, '999999')).toBeNull()
})

test('a point is read by the district whose capital is nearest, and stays where it is', () => {
  const origin = originAtPoint(data, { lat: -12.6, lng: -69.2 }, 'device')
  expect(origin).toMatchObject({ lat: -12.6, lng: -69.2, from: 'device', ubigeo: '170101' })
  expect(origin.name).toBe('Puerto Maldonado')
})

test('the device is asked once, for a rough and fresh reading', async () => {
  const asked: unknown[] = []
  const geolocation = {
    getCurrentPosition: (success: PositionCallback, _: unknown, options?: PositionOptions) => {
      asked.push(options)
      const { lat: latitude, lng: longitude } = PUERTO_MALDONADO
      success({ coords: { latitude, longitude } } as GeolocationPosition)
    },
  }
  expect(await readPosition(geolocation)).toEqual(PUERTO_MALDONADO)
  expect(asked).toEqual([{ enableHighAccuracy: false, maximumAge: 0, timeout: 20_000 }])
})

test('a refusal, and a browser that has no location, end in the same calm way', async () => {
  const refusing = {
    getCurrentPosition: (_: unknown, failure?: PositionErrorCallback | null) =>
      failure?.({ code: 1 } as GeolocationPositionError),
  }
  await expect(readPosition(refusing)).rejects.toThrow('got refusal 1')
  await expect(readPosition(undefined)).rejects.toThrow('this browser has none')
})

test('every place that can be found by its name has a point but one', () => {
  expect(preparePlaces(places, []).names.length).toBeGreaterThan(2113)
  const without = places.filter(({ ubigeo }) => originAtPlace(data, ubigeo) === null)
  expect(without.map(({ ubigeo }) => ubigeo)).toEqual(['160405'])
})
