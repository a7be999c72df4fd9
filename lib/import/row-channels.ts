import type { KindCode } from '../domain/kind'
import type { LanguageAtCare } from '../domain/language'
import type { Hours } from '../domain/opening-hours'
import { isHttpsUrl } from '../domain/plain-text'
import { toHint } from './issue'
import { parsePhone } from './phone'
import { type Row, splitCell } from './row'

/** What the channels say when the service has no point to say it. */
interface AtChannel {
  readonly hours: Hours | null
  readonly languages: readonly LanguageAtCare[]
}

/**
 * Numbers (`a / b` or `a|b` are two) and web address of a row. `call_free`, `phone_visibility` and
 * `menu` go by position: `yes|` speaks of the first number only.
 */
export function findChannels(row: Row, kind: KindCode, at: AtChannel): unknown[] {
  const texts = row.cell('phone').split(/\s+\/\s+|\s*\|\s*/)
  const phones = texts[0] === '' ? [] : texts
  const free = findByPosition(row, 'call_free', phones.length)
  const visibility = findByPosition(row, 'phone_visibility', phones.length)
  const menu = findByPosition(row, 'menu', phones.length)

  const channels: unknown[] = []
  const seen = new Set<string>()
  for (const [index, text] of phones.entries()) {
    const phone = parsePhone(text)
    if ('code' in phone) {
      const hint = text.includes('/') ? toHint('hintTwoNumbers') : null
      row.refuse('phone', phone.code, { hint, got: text })
      continue
    }
    if (seen.has(phone.value)) {
      row.warn('phone', 'phoneOnce')
      continue
    }
    seen.add(phone.value)
    const { kind: channelKind, value } = phone
    channels.push({
      kind: channelKind,
      value,
      menu: menu[index] || null,
      free: free[index] || 'unknown',
      visibility: visibility[index] || null,
      ...at,
    })
  }
  const url = row.cell('url')
  if (url === '') return channels
  if (!isHttpsUrl(url)) row.refuse('url', 'https')
  const webKind = kind === 'chat' ? 'web_chat' : 'url'
  const web = { kind: webKind, value: url, menu: null, free: 'unknown', visibility: null }
  return [...channels, { ...web, ...at }]
}

function findByPosition(row: Row, column: string, count: number): string[] {
  const values = splitCell(row.cell(column))
  if (values.length > count)
    row.refuse(column, 'atMostValues', { values: { count: String(count) } })
  return values
}
