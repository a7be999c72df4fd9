import type { Map as LeafletMap } from 'leaflet'
import { pixelRatio } from '@/components/map/canvas-layer'
import { readColours } from '@/components/map/map-colours'
import { beginCounts, drawCount } from '@/components/map/point-layer'

/** As many as 5,000 points make on a phone that shows all of Peru. */
const CIRCLES = 35

/**
 * What a canvas takes by itself: one of the map's size with as many numbered circles, anywhere. It knows of no
 * point, gathers none and finds none again.
 */
export function prepareBare(): (map: LeafletMap) => void {
  return (map) => {
    const colours = readColours()
    const { x: width, y: height } = map.getSize()
    const canvas = document.createElement('canvas')
    const ratio = pixelRatio()
    canvas.width = width * ratio
    canvas.height = height * ratio
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('bench: got no canvas, expected one')
    context.scale(ratio, ratio)
    beginCounts(context)
    for (let at = 0; at < CIRCLES; at++)
      drawCount(
        context,
        (at * 61) % width,
        (at * 97) % height,
        { count: 2 ** (1 + (at % 9)) },
        colours,
      )
    map.getPane('overlayPane')?.append(canvas)
  }
}
