import { isKnownColumn } from './columns'
import { convertCodes } from './convert-codes'
import { findFileColumns } from './file-columns'
import type { Gazetteer } from './gazetteer'
import type { Issue } from './issue'
import type { Table } from './table'

export interface Preparation {
  /** Place of a column in the file, from 0 → column of ours. */
  readonly columns: Readonly<Record<string, string>>
  /** Codes that are RENIEC's become INEI's, and those that may be either's are refused. */
  readonly convertsReniec: boolean
}

export interface PreparedTable {
  readonly table: Table
  /** Codes of which nobody can tell whose they are. */
  readonly refused: readonly Issue[]
}

/** The file with its columns under our names, and its codes as INEI writes them where asked for. */
export function prepareTable(
  file: Table,
  { columns, convertsReniec }: Preparation,
  gazetteer: Gazetteer,
): PreparedTable {
  const [header = [], ...rows] = file
  const found = findFileColumns(file, isKnownColumn)
  const named = found.map(({ at, name }) => columns[at] ?? name)
  const kept = new Set(found.map(({ at }) => at))
  // A row with more cells than names keeps them: that is said of it, and not mended.
  const body = rows.map((row) => row.filter((_, at) => kept.has(at) || at >= header.length))
  if (!convertsReniec) return { table: [named, ...body], refused: [] }
  const converted = body.map((row, at) => convertCodes(row, named, at + 2, gazetteer))
  return {
    table: [named, ...converted.map(({ row }) => row)],
    refused: converted.flatMap(({ refused }) => refused),
  }
}
