import { fieldWords, type LineWords } from '@/components/panel/change/line-words'
import { fieldLabel } from '@/components/panel/edit/field-label'
import { FACT_NAMES } from '@/lib/domain/field-of-fact'
import { TRUST_FIELDS } from '@/lib/domain/trust'
import { toColumn, trustColumns } from '@/lib/import/columns'

/** Fields that a column of another name holds. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ type: 'kind', sub_kind: 'subKind', coordinate_precision: 'precision', call_free: 'free' },
  ...{ notes: 'internalNote', source_title: 'sourceTitle', source_url: 'sourceUrl' },
  ...{ source_date: 'sourceDate', phone: 'channels', url: 'channels', hours_always: 'hours' },
  ...{ hours_opens: 'opens', hours_closes: 'closes', hours_days: 'days' },
}
/** Labels of the form, where a field has no word of its own. */
const LABELS: readonly string[] = [
  ...['subKind', 'lat', 'lng', 'precision', 'menu', 'free', 'visibility', 'internalNote', 'how'],
  ...['sourceTitle', 'sourceUrl', 'sourceDate', 'opens', 'closes', 'days'],
]

/** A column of ours with what it holds, in the reader's language: `hours · Horario`. */
export function columnWords(words: LineWords, column: string): string {
  const said = findWords(words, column)
  return said === null ? column : `${column} · ${said}`
}

function findWords(words: LineWords, column: string): string | null {
  const fact = FACT_NAMES.find((name) => toColumn(name) === column)
  if (fact) return fieldWords(words, `facts.${fact}`)
  const name = FIELDS[column] ?? column
  if (LABELS.includes(name)) return fieldLabel(words.form, name)
  const field = TRUST_FIELDS.find((one) => one === name)
  if (field) return words.fields(field)
  const sourceOf = TRUST_FIELDS.find((one) => Object.values(trustColumns(one)).includes(column))
  return sourceOf ? words.form('sourceOf', { field: words.fields(sourceOf) }) : null
}
