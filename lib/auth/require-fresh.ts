import 'server-only'
import { redirect } from 'next/navigation'
import type { Actor } from '../domain/permissions'
import { toPanelPath } from './to-panel-path'

/**
 * Passes when she said who she is within the last 15 minutes; leaves for the page that asks again, and
 * leads back, otherwise.
 * @param backTo path of the panel.
 */
export function requireFresh(actor: Pick<Actor, 'isFresh'>, backTo: string): void {
  if (actor.isFresh) return
  redirect(`/panel/entrar/confirmar?volver=${encodeURIComponent(toPanelPath(backTo))}`)
}
