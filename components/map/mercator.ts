/** Pixels of the whole world at zoom 0, as Leaflet counts. */
const WORLD_PIXELS = 256

/** Side of the world's square at a zoom, in CSS pixels. */
export function worldPixels(zoom: number): number {
  return WORLD_PIXELS * 2 ** zoom
}

/** Web Mercator, 0 to 1 from west to east. */
export function mercatorX(lng: number): number {
  return (lng + 180) / 360
}

/** Web Mercator, 0 to 1 from north to south. */
export function mercatorY(lat: number): number {
  const radians = (lat * Math.PI) / 180
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI)
}
