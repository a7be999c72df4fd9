import BASEMAP from './basemap.json'
import { mercatorX, mercatorY } from './mercator'

/** A line on Web Mercator's unit square: x, y, x, y; and the box it lies in. */
export interface BasemapLine {
  readonly points: Float64Array
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Basemap {
  /** Borders and coasts of the departments, each once. */
  readonly borders: readonly BasemapLine[]
  /** Closed outlines by UBIGEO. */
  readonly departments: ReadonlyMap<string, readonly BasemapLine[]>
  /** Where a department's name stands. */
  readonly middles: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  /** The land around Peru, and the borders of the countries on it. */
  readonly land: readonly BasemapLine[]
  readonly abroad: readonly BasemapLine[]
}

type Units = readonly number[]

const lngOf = (x: number) => BASEMAP.west + x / BASEMAP.unitsPerDegree
const latOf = (y: number) => BASEMAP.north - y / BASEMAP.unitsPerDegree

/**
 * `basemap.json` (made by `lib/run/basemap.ts`) as it is drawn; some milliseconds, once, which is a frame
 * or more of a cheap phone: in steps.
 */
export function* decodeBasemap(): Generator<void, Basemap> {
  const arcs = yield* eachInTurn(BASEMAP.arcs, followSteps)
  const toLines = (lines: readonly string[]) =>
    eachInTurn(lines, (steps) => toLine(followSteps(steps)))
  const departments = yield* eachInTurn(
    Object.entries(BASEMAP.departments),
    ([code, rings]) =>
      [code, rings.split(';').map((ring) => toLine(joinArcs(arcs, readNumbers(ring))))] as const,
  )
  return {
    borders: yield* eachInTurn(arcs, toLine),
    departments: new Map(departments),
    middles: new Map(
      Object.entries(BASEMAP.middles).map(([code, middle]) => {
        const [x = 0, y = 0] = readNumbers(middle)
        return [code, { x: mercatorX(lngOf(x)), y: mercatorY(latOf(y)) }]
      }),
    ),
    land: yield* toLines(BASEMAP.land),
    abroad: yield* toLines(BASEMAP.borders),
  }
}

/** A pause may come after each. */
function* eachInTurn<From, To>(
  all: readonly From[],
  toOne: (one: From) => To,
): Generator<void, To[]> {
  const done: To[] = []
  for (const one of all) {
    done.push(toOne(one))
    yield
  }
  return done
}

/** `3 4-5`: numbers, with no space before a minus. */
function readNumbers(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number)
}

/** Steps from point to point, as they are kept, to places. */
function followSteps(steps: string): number[] {
  let [x, y] = [0, 0]
  return readNumbers(steps).map((step, at) => {
    if (at % 2 === 0) {
      x += step
      return x
    }
    y += step
    return y
  })
}

/** TopoJSON's way to name a ring: arcs in turn, `~i` for one that runs backwards. */
function joinArcs(arcs: readonly Units[], ring: Units): number[] {
  return ring.flatMap((index) => {
    const arc = arcs[index < 0 ? ~index : index] ?? []
    return index < 0 ? backwards(arc) : arc.slice()
  })
}

function backwards(arc: Units): number[] {
  const turned: number[] = []
  for (let at = arc.length - 2; at >= 0; at -= 2) turned.push(arc[at] ?? 0, arc[at + 1] ?? 0)
  return turned
}

function toLine(units: Units): BasemapLine {
  const points = Float64Array.from(units, (unit, at) =>
    at % 2 === 0 ? mercatorX(lngOf(unit)) : mercatorY(latOf(unit)),
  )
  let [left, top, right, bottom] = [1, 1, 0, 0]
  points.forEach((value, at) => {
    if (at % 2 === 0) {
      left = Math.min(left, value)
      right = Math.max(right, value)
    } else {
      top = Math.min(top, value)
      bottom = Math.max(bottom, value)
    }
  })
  return { points, left, top, right, bottom }
}
