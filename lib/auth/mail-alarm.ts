import 'server-only'
import { getTranslations } from 'next-intl/server'
import { findModeratorEmails } from '../data/accounts/find-moderator-emails'
import { getCatalogue } from '../data/get-catalogue'
import type { Actor } from '../domain/permissions'
import { afterAnswer } from './after-answer'
import { mailInBackground } from './mail-in-background'
import { toPanelAddress } from './panel-address'
import { wordsInEach } from './words-in-each'

/**
 * Many listings have gone within an hour: moderators of other organisations look now, while it can still be
 * undone. Names nobody and no listing, since a mail lies about on screens and servers.
 */
export function mailAlarm(withdrew: Actor): void {
  afterAnswer(async () => {
    const t = await getTranslations({ locale: 'es', namespace: 'PanelMail' })
    const words = await wordsInEach('alarmText')
    const text = [...words, toPanelAddress('/panel/revision')].join('\n\n')
    for (const to of await findModeratorEmails(getCatalogue(), withdrew.organisationId))
      mailInBackground({ to, subject: t('alarmSubject'), text })
  })
}
