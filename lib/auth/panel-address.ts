import 'server-only'
import { readSettings } from '../http/settings.mjs'

/** Origin under which the panel is reached: its own host, the site's, or this computer. */
export function getPanelOrigin(): string {
  const { panelOrigin, origin, port } = readSettings()
  return panelOrigin ?? origin ?? `http://localhost:${port}`
}

/** An address for a mail. @param path such as `/panel/enlace/…` */
export function toPanelAddress(path: string): string {
  return `${getPanelOrigin()}${path}`
}
