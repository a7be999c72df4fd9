import { readFileSync, writeFileSync } from 'node:fs'
import { mergeArcs, meshArcs } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { clipLine, insidePoint } from './basemap-shapes'
import {
  clip,
  coarsen,
  type Departments,
  type Page,
  type Point,
  project,
  type Ring,
  ringsOf,
} from './outline-shapes'

/**
 * Draws `components/map/basemap.json` from `prisma/catalogue/departments.topo.json` and, for the land
 * around Peru, from the development package `world-atlas` (Natural Earth).
 * Run `npx tsx lib/run/basemap.ts` after a change of either.
 */
const SOURCE = 'prisma/catalogue/departments.topo.json'
const WORLD = 'node_modules/world-atlas/countries-50m.json'
const TARGET = 'components/map/basemap.json'

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>

/** What the map can show on a tall screen at its farthest zoom, in degrees. */
const BOX = { west: -98, east: -50, south: -34, north: 16 }
/** Finer than the source is true. */
const UNITS_PER_DEGREE = 400
/** Square units: details below are dropped, borders stay shared. */
const DEPARTMENT_DETAIL = 12
const NEIGHBOUR_DETAIL = 250
/** Mainland of the Americas in that box, but for Peru; ISO 3166-1 numeric. */
const NEIGHBOURS =
  '032 068 076 152 170 188 218 222 254 320 328 340 484 558 591 600 740 858 862'.split(' ')
const isNeighbour = ({ id }: { readonly id?: string | number | undefined }) =>
  NEIGHBOURS.includes(String(id))

const FRAME = {
  west: BOX.west,
  north: BOX.north,
  perLng: UNITS_PER_DEGREE,
  perLat: UNITS_PER_DEGREE,
}
const PAGE: Page = {
  left: 0,
  top: 0,
  right: (BOX.east - BOX.west) * UNITS_PER_DEGREE,
  bottom: (BOX.north - BOX.south) * UNITS_PER_DEGREE,
}

/** Whole numbers in one text: the first point, then steps. */
function toSteps(line: readonly Point[]): string {
  let [fromX, fromY] = [0, 0]
  const steps = line.flatMap(([x, y]) => {
    const step = [x - fromX, y - fromY]
    ;[fromX, fromY] = [x, y]
    return step
  })
  return join(steps)
}

function join(numbers: readonly number[]): string {
  return numbers.join(' ').replace(/ -/g, '-')
}

function toPoint([x = 0, y = 0]: readonly number[]): Point {
  return [x, y]
}

/** Arcs once, since two departments draw one border; and each department's rings over them. */
function drawDepartments(source: Departments) {
  const topology = coarsen(project(source, FRAME), DEPARTMENT_DETAIL)
  const shapes = topology.objects.departments.geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [geometry] : [],
  )
  const idOf = (shape: Polygon | MultiPolygon) => String(shape.id)
  shapes.sort((one, other) => idOf(one).localeCompare(idOf(other)))
  const polygonsOf = (shape: Polygon | MultiPolygon) =>
    shape.type === 'Polygon' ? [shape.arcs] : shape.arcs
  const largest = (shape: Polygon | MultiPolygon): Ring => ringsOf(topology, shape, 0)[0] ?? []
  return {
    arcs: topology.arcs.map((arc) => toSteps(arc.map(toPoint))),
    departments: Object.fromEntries(
      shapes.map((shape) => [idOf(shape), polygonsOf(shape).flat().map(join).join(';')]),
    ),
    middles: Object.fromEntries(
      shapes.map((shape) => [idOf(shape), join(insidePoint(largest(shape)))]),
    ),
  }
}

/** The land around, in one piece, and the borders between Peru's neighbours. */
function drawNeighbours(source: Countries) {
  const topology = coarsen(project(source, FRAME), NEIGHBOUR_DETAIL)
  const { geometries } = topology.objects.countries
  const around = geometries.flatMap((geometry) =>
    isNeighbour(geometry) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
      ? [geometry]
      : [],
  )
  const land = mergeArcs(topology, around)
  const borders = meshArcs(
    topology,
    topology.objects.countries,
    (one, other) => one !== other && isNeighbour(one) && isNeighbour(other),
  )
  const lineOf = (indices: readonly number[]): Point[] =>
    indices.flatMap((index, at) => {
      const arc = topology.arcs[index < 0 ? ~index : index] ?? []
      const points = (index < 0 ? [...arc].reverse() : arc).map(toPoint)
      return at === 0 ? points : points.slice(1)
    })
  return {
    land: ringsOf(topology, land, NEIGHBOUR_DETAIL)
      .map((ring) => clip(ring, PAGE))
      .filter((ring) => ring.length > 2)
      .map(toSteps),
    borders: borders.arcs.flatMap((indices) => clipLine(lineOf(indices), PAGE)).map(toSteps),
  }
}

const departments: Departments = JSON.parse(readFileSync(SOURCE, 'utf8'))
const countries: Countries = JSON.parse(readFileSync(WORLD, 'utf8'))
const basemap = {
  west: BOX.west,
  north: BOX.north,
  unitsPerDegree: UNITS_PER_DEGREE,
  ...drawDepartments(departments),
  ...drawNeighbours(countries),
}
writeFileSync(TARGET, `${JSON.stringify(basemap, null, 2)}\n`)
