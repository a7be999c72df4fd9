import 'server-only'
import { getTranslations } from 'next-intl/server'
import { makeFreezeLink } from '../data/accounts/make-freeze-link'
import { getCatalogue } from '../data/get-catalogue'
import type { Actor } from '../domain/permissions'
import { afterAnswer } from './after-answer'
import { getMailBudget } from './mail-budget'
import { mailInBackground } from './mail-in-background'
import { toPanelAddress } from './panel-address'
import { wordsInEach } from './words-in-each'

/**
 * Tells everybody of the author's organisation that a critical change was proposed in its name, with a link
 * to a button that stops the organisation. Names no listing and no value.
 */
export function tellOrganisation(author: Actor): void {
  afterAnswer(() => mailAll(author))
}

async function mailAll({ organisationId }: Actor): Promise<void> {
  const now = new Date()
  const { token, organisation, emails } = await makeFreezeLink(getCatalogue(), organisationId, now)
  const t = await getTranslations({ locale: 'es', namespace: 'PanelMail' })
  const url = toPanelAddress(`/panel/enlace/pausa/${token}`)
  const mail = {
    subject: t('criticalSubject'),
    text: [...(await wordsInEach('criticalText', { organisation })), url].join('\n\n'),
  }
  for (const to of emails)
    if (getMailBudget().take(`critical ${to}`, now.getTime())) mailInBackground({ ...mail, to })
}
