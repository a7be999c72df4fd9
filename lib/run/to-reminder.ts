import ay from '../../messages/ay.json' with { type: 'json' }
import es from '../../messages/es.json' with { type: 'json' }
import qu from '../../messages/qu.json' with { type: 'json' }
import type { Mail } from '../mail/mail'

/**
 * A reminder in three languages, since nobody knows hers. It names no listing, place or organisation:
 * whoever reads over her shoulder learns that something has to be looked at.
 */
export function toReminder(to: string, address: string): Mail {
  const words = [es, qu, ay].map(({ PanelMail }) => PanelMail.reminderText)
  const parts = [...words, address, es.PanelMail.unasked]
  return { to, subject: es.PanelMail.newsSubject, text: parts.join('\n\n') }
}
