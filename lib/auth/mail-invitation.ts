import 'server-only'
import { getTranslations } from 'next-intl/server'
import { mailInBackground } from './mail-in-background'
import { toInvitationAddress } from './to-invitation-address'

/** Whoever is invited gets a link that holds for a week. */
export async function mailInvitation(
  to: string,
  token: string,
  organisation: string,
): Promise<void> {
  const t = await getTranslations('PanelMail')
  const parts = [t('invitationText', { organisation }), toInvitationAddress(token), t('unasked')]
  mailInBackground({ to, subject: t('invitationSubject'), text: parts.join('\n\n') })
}
