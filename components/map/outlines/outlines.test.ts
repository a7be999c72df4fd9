import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { LABEL_SPOTS } from '../label-spots'
import COUNTRY from './country.json'
import OUTLINES from './departments.json'

type Point = readonly number[]
type Places = { ubigeo: string; name: string; lat: number; lng: number }[]

const topology: Topology<{ departments: GeometryCollection<{ name: string }> }> = JSON.parse(
  readFileSync('prisma/catalogue/departments.topo.json', 'utf8'),
)
const shapes = feature(topology, topology.objects.departments).features

/** Rows of a table whose cells hold neither quotes nor commas in the columns read here. */
function read(file: string, columns: readonly [name: string, lat: string, lng: string]): Places {
  const [head = '', ...lines] = readFileSync(`prisma/catalogue/ubigeo/${file}`, 'utf8')
    .trim()
    .split('\n')
  const at = ['ubigeo', ...columns].map((column) => head.split(',').indexOf(column))
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const [ubigeo = '', name = '', lat = '', lng = ''] = at.map((index) => cells[index] ?? '')
    return lat === '' ? [] : [{ ubigeo, name, lat: Number(lat), lng: Number(lng) }]
  })
}

function isInRing([x = 0, y = 0]: Point, ring: readonly Point[]): boolean {
  let inside = false
  ring.forEach(([ax = 0, ay = 0], at) => {
    const [bx = 0, by = 0] = ring[(at + ring.length - 1) % ring.length] ?? []
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

function departmentAt(point: Point): string | undefined {
  const found = shapes.find(({ geometry }) => {
    if (geometry.type === 'Polygon') return isInRing(point, geometry.coordinates[0] ?? [])
    if (geometry.type !== 'MultiPolygon') return false
    return geometry.coordinates.some(([outer]) => isInRing(point, outer ?? []))
  })
  return found === undefined ? undefined : String(found.id)
}

/** The rings of one of our own paths: `m` and relative whole numbers, closed by `z`. */
function ringsOf(path: string): Point[][] {
  let [x, y] = [0, 0]
  return path
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const steps = part.match(/-?\d+/g)?.map(Number) ?? []
      const ring: Point[] = []
      for (let at = 0; at < steps.length; at += 2) {
        x += steps[at] ?? 0
        y += steps[at + 1] ?? 0
        ring.push([x, y])
      }
      ;[x = 0, y = 0] = ring[0] ?? []
      return ring
    })
}

describe('the outlines of the departments', () => {
  const departments = read('departments.csv', ['department', 'capital_lat', 'capital_lng'])
  const districts = read('districts.csv', ['district', 'capital_lat', 'capital_lng'])

  test('the 25 carry the codes and names of INEI', () => {
    const named = shapes.map(({ id, properties }) => [String(id), properties.name])
    expect(named).toEqual(departments.map(({ ubigeo, name }) => [ubigeo, name]))
  })

  test('each department holds its own capital', () => {
    const astray = departments.filter(({ ubigeo, lat, lng }) => departmentAt([lng, lat]) !== ubigeo)
    expect(astray).toEqual([])
  })

  test('96 of 100 district capitals fall into their department', () => {
    const home = districts.filter(
      ({ ubigeo, lat, lng }) => departmentAt([lng, lat]) === ubigeo.slice(0, 2),
    )
    expect(districts.length).toBeGreaterThan(1800)
    expect(home.length / districts.length).toBeGreaterThanOrEqual(0.96)
  })

  test('a point of a department stands inside its drawing', () => {
    const drawn = new Map(Object.entries(OUTLINES))
    const astray = departments.filter(({ ubigeo, lat, lng }) => {
      const outline = drawn.get(ubigeo)
      if (!outline) return true
      const spot = [(lng - outline.west) * outline.perLng, (outline.north - lat) * outline.perLat]
      return !ringsOf(outline.outline).some((ring) => isInRing(spot, ring))
    })
    expect(astray.map(({ name }) => name)).toEqual([])
  })

  test('neighbours on the country’s map share their border: a step is walked both ways', () => {
    const steps = Object.values(COUNTRY).flatMap((path) =>
      ringsOf(path).flatMap((ring) => ring.map((to, at) => [ring.at(at - 1) ?? to, to])),
    )
    const walked = new Set(steps.map(([from, to]) => `${from}>${to}`))
    const alone = steps.filter(([from, to]) => !walked.has(`${to}>${from}`))
    // What is walked one way only is the rim of the country: one loop. A gap would be another.
    const next = new Map(alone.map(([from, to]) => [`${from}`, `${to}`]))
    let [at = ''] = next.keys()
    for (let count = next.size; count > 0; count--) {
      const to = next.get(at) ?? at
      next.delete(at)
      at = to
    }
    expect(alone.length).toBeGreaterThan(100)
    expect([...next.keys()]).toEqual([])
  })

  test('a name stands on its own department, or in the sea', () => {
    const astray = Object.entries(LABEL_SPOTS).filter(([ubigeo, { x, y, look }]) => {
      const over = Object.entries(COUNTRY).filter(([, path]) =>
        ringsOf(path).some((ring) => isInRing([x, y - 4], ring)),
      )
      const codes = over.map(([code]) => code)
      return look === 'sea' ? codes.length > 0 : codes[0] !== ubigeo
    })
    expect(astray).toEqual([])
  })

  test('no name covers another', () => {
    const boxes = departments.flatMap(({ ubigeo, name }) => {
      const spot = LABEL_SPOTS[ubigeo]
      if (!spot || spot.turn !== undefined) return []
      const width = name.length * (spot.look === 'small' ? 6 : 7)
      return [{ name, y: spot.y, left: spot.x - (spot.look === 'sea' ? width : width / 2), width }]
    })
    const covered = boxes.flatMap((one) =>
      boxes
        .filter((other) => other.name > one.name && Math.abs(other.y - one.y) < 12)
        .filter(({ left, width }) => left < one.left + one.width && one.left < left + width)
        .map((other) => `${one.name} and ${other.name}`),
    )
    expect(covered).toEqual([])
  })
})
