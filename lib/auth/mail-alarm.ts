import 'server-only'
import { getTranslations } from 'next-intl/server'
import { mailInBackground } from './mail-in-background'
import { toPanelAddress } from './panel-address'

/**
 * Many listings have gone within an hour: moderators look now, while it can still be undone. Names nobody
 * and no listing, since a mail lies about on screens and servers.
 */
export async function mailAlarm(to: readonly string[]): Promise<void> {
  const t = await getTranslations('PanelMail')
  const text = [t('alarmText'), toPanelAddress('/panel/revision')].join('\n\n')
  for (const each of to) mailInBackground({ to: each, subject: t('alarmSubject'), text })
}
