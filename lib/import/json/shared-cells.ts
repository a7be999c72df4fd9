import { TRI_ATTRIBUTES } from '../../domain/attributes'
import { noteColumn, toColumn, trustColumns } from '../columns'
import { type JsonObject, objectAt, textAt } from './json-value'
import { type OwnAttribute, recordValue } from './own-attributes'

/** The cells that every service has, a safe house too: its kind, its facts and where they come from. */
export function sharedCells(
  service: JsonObject,
  kind: string,
  attributes: readonly OwnAttribute[],
) {
  const facts = new Map<string, string[]>()
  const notes = new Map<string, string>()
  const sources = new Map<string, string>()
  const gates: string[] = []
  for (const { taxonomy, code, value, label } of attributes) {
    if (taxonomy === 'fact' && value !== 'unknown')
      facts.set(toColumn(code), [...(facts.get(toColumn(code)) ?? []), value])
    if (taxonomy !== 'record') continue
    if (code === 'gate') gates.push(value)
    const noted = TRI_ATTRIBUTES.find((name) => code === 'fact_note' && name === label)
    if (noted) notes.set(noteColumn(noted), value)
    const part = SOURCE_PARTS.get(code)
    if (part) sources.set(trustColumns(label)[part], value)
  }
  const day = textAt(service, 'assured_date') || textAt(service, 'last_modified').slice(0, 10)
  const said = sources.size > 0
  return [
    ['type', kind] as const,
    ['public_id', recordValue(attributes, 'public_id')] as const,
    ['gates', gates.join('|')] as const,
    ['source_title', said ? '' : textAt(objectAt(service, 'organization'), 'name')] as const,
    ['source_date', said ? '' : day] as const,
    ...sources,
    ...notes,
    ...[...facts].map(([column, values]) => [column, values.join('|')] as const),
  ]
}

const SOURCE_PARTS = new Map([
  ['source_title', 'title'],
  ['source_url', 'url'],
  ['source_date', 'date'],
  ['how', 'how'],
] as const) as ReadonlyMap<string, 'title' | 'url' | 'date' | 'how'>
