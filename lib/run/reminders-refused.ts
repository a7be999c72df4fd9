/** Mails that did not leave; those of everybody else did. It names no address: it is read in a log. */
export class RemindersRefused extends Error {
  override readonly name = 'RemindersRefused'

  /** @param count organisations that were written to all the same */
  constructor(count: number, refusals: readonly unknown[]) {
    const codes = [...new Set(refusals.map((refusal) => String(Object(refusal).code ?? 'no code')))]
    super(
      `reminders: got ${refusals.length} mails refused (${codes.join(', ')}), expected all to leave; organisations reminded: ${count}. Look at SMTP_URL and at addresses that have gone: an organisation that got none is tried again`,
      { cause: refusals[0] },
    )
  }
}
