import { checkUbigeo } from './check-ubigeo'
import type { Gazetteer } from './gazetteer'
import type { Table } from './table'

export interface Preparation {
  /** Column of the file → column of ours. */
  readonly columns: Readonly<Record<string, string>>
  /** Codes that are RENIEC's by the names beside them become INEI's. */
  readonly convertsReniec: boolean
}

/** The file with its columns under our names, and its codes as INEI writes them where asked for. */
export function prepareTable(
  table: Table,
  { columns, convertsReniec }: Preparation,
  gazetteer: Gazetteer,
): Table {
  const [header = [], ...rows] = table
  const named = header.map((name) => {
    const plain = name.trim().toLowerCase()
    return Object.hasOwn(columns, plain) ? (columns[plain] ?? plain) : plain
  })
  const body = convertsReniec ? rows.map((row) => convert(row, named, gazetteer)) : rows
  return [named, ...body]
}

/** Only where the names of the row say that INEI's code is another, which RENIEC's table gives. */
function convert(
  row: readonly string[],
  header: readonly string[],
  gazetteer: Gazetteer,
): readonly string[] {
  const cell = (name: string) => row[header.indexOf(name)]?.trim() ?? ''
  const names = {
    department: cell('department'),
    province: cell('province'),
    district: cell('district'),
  }
  const code = cell('ubigeo')
  const meant = gazetteer.fromReniec.get(code)
  const isWrong = checkUbigeo(code, names, gazetteer) !== null
  if (!meant || !isWrong || checkUbigeo(meant, names, gazetteer) !== null) return row
  const at = header.indexOf('ubigeo')
  return row.map((text, index) => (index === at ? meant : text))
}
