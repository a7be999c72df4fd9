import 'server-only'

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
}

/**
 * How mail leaves; null: it does not, and waits in the outbox.
 * @throws one sentence: what was got, what was expected. The password is not repeated.
 */
export function readMailSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): MailSettings | null {
  const smtpUrl = env.SMTP_URL?.trim()
  const from = env.MAIL_FROM?.trim()
  if (!smtpUrl) return null
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol))
    throw new Error(
      'SMTP_URL: got something else than an address, expected smtps://user:password@host:465',
    )
  if (!from || !/^[^\s@]+@[^\s@]+$/.test(from))
    throw new Error(
      'MAIL_FROM: got no e-mail, expected the sender of the mails, such as kuska@host',
    )
  return { smtpUrl, from }
}
