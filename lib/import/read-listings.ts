import type { ConfidentialListingInput } from '../domain/listing'
import { checkUnique, type ReadListing, withholdSharedNumbers } from './checks'
import { isKnownColumn, REQUIRED_COLUMNS } from './columns'
import type { Gazetteer } from './gazetteer'
import { type Issue, toHint, toIssue } from './issue'
import { mergeConfidential } from './merge-confidential'
import type { Findings } from './row'
import { toListing } from './rows'
import { readSheet, type Sheet } from './sheet'

const LONGEST_NAME = 80

/** What a file holds. When anything is refused, nothing of the file may be written. */
export interface ReadFile {
  readonly listings: readonly ReadListing[]
  /** Columns of the file: what it has no column for, it does not speak of. */
  readonly columns: ReadonlySet<string>
  readonly refused: readonly Issue[]
  readonly warnings: readonly Issue[]
}

/**
 * Reads and checks a whole file of listings; every row passes the one listing schema.
 * @param bytes the file as it is on disk.
 * @param heldNumbers numbers of services for aggressors in the catalogue, never to be published.
 */
export function readListings(
  bytes: Uint8Array,
  gazetteer: Gazetteer,
  heldNumbers: readonly string[] = [],
): ReadFile {
  const sheet = readSheet(bytes)
  const columns = new Set(sheet.columns)
  const missing = columns.size === 0 ? [] : findMissingColumns(sheet)
  if (columns.size === 0 || missing.length > 0) {
    return { listings: [], columns, refused: [...sheet.issues, ...missing], warnings: [] }
  }
  const findings: Findings = { refused: [...sheet.issues], warnings: findUnknownColumns(sheet) }
  const read = sheet.rows.flatMap((row) => {
    const found = toListing(row, gazetteer, findings)
    return found ? [{ line: row.line, ...found }] : []
  })
  findings.refused.push(...checkUnique(sheet.rows))
  const listings = withholdSharedNumbers(mergeByDepartment(read), findings, heldNumbers)
  findings.refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { listings, columns, refused: findings.refused, warnings: findings.warnings }
}

function findMissingColumns(sheet: Sheet): Issue[] {
  const hint = toHint('hintEmptyCells')
  return REQUIRED_COLUMNS.filter((name) => !sheet.columns.includes(name)).map((column) =>
    toIssue(1, column, 'columnMissing', { hint }),
  )
}

function findUnknownColumns(sheet: Sheet): Issue[] {
  return sheet.columns
    .filter((name) => !isKnownColumn(name))
    .map((column) => toIssue(1, cutName(column), 'columnUnknown'))
}

function cutName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name
}

interface SecretRow {
  readonly line: number
  readonly listing: ConfidentialListingInput
  readonly assumed: ReadonlySet<string>
}

function mergeByDepartment(read: readonly ReadListing[]): ReadListing[] {
  const merged = new Map<string, SecretRow>()
  const open: ReadListing[] = []
  for (const row of read) {
    const { line, listing, assumed = new Set() } = row
    if (listing.exposure === 'OPEN') {
      open.push(row)
      continue
    }
    const before = merged.get(listing.sourceId)
    merged.set(
      listing.sourceId,
      before
        ? {
            line: before.line,
            listing: mergeConfidential(before.listing, listing),
            assumed: new Set([...before.assumed].filter((column) => assumed.has(column))),
          }
        : { line, listing, assumed },
    )
  }
  return [...open, ...merged.values()].sort((a, b) => a.line - b.line)
}
