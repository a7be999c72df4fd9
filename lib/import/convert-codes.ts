import { KINDS } from '../domain/kind'
import { checkUbigeo } from './check-ubigeo'
import type { Gazetteer } from './gazetteer'
import { type Issue, toHint, toIssue } from './issue'
import { parseKind } from './row-kind'

export interface ConvertedRow {
  readonly row: readonly string[]
  /** Codes of which nobody can tell whose they are. */
  readonly refused: readonly Issue[]
}

/**
 * RENIEC's codes of a row → INEI's. What the names beside it prove is converted; a code without a name is
 * only where no other place can be meant: half of RENIEC's codes are INEI's of somewhere else, and she
 * would be sent there.
 * @param line of the file, from 1.
 */
export function convertCodes(
  row: readonly string[],
  header: readonly string[],
  line: number,
  gazetteer: Gazetteer,
): ConvertedRow {
  const at = (column: string) => header.indexOf(column)
  const kind = parseKind(row[at('type')]?.trim() ?? '')
  const refused: Issue[] = []
  const converted = new Map([[at('ubigeo'), convertNamed(row, header, gazetteer)]])
  // No message may repeat what stands in a shelter's row, and nothing of its codes is kept.
  const isOpen = kind !== null && KINDS[kind].exposure === 'OPEN'
  for (const column of isOpen ? ['coverage', 'journeys'] : []) {
    const convert = (code: string) => {
      const meant = gazetteer.fromReniec.get(code)
      if (meant === undefined || meant === code) return code
      if (!gazetteer.names.has(code)) return meant
      refused.push(toDoubt(line, column, code, gazetteer))
      return code
    }
    // `0801|080902` and `170101:boat:40:3|…`: the code is what comes first.
    const cell = row[at(column)] ?? ''
    converted.set(
      at(column),
      cell.replace(
        /(^|\|)(\s*)(\d+)(?=\s*(?:$|[|:]))/g,
        (...found) => `${found[1]}${found[2]}${convert(String(found[3]))}`,
      ),
    )
  }
  return { row: row.map((cell, index) => converted.get(index) ?? cell), refused }
}

/** Only where the names of the row say that INEI's code is another, which RENIEC's table gives. */
function convertNamed(
  row: readonly string[],
  header: readonly string[],
  gazetteer: Gazetteer,
): string {
  const cell = (name: string) => row[header.indexOf(name)]?.trim() ?? ''
  const names = {
    department: cell('department'),
    province: cell('province'),
    district: cell('district'),
  }
  const code = cell('ubigeo')
  const meant = gazetteer.fromReniec.get(code)
  const isWrong = checkUbigeo(code, names, gazetteer) !== null
  return meant && isWrong && checkUbigeo(meant, names, gazetteer) === null ? meant : code
}

function toDoubt(line: number, column: string, code: string, gazetteer: Gazetteer): Issue {
  const meant = gazetteer.fromReniec.get(code) ?? ''
  const nameOf = (place: string) => {
    const { department, province, district } = gazetteer.names.get(place) ?? NOWHERE
    return [district, province, department].filter((name) => name !== '').join(', ')
  }
  const values = { inei: nameOf(code), reniec: nameOf(meant) }
  const hint = toHint('hintWriteInei', { reniec: values.reniec, meant })
  return toIssue(line, column, 'placeOfTwo', { got: code, values, hint })
}

const NOWHERE = { department: '', province: '', district: '' }
