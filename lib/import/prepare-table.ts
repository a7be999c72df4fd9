import { convertCodes } from './convert-codes'
import type { Gazetteer } from './gazetteer'
import type { Issue } from './issue'
import type { Table } from './table'

export interface Preparation {
  /** Column of the file → column of ours. */
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
  table: Table,
  { columns, convertsReniec }: Preparation,
  gazetteer: Gazetteer,
): PreparedTable {
  const [header = [], ...rows] = table
  const named = header.map((name) => {
    const plain = name.trim().toLowerCase()
    return Object.hasOwn(columns, plain) ? (columns[plain] ?? plain) : plain
  })
  if (!convertsReniec) return { table: [named, ...rows], refused: [] }
  const converted = rows.map((row, at) => convertCodes(row, named, at + 2, gazetteer))
  return {
    table: [named, ...converted.map(({ row }) => row)],
    refused: converted.flatMap(({ refused }) => refused),
  }
}
