import { worldPixels } from './mercator'

/** Points on Web Mercator's unit square, of which some are drawn. */
export interface Points {
  readonly xs: Float64Array
  readonly ys: Float64Array
}

/** What is drawn as one mark: a point, or several too close together to be told apart. */
export interface Cluster {
  /** Middle, in pixels of the world at that zoom. */
  readonly x: number
  readonly y: number
  readonly count: number
  /** Row of its first point; the others follow in `Clustering.next`. */
  readonly first: number
}

export interface Clustering {
  readonly clusters: readonly Cluster[]
  /** The next point of the same cluster, by row; -1 after the last. */
  readonly next: Int32Array
}

/** Wide enough that two marks of 36 pixels and their ring never lie on each other. */
const CELL_PIXELS = 56
/** Neighbouring cells whose middles are nearer than this become one. */
const APART_PIXELS = 44

interface Cell {
  x: number
  y: number
  count: number
  first: number
  last: number
  column: number
  row: number
}

/**
 * Gathers points that crowd at a zoom: those of some rows. Cells are counted from the corner of the
 * world, never from that of the screen, so that nothing regroups under her finger while she moves the map.
 */
export function clusterPoints({ xs, ys }: Points, rows: Uint32Array, zoom: number): Clustering {
  const world = worldPixels(zoom)
  const columns = Math.ceil(world / CELL_PIXELS) + 1
  const next = new Int32Array(xs.length).fill(-1)
  const cells = new Map<number, Cell>()
  // The directory's points come by district: mostly the one before lies in the same cell.
  let lastKey = -1
  let cell: Cell | undefined
  // By number: an iterator makes an object a row until the engine has warmed up, and by then it is over.
  for (let index = 0; index < rows.length; index++) {
    const at = rows[index] ?? 0
    const x = (xs[at] ?? 0) * world
    const y = (ys[at] ?? 0) * world
    const column = Math.floor(x / CELL_PIXELS)
    const row = Math.floor(y / CELL_PIXELS)
    const key = row * columns + column
    if (key !== lastKey) cell = cells.get(key)
    lastKey = key
    if (cell === undefined) {
      cell = { x, y, count: 1, first: at, last: at, column, row }
      cells.set(key, cell)
    } else add(cell, x, y, 1, at, at, next)
  }
  return { clusters: mergeNeighbours(cells, columns, next), next }
}

/** Adds points to a cell: their weighted middle, one chain. Plain numbers: it is done for every point. */
function add(
  cell: Cell,
  x: number,
  y: number,
  count: number,
  first: number,
  last: number,
  next: Int32Array,
): void {
  cell.count += count
  const share = count / cell.count
  cell.x += (x - cell.x) * share
  cell.y += (y - cell.y) * share
  next[cell.last] = first
  cell.last = last
}

/** Half of the cells around: the other half meets this one from its own side. */
const BEFORE = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
] as const

function mergeNeighbours(cells: Map<number, Cell>, columns: number, next: Int32Array): Cell[] {
  for (const [key, cell] of cells) {
    const near = findNear(cells, cell, columns)
    if (near === null) continue
    add(near, cell.x, cell.y, cell.count, cell.first, cell.last, next)
    cells.delete(key)
  }
  return Array.from(cells.values())
}

function findNear(cells: Map<number, Cell>, cell: Cell, columns: number): Cell | null {
  for (const [right, down] of BEFORE) {
    const other = cells.get((cell.row + down) * columns + cell.column + right)
    if (other === undefined) continue
    if (Math.hypot(other.x - cell.x, other.y - cell.y) < APART_PIXELS) return other
  }
  return null
}

/** Rows of a cluster's points, in their order. */
export function membersOf({ first }: Cluster, next: Int32Array): number[] {
  const members: number[] = []
  for (let at = first; at >= 0; at = next[at] ?? -1) members.push(at)
  return members.sort((a, b) => a - b)
}

/** Is this point one of the cluster's? */
export function holds({ first }: Cluster, next: Int32Array, point: number): boolean {
  for (let at = first; at >= 0; at = next[at] ?? -1) if (at === point) return true
  return false
}
