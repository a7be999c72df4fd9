import {
  DATE_ATTRIBUTES,
  ENUM_ATTRIBUTES,
  NUMBER_ATTRIBUTES,
  SET_ATTRIBUTES,
  TRI_ATTRIBUTES,
} from '../domain/attributes'
import { toColumn } from './columns'
import { type Row, splitCell } from './row'

/**
 * What the row says of the closed list of attributes; what it does not say stays absent, which is
 * «no sabemos», never «no». The listing schema gives the result its type.
 */
export function findFacts(row: Row): Record<string, unknown> {
  const facts: Record<string, unknown> = {}
  for (const name of TRI_ATTRIBUTES) {
    const text = row.cell(toColumn(name))
    if (text === 'yes' || text === 'no') facts[name] = text
    else if (text !== '' && text !== 'unknown') row.refuse(toColumn(name), 'tri')
  }
  for (const name of NUMBER_ATTRIBUTES) {
    const text = row.cell(toColumn(name))
    if (/^\d{1,5}$/.test(text)) facts[name] = Number(text)
    else if (text !== '') row.refuse(toColumn(name), 'number')
  }
  for (const name of DATE_ATTRIBUTES) {
    const text = row.cell(toColumn(name))
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) facts[name] = text
    else if (text !== '') row.refuse(toColumn(name), 'day')
  }
  for (const [name, values] of Object.entries(ENUM_ATTRIBUTES)) {
    const text = row.cell(toColumn(name))
    if (isOneOf(values, text)) facts[name] = text
    else if (text !== '' && text !== 'unknown') {
      row.refuse(toColumn(name), 'oneOfOrUnknown', { values: { list: values.join(', ') } })
    }
  }
  for (const [name, values] of Object.entries(SET_ATTRIBUTES)) {
    const found = splitCell(row.cell(toColumn(name)))
    if (found.length === 0) continue
    if (found.every((value) => isOneOf(values, value))) facts[name] = [...new Set(found)]
    else row.refuse(toColumn(name), 'someOf', { values: { list: values.join('|') } })
  }
  return facts
}

function isOneOf(values: readonly string[], text: string): boolean {
  return values.includes(text)
}
