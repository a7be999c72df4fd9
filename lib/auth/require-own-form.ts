import 'server-only'
import { headers } from 'next/headers'
import { Forbidden } from '../domain/forbidden'
import { isSameSite } from '../http/is-same-site.mjs'
import { readSettings } from '../http/settings.mjs'

/**
 * Once more than the entry asks it: an action must not depend on what stands in front.
 * @throws Forbidden when the form was not one of this origin.
 */
export async function requireOwnForm(): Promise<void> {
  const { panelOrigin, origin } = readSettings()
  if (!isSameSite(Object.fromEntries(await headers()), panelOrigin ?? origin)) throw new Forbidden()
}
