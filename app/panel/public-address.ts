import { readSettings } from '@/lib/http/settings.mjs'

/** Where the public reads a listing: on the site's own host, when the panel has another. */
export function publicAddress(publicId: string | undefined): string | null {
  if (publicId === undefined) return null
  const { origin, panelOrigin } = readSettings()
  return `${panelOrigin && origin ? origin : ''}/es/s/${publicId}`
}
