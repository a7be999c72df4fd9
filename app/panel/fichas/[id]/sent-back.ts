import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import type { EditDraft } from './edit-draft'

/** A form that was refused and may be kept nowhere. */
export interface SentBack extends EditDraft {
  readonly serviceId: string
  /** What is wrong with the whole of it, a key of `PanelErrors`; null: each fault has its field. */
  readonly fault: string | null
}

/** By the request that brought it: gone with it, and nobody else's. */
const forms = new WeakMap<object, SentBack>()

/**
 * From an action to the page that the same request draws, with script or without: what she answered is
 * in no database, address or cookie, and still in the form.
 */
export async function sendBack(form: SentBack): Promise<void> {
  forms.set(await headers(), form)
  refresh()
}

/** The form that this very request has brought; null when it came for the page alone. */
export async function findSentBack(serviceId: string): Promise<SentBack | null> {
  const form = forms.get(await headers())
  return form?.serviceId === serviceId ? form : null
}
