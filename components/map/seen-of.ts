import type { Box } from './box'
import type { LayerView } from './stretched-layer'

/** What of a drawing is seen before the map is moved, in pixels of it. */
export function seenOf({ width, height, margin }: LayerView): Box {
  return { left: margin.x, top: margin.y, right: width - margin.x, bottom: height - margin.y }
}
