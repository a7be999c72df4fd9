import { type Directory, PRECISIONS } from '@/lib/search/directory'
import { mercatorX, mercatorY } from '../mercator'
import type { LayerPoints } from '../point-layer'

/** Rows of a step: well under half a frame of a cheap phone. */
const STEP_ROWS = 2000

const APPROXIMATE = PRECISIONS.indexOf('approximate')

/** The directory's points as the map reads them, some at each step; laid once, however she filters. */
export function* layPoints(directory: Directory): Generator<void, LayerPoints> {
  const { count, lats, lngs, kinds, precisions } = directory
  const xs = new Float64Array(count)
  const ys = new Float64Array(count)
  const hollow = new Uint8Array(count)
  for (let row = 0; row < count; row++) {
    xs[row] = mercatorX(lngs[row] ?? Number.NaN)
    ys[row] = mercatorY(lats[row] ?? Number.NaN)
    hollow[row] = Number(precisions[row] === APPROXIMATE)
    if (row % STEP_ROWS === STEP_ROWS - 1) yield
  }
  return { lats, lngs, xs, ys, kinds, hollow }
}
