import 'server-only'
import { log } from '../log'
import type { Mail } from '../mail/mail'
import { sendMail } from '../mail/send-mail'

/**
 * Hands a mail over without waiting: whether one was sent must not be told by how long an answer
 * takes. A failure goes to the operator, without the address.
 */
export function mailInBackground(mail: Mail): void {
  setImmediate(() => {
    sendMail(mail).catch((error: unknown) =>
      log.error(
        { reason: error instanceof Error ? error.message : String(error) },
        'mail not sent',
      ),
    )
  })
}
