/** Mails that did not leave; those of everybody else did. It names no address: it is read in a log. */
export class RemindersRefused extends Error {
  override readonly name = 'RemindersRefused'

  /** @param count organisations that were written to all the same */
  constructor(count: number, refusals: readonly unknown[]) {
    super(
      `reminders: got ${refusals.length} mails refused, expected all to leave. Organisations reminded: ${count}. See who left and whose address changed, and that SMTP_URL answers; an organisation that got none is tried again`,
      { cause: refusals[0] },
    )
  }
}
