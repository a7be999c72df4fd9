import 'server-only'
import { getTranslations } from 'next-intl/server'
import { mailInBackground } from './mail-in-background'
import { toPanelAddress } from './panel-address'
import type { ReturnPath } from './to-return-path'
import { withReturnPath } from './with-return-path'

/** The address shows a button; opening it does nothing, since scanners of mail open every address. */
export async function mailMagicLink(to: string, token: string, back: ReturnPath): Promise<void> {
  const t = await getTranslations('PanelMail')
  const url = toPanelAddress(withReturnPath(`/panel/enlace/entrar/${token}`, back))
  const text = [t('linkText'), url, t('unasked')].join('\n\n')
  mailInBackground({ to, subject: t('linkSubject'), text })
}
