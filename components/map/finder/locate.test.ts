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

test('a district that nobody has located is looked from at its province’s capital, and says so', () => {
  expect(originAtPlace(data, '160405')).toEqual({
    ...originAtPlace(data, '1604'),
    ubigeo: '160405',
    unlocated: { name: 'Santa Rosa de Loreto', level: 4 },
  })
  expect(originAtPlace(data, '1604')).toMatchObject({ name: 'Caballococha', unlocated: null })
})

test('where the province is not located either, the department’s capital stands for it', () => {
  const isLoreto = ({ ubigeo }: { readonly ubigeo: string }) => ubigeo.startsWith('16')
  const places = data.places.filter(isLoreto)
  const onlyDepartment = places.map((place) =>
    place.ubigeo === '16'
      ? { ...place, lat: -3.75, lng: -73.25 }
      : { ...place, lat: null, lng: null },
  )
  const capitals = decodeCapitalPoints(encodeCapitalPoints(onlyDepartment))
  const origin = originAtPlace({ places, capitals }, '160405')
  expect(origin).toMatchObject({ name: 'Iquitos', ubigeo: '160405', unlocated: { level: 2 } })
})

test('a place that there is not is no origin', () => {
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

test('every place that can be found by its name is an origin, all but one by its own point', () => {
  expect(preparePlaces(places, []).names.length).toBeGreaterThan(2113)
  const origins = places.map(({ ubigeo }) => originAtPlace(data, ubigeo))
  expect(origins).not.toContain(null)
  const borrowed = origins.filter((origin) => origin?.unlocated)
  expect(borrowed.map((origin) => origin?.ubigeo)).toEqual(['160405'])
})
