/**
 * The few nearest rows of a scan: a heap with the farthest of them on top, so that a row which does
 * not belong costs one comparison, in whatever order rows come. No class: for old browsers its
 * private fields would become maps.
 */
export interface NearestFew {
  readonly limit: number
  count: number
  readonly rows: Int32Array
  readonly distances: Float64Array
}

/** @param limit how many, at least 1 */
export function startFew(limit: number): NearestFew {
  return { limit, count: 0, rows: new Int32Array(limit), distances: new Float64Array(limit) }
}

/**
 * Takes a row that is nearer than the farthest one.
 * @returns from which distance on a row no longer belongs.
 */
export function takeNear(few: NearestFew, row: number, distance: number): number {
  if (few.count < few.limit) rise(few, row, distance)
  else sink(few, row, distance)
  return few.count < few.limit ? Number.POSITIVE_INFINITY : (few.distances[0] ?? 0)
}

/** A place more, and up to where it belongs. */
function rise(few: NearestFew, row: number, distance: number): void {
  const { rows, distances } = few
  let at = few.count++
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = distances[parent] ?? 0
    if (above >= distance) break
    distances[at] = above
    rows[at] = rows[parent] ?? 0
    at = parent
  }
  distances[at] = distance
  rows[at] = row
}

/** In place of the farthest one, and down to where it belongs. */
function sink({ count, rows, distances }: NearestFew, row: number, distance: number): void {
  let at = 0
  for (let child = 1; child < count; child = 2 * at + 1) {
    if ((distances[child + 1] ?? 0) > (distances[child] ?? 0) && child + 1 < count) child++
    const below = distances[child] ?? 0
    if (below <= distance) break
    distances[at] = below
    rows[at] = rows[child] ?? 0
    at = child
  }
  distances[at] = distance
  rows[at] = row
}
