import type { Expected } from './public-word'

/** The same text in each place that says anything of a listing: its name, or digits of its number. */
export function everywhere(text: string): Expected {
  return { page: text, hsds: text, geojson: text, csv: text, device: text, widget: text }
}
