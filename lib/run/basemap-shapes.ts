import type { Page, Point, Ring } from './outline-shapes'

/** The parts of a line that lie on the page, cut between two points: nobody sees the rest. */
export function clipLine(line: readonly Point[], page: Page): Point[][] {
  const parts: Point[][] = [[]]
  for (const [x, y] of line) {
    const isInside = x >= page.left && x <= page.right && y >= page.top && y <= page.bottom
    if (isInside) parts.at(-1)?.push([x, y])
    else if (parts.at(-1)?.length) parts.push([])
  }
  return parts.filter((part) => part.length > 1)
}

/** Steps of the search for a middle; a finer one would move no name visibly. */
const STEPS = 48

/**
 * Where a name fits best: the point of the ring farthest from its outline, on a coarse grid. The
 * centre of gravity of a bent department lies in its neighbour.
 */
export function insidePoint(ring: Ring): Point {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  let best: Point = ring[0] ?? [0, 0]
  let room = -1
  for (let column = 1; column < STEPS; column++) {
    for (let row = 1; row < STEPS; row++) {
      const x = Math.round(left + (column * width) / STEPS)
      const y = Math.round(top + (row * height) / STEPS)
      if (!isInRing([x, y], ring)) continue
      const nearest = Math.min(...ring.map(([px, py]) => Math.hypot((px - x) * 0.6, py - y)))
      if (nearest > room) [room, best] = [nearest, [x, y]]
    }
  }
  return best
}

function isInRing([x, y]: Point, ring: Ring): boolean {
  let inside = false
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] ?? [ax, ay]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}
