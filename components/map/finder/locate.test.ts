import { expect, test } from 'vitest'
import { decodeCapitalPoints, encodeCapitalPoints } from '@/lib/search/capital-points'
import { drain } from '@/lib/search/drain'
import { preparePlaces } from '@/lib/search/place-index'
import { shippedEdition } from '../../../tests/shipped-edition'
import { decodeBasemap } from '../basemap-lines'
import { departmentAt } from '../department-at'
import { originAtPlace, originAtPoint } from './locate'
import type { MapData } from './map-data'

const { places } = shippedEdition().edition.content
const data: Pick<MapData, 'places' | 'capitals'> = {
  places,
  capitals: decodeCapitalPoints(encodeCapitalPoints(places)),
}
const basemap = drain(decodeBasemap())

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
  const origin = originAtPoint(data, { lat: -12.6, lng: -69.2 }, 'device', '17')
  expect(origin).toMatchObject({ lat: -12.6, lng: -69.2, from: 'device', ubigeo: '170101' })
  expect(origin?.name).toBe('Puerto Maldonado')
})

// Places of other people's maps; the nearest capital of each lies in another department.
test.each([
  ['Yomibato, in the Manu', { lat: -11.81, lng: -71.91 }, '080408', '170202'],
  ['the pass of Porculla', { lat: -5.84, lng: -79.5 }, '060810', '200304'],
  ['the upper Abiseo', { lat: -7.8, lng: -77.3 }, '130810', '221003'],
])('%s is read inside its own department, not over the border', (_, point, nearest, own) => {
  expect(originAtPoint(data, point, 'device', null)?.ubigeo).toBe(nearest)
  const department = departmentAt(basemap.departments, point)
  expect(originAtPoint(data, point, 'device', department)).toMatchObject({ ...point, ubigeo: own })
})

test('whoever stands in a district’s own town is read by it, whatever our coarse borders say', () => {
  const towns = places.flatMap(({ ubigeo, lat, lng }) =>
    ubigeo.length === 6 && lat !== null && lng !== null ? [{ ubigeo, point: { lat, lng } }] : [],
  )
  const misdrawn = towns.filter(({ ubigeo, point }) => {
    const department = departmentAt(basemap.departments, point)
    return department !== null && !ubigeo.startsWith(department)
  })
  expect(misdrawn.length).toBeGreaterThan(20)
  for (const { ubigeo, point } of misdrawn) {
    const department = departmentAt(basemap.departments, point)
    const origin = originAtPoint(data, point, 'device', department)
    expect(origin?.ubigeo.slice(0, 2), ubigeo).toBe(ubigeo.slice(0, 2))
  }
})

test('at sea no outline says anything, and the nearest capital stands for the point', () => {
  const point = { lat: -12.3, lng: -77.6 }
  expect(departmentAt(basemap.departments, point)).toBeNull()
  expect(originAtPoint(data, point, 'point', null)?.name).toBe('La Punta')
})

test('just over the border her point counts; from another country it is none', () => {
  const [arica, madrid] = [
    { lat: -18.478, lng: -70.321 },
    { lat: 40.417, lng: -3.703 },
  ]
  expect(originAtPoint(data, arica, 'device', null)?.ubigeo).toMatch(/^23/)
  expect(originAtPoint(data, madrid, 'device', null)).toBeNull()
  // Santiago de Chile: 1,700 km from Tacna.
  expect(originAtPoint(data, { lat: -33.45, lng: -70.66 }, 'device', null)).toBeNull()
})

test('every place that can be found by its name is an origin, all but one by its own point', () => {
  expect(preparePlaces(places, []).names.length).toBeGreaterThan(2113)
  const origins = places.map(({ ubigeo }) => originAtPlace(data, ubigeo))
  expect(origins).not.toContain(null)
  const borrowed = origins.filter((origin) => origin?.unlocated)
  expect(borrowed.map((origin) => origin?.ubigeo)).toEqual(['160405'])
})
