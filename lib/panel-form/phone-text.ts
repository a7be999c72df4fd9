import { DIALABLE, formatPhone } from '../domain/channel'
import { parsePhone } from '../import/phone'

/** A number as people write it, where writing it back gives the same number; else its digits. */
export function phoneText(value: string): string {
  if (!DIALABLE.test(value)) return value
  const text = formatPhone(value)
  const back = parsePhone(text)
  return 'value' in back && back.value === value ? text : value
}
