import { TRUST_FIELDS } from '../domain/trust'
import { KNOWN_COLUMNS, REQUIRED_COLUMNS, trustColumns } from './columns'

export interface ColumnGroups {
  /** Without these a file is not read. */
  readonly required: readonly string[]
  readonly more: readonly string[]
  /** Where single fields come from. */
  readonly sources: readonly string[]
}

/** Every column of ours that a file has not, so that one of its own may be it. */
export function missingColumns(names: readonly string[]): ColumnGroups {
  const missing = KNOWN_COLUMNS.filter((column) => !names.includes(column))
  const required = missing.filter((column) => REQUIRED_COLUMNS.some((each) => each === column))
  const ofFields = new Set(TRUST_FIELDS.flatMap((field) => Object.values(trustColumns(field))))
  const sources = missing.filter((column) => ofFields.has(column))
  const more = missing.filter((column) => !required.includes(column) && !ofFields.has(column))
  return { required, more, sources }
}
