import 'server-only'
import { createTransport } from 'nodemailer'
import type { Mail } from './mail'
import { readMailSettings } from './mail-settings'
import { writeToOutbox } from './write-to-outbox'

/**
 * Sends one mail, or puts it into the outbox where nothing is set up to send it.
 * @throws when the mail server refuses; the error names no address.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const settings = readMailSettings()
  if (settings === null) return writeToOutbox(mail)
  const transport = createTransport(settings.smtpUrl, {
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  try {
    await transport.sendMail({ ...mail, from: settings.from })
  } catch {
    throw new Error(
      'mail: got a refusal of the mail server, expected SMTP_URL to name one that sends',
    )
  } finally {
    transport.close()
  }
}
