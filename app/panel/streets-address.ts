import { TILES_PATH } from '@/lib/http/map-tiles.mjs'
import { readSettings } from '@/lib/http/settings.mjs'

/** Where the panel finds the operator's streets; null without any, or on a host name that has the panel alone. */
export function streetsAddress(): string | null {
  const { mapTiles, panelOrigin } = readSettings()
  return mapTiles === null || panelOrigin ? null : TILES_PATH
}
