import 'server-only'
import { toPanelAddress } from './panel-address'

/** The link of an invitation. */
export function toInvitationAddress(token: string): string {
  return toPanelAddress(`/panel/enlace/invitacion/${token}`)
}
