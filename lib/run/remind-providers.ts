import { toPanelAddress } from '../auth/panel-address'
import { claimReminder, dropReminder } from '../data/accounts/claim-reminder'
import { findProviderEmails } from '../data/accounts/find-provider-emails'
import type { Catalogue } from '../data/db'
import { findDueKeepers } from '../data/restricted/find-due-keepers'
import { isoWeek } from '../domain/iso-week'
import { limaDate } from '../domain/lima-date'
import type { Mail } from '../mail/mail'
import { RemindersRefused } from './reminders-refused'
import { toReminder } from './to-reminder'

interface Wish {
  readonly catalogue: Catalogue
  /** ISO instant. */
  readonly now: string
  readonly send: (mail: Mail) => Promise<void>
}

/**
 * Writes to whoever looks after something that expires, each organisation once a week at most, however
 * many instances run and however often this is called. A mailbox that refuses stops nobody after it.
 * @returns how many organisations were written to.
 * @throws once all were tried, when a mail was refused. Of an organisation none of whose mails left,
 *   all are tried again the next time.
 */
export async function remindProviders({ catalogue, now, send }: Wish): Promise<number> {
  const week = isoWeek(limaDate(now))
  const due = await findDueKeepers(catalogue, now)
  const people = await findProviderEmails(catalogue, due)
  const address = toPanelAddress('/panel/enlace/al-dia')
  let count = 0
  const refusals: unknown[] = []
  for (const organisationId of due) {
    const reminder = { organisationId, week }
    const theirs = people.filter((person) => person.organisationId === organisationId)
    if (theirs.length === 0 || !(await claimReminder(catalogue, reminder, now))) continue
    let sent = 0
    for (const { email } of theirs) {
      try {
        await send(toReminder(email, address))
        sent += 1
      } catch (error) {
        refusals.push(error)
      }
    }
    if (sent > 0) count += 1
    else await dropReminder(catalogue, reminder)
  }
  if (refusals.length > 0) throw new RemindersRefused(count, refusals)
  return count
}
