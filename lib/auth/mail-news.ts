import 'server-only'
import { getTranslations } from 'next-intl/server'
import { mailInBackground } from './mail-in-background'
import { toPanelAddress } from './panel-address'
import { wordsInEach } from './words-in-each'

/**
 * Tells people that something was done with what they look after, in three languages and without a
 * word of what: a mail is read on other people's screens too.
 */
export async function mailNews(emails: readonly string[]): Promise<void> {
  const words = await wordsInEach('newsText')
  const t = await getTranslations({ locale: 'es', namespace: 'PanelMail' })
  const text = [...words, toPanelAddress('/panel'), t('unasked')].join('\n\n')
  for (const to of emails) mailInBackground({ to, subject: t('newsSubject'), text })
}
