import 'server-only'
import { createTransport } from 'nodemailer'
import type { Mail } from './mail'
import { readMailSettings } from './mail-settings'
import { writeToOutbox } from './write-to-outbox'

/** A server on this machine, to which nobody can listen on the way. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Sends one mail, encrypted unless to this machine itself, or puts it into the outbox where nothing is set up to send it.
 * @throws when the mail server refuses; the error names no address.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const settings = readMailSettings()
  if (settings === null) return writeToOutbox(mail)
  // Whoever sits between could take away the offer to encrypt, and read the link that opens an account.
  const requireTLS = !LOOPBACK.includes(new URL(settings.smtpUrl).hostname)
  const transport = createTransport(
    { url: settings.smtpUrl, requireTLS },
    { disableFileAccess: true, disableUrlAccess: true },
  )
  try {
    await transport.sendMail({ ...mail, from: settings.from })
  } catch {
    throw new Error(
      'mail: got a refusal of the mail server, expected SMTP_URL to name one that sends, and encrypts',
    )
  } finally {
    transport.close()
  }
}
