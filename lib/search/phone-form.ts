/** How a number begins, and how many digits follow. */
export interface PhoneForm {
  readonly prefix: string
  readonly length: number
}

/** Mobiles, Lima, the other area codes, the toll-free ones; anything else is short and repeats. */
const PREFIX = /^(?:\+519|\+511|\+51\d\d|0800)/

/**
 * A number as its form, which thousands share («+519 8»), and the digits that are its own: those are
 * what a file of numbers weighs.
 */
export function splitPhone(phone: string): { readonly form: string; readonly digits: string } {
  const prefix = PREFIX.exec(phone)?.[0] ?? phone
  const digits = phone.slice(prefix.length)
  return { form: `${prefix} ${digits.length}`, digits }
}

/** @throws for anything that is no form. */
export function parsePhoneForm(form: string): PhoneForm {
  const [, prefix, length] = /^(\+?\d*) (\d{1,2})$/.exec(form) ?? []
  if (prefix !== undefined && length !== undefined) return { prefix, length: Number(length) }
  throw new Error(`directory: got the phones "${form}", expected how they begin and a length`)
}
