import type { Layer } from 'leaflet'

/** Between our outlines and our marks. */
const PANE = 'tilePane'
/** Whose work the streets are; the licence (ODbL) asks for it wherever they are seen. */
export const STREET_CREDIT = '© OpenStreetMap · Protomaps'

/**
 * Streets from the operator's own archive (`MAP_TILES`), drawn on the device. Loaded only when she asks
 * for them: from then on this server is asked for the part of the map that she looks at.
 * @param url of the archive, on this server
 * @throws when what draws them or the archive does not come.
 */
export async function createStreetLayer(url: string, isDark: boolean): Promise<Layer> {
  const { leafletLayer, PmtilesSource } = await import('protomaps-leaflet')
  const { p: archive } = new PmtilesSource(url, true)
  // It keeps what it reads here: nothing is asked for twice. Later it would fail without a word.
  await archive.getHeader()
  const layer = leafletLayer({
    url: archive,
    flavor: isDark ? 'dark' : 'light',
    lang: 'es',
    attribution: '',
    pane: PANE,
  })
  // It extends Leaflet's own layer by the global `L`, of which its types know nothing.
  return layer as unknown as Layer
}
