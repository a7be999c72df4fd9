import { TRI_ATTRIBUTES } from '@/lib/domain/attributes'
import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { TRUST_FIELDS } from '@/lib/domain/trust'
import { formatDate } from '@/lib/i18n/formats'
import type { Translator } from '@/lib/i18n/translator'
import { phoneText } from '@/lib/panel-form/phone-text'
import type { ValueLine } from '@/lib/panel-form/value-lines'
import { fieldLabel } from '../edit/field-label'

/** Keys whose value is a day, as precise as it is known. */
const DATED = /^(?:facts\.until|date|sourceDate|verifiedAt|confirmedUntil)$/
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/

/** The translators that put a field and its value into words. */
export interface LineWords {
  readonly form: Translator<'PanelForm'>
  readonly answers: Translator<'Attributes'>
  readonly fields: Translator<'TrustHow'>
  readonly hours: Translator<'Hours'>
}

/** Those that put every value of a difference into words, its dates too. */
export interface DiffWords extends LineWords {
  readonly dates: Translator<'Dates'>
}

/** Name of a changed field (`channels`, `facts.free`, `factNotes.free`, `fieldTrust.hours`) in words. */
export function fieldWords(words: LineWords, field: string): string {
  const [group = '', name = ''] = field.split('.')
  if (group === 'facts' && FACT_NAMES.some((known) => known === name)) {
    const isTyped = /^(?:age|childAge|cost|until$)/.test(name)
    return isTyped ? words.form(name as 'ageMin') : words.answers(name as 'free')
  }
  if (group === 'factNotes' && TRI_ATTRIBUTES.some((known) => known === name))
    return words.form('factNoteOn', { question: words.answers(name as 'free') })
  const known = TRUST_FIELDS.find((each) => each === (name || group))
  if (group === 'fieldTrust' && known) return words.form('sourceOf', { field: words.fields(known) })
  if (group === 'fieldVisibility' && known)
    return words.form('levelOf', { field: words.fields(known) })
  if (group === 'trust') return words.form('source')
  if (group === 'status') return words.form('status')
  if (group === 'points') return words.form('pointsField')
  return known ? words.fields(known) : fieldLabel(words.form, field)
}

/** A line of a value in words: «2, sábado: 08:00». What has no word of its own stands as it is. */
export function lineWords(words: DiffWords, field: string, { path, value }: ValueLine): string {
  const where = path.flatMap((part) => {
    if (typeof part === 'number') return [String(part)]
    if (part === 'weekly' || part === 'languages' || part === 'hours') return []
    return [
      words.form.has(part as 'name') ? words.form(part as 'name') : fieldLabel(words.form, part),
    ]
  })
  const said = valueWords(words, field, String(path.at(-1) ?? field), value)
  return where.length > 0 ? `${where.join(' · ')}: ${said}` : said
}

function valueWords(words: DiffWords, field: string, key: string, value: string): string {
  const { answers, fields, form, hours } = words
  // Words of their own: none of them is a value that has a message.
  if (field.startsWith('factNotes.')) return value
  if (key === 'value') return phoneText(value)
  if (DATED.test(key) && DATE.test(value)) return formatDate(words.dates, value)
  if (key === 'how' && fields.has(value as 'press')) return fields(value as 'press')
  const name = field.replace(/^facts\./, '')
  if (field.startsWith('facts.')) {
    const parts = value.split(', ').map((one) => {
      const message = `${name}_${one}` as 'reach_go'
      if (answers.has(message)) return answers(message)
      return one === 'yes' || one === 'no' ? answers(one) : one
    })
    return parts.join(', ')
  }
  if (key === 'days')
    return value
      .split(', ')
      .map((day) => (/^[1-7]$/.test(day) ? hours(`day${day}` as 'day1') : day))
      .join(', ')
  if (key === 'holidays') return hours(`holidays_${value}` as 'holidays_open')
  const message = [`level_${value}`, `channel_${value}`, `${key}_${value}`, `answer_${value}`].find(
    (one) => form.has(one as 'level_none'),
  )
  return message ? form(message as 'level_none') : value
}
