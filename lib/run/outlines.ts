import { readFileSync, writeFileSync } from 'node:fs'
import {
  clip,
  coarsen,
  type Departments,
  type Frame,
  pathOf,
  project,
  type Ring,
  ringsOf,
} from './outline-shapes'

/**
 * Draws `components/map/outlines/*.json` from `prisma/catalogue/departments.topo.json`.
 * Run `npx tsx lib/run/outlines.ts` after a change of the source.
 */
const SOURCE = 'prisma/catalogue/departments.topo.json'
const TARGET = 'components/map/outlines'

const COUNTRY_UNITS_PER_DEGREE = 26
/** A department's own map is a square; the department fills it but for a margin. */
const PAGE_UNITS = 320
const DEPARTMENT_UNITS = 268
/** A little more than is seen, so that no cut edge is drawn as a border. */
const PAGE = { left: -4, top: -4, right: PAGE_UNITS + 4, bottom: PAGE_UNITS + 4 }
/** Islands smaller than this would look like a slip of the pen. */
const LEAST_ISLAND = 30

/** Every department's rings on one page, borders shared, details below `minArea` gone. */
function ringsByCode(
  source: Departments,
  frame: Frame,
  minArea: number,
  leastIsland = minArea,
): Map<string, Ring[]> {
  const topology = coarsen(project(source, frame), minArea)
  return new Map(
    topology.objects.departments.geometries.flatMap((geometry) =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
        ? [[String(geometry.id), ringsOf(topology, geometry, leastIsland)] as const]
        : [],
    ),
  )
}

function boundsOf(rings: readonly Ring[]) {
  const points = rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

function drawCountry(source: Departments): Record<string, string> {
  const perLat = COUNTRY_UNITS_PER_DEGREE
  const frame = { west: -81.4, north: 0.05, perLng: perLat * cosine(-9.2), perLat }
  const rings = ringsByCode(source, frame, 5)
  return Object.fromEntries([...rings].map(([code, own]) => [code, pathOf(own)]))
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180)
}

/** One department large, with what is seen of its neighbours. */
function drawDepartment(source: Departments, code: string) {
  const rough = ringsByCode(source, { west: 0, north: 0, perLng: 1000, perLat: 1000 }, 0).get(code)
  const { left, top, width, height } = boundsOf(rough ?? [])
  const perLng = 1000 * cosine((top + height / 2) / 1000)
  const scale = DEPARTMENT_UNITS / Math.max((width * perLng) / 1000, height)
  const half = PAGE_UNITS / 2 / scale
  const frame: Frame = {
    west: round((left + width / 2) / 1000 - half / perLng),
    north: round((half - top - height / 2) / 1000),
    perLng: round(scale * perLng),
    perLat: round(scale * 1000),
  }
  const page = ringsByCode(source, frame, 8, LEAST_ISLAND)
  const neighbours = [...page]
    .filter(([other]) => other !== code)
    .flatMap(([, rings]) => rings.map((ring) => clip(ring, PAGE)))
  return {
    ...frame,
    outline: pathOf(page.get(code) ?? []),
    neighbours: pathOf(neighbours),
  }
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

function write(name: string, value: unknown): void {
  writeFileSync(`${TARGET}/${name}.json`, `${JSON.stringify(value, null, 2)}\n`)
}

const source: Departments = JSON.parse(readFileSync(SOURCE, 'utf8'))
const codes = source.objects.departments.geometries.map(({ id }) => String(id))
write('country', drawCountry(source))
write('departments', Object.fromEntries(codes.map((code) => [code, drawDepartment(source, code)])))
