import { KIND_CODES, KINDS, type KindCode } from '../domain/kind'
import { isSubKind, type Listing, listingSchema, PUBLIC_ID, SOURCE_ID } from '../domain/listing'
import { VISIBILITY } from '../domain/visibility'
import { toColumn } from './columns'
import { checkConfidential, findConfidential } from './confidential'
import type { Gazetteer } from './gazetteer'
import { createRow, type Findings, type Row, splitCell } from './row'
import { findChannels } from './row-channels'
import { findFactNotes } from './row-fact-notes'
import { findFacts } from './row-facts'
import { findHours } from './row-hours'
import { parseKind, STARTS_AS } from './row-kind'
import { findLanguages } from './row-languages'
import { findPoint } from './row-point'
import { findFieldTrust, findTrust } from './row-trust'
import type { SheetRow } from './sheet'

/** A listing, and the columns of which its row has no word. */
interface FoundListing {
  readonly listing: Listing
  readonly assumed: ReadonlySet<string>
}

/**
 * One row → one listing, or null after saying in `findings` all that is wrong with it.
 * A row whose kind cannot be read is looked at no further, and not repeated: it may be a shelter's,
 * with its street where the kind should be.
 */
export function toListing(
  sheetRow: SheetRow,
  gazetteer: Gazetteer,
  findings: Findings,
): FoundListing | null {
  const type = sheetRow.cells.get('type') ?? ''
  const kind = parseKind(type)
  if (!kind) {
    createRow(sheetRow, findings, true).refuse('type', 'kind', {
      values: { kinds: KIND_CODES.join(', ') },
    })
    return null
  }
  const isSecret = KINDS[kind].exposure === 'CONFIDENTIAL'
  const own: Findings = { refused: [], warnings: findings.warnings }
  const row = createRow(sheetRow, own, isSecret)
  checkShared(row)
  const candidate = isSecret
    ? readConfidential(row, kind, gazetteer)
    : readOpen(row, kind, gazetteer)
  findings.refused.push(...own.refused)
  if (own.refused.length > 0) return null

  const parsed = listingSchema.safeParse(candidate)
  if (parsed.success) return { listing: parsed.data, assumed: row.assumed }
  const last = createRow(sheetRow, findings, isSecret)
  for (const { path, message } of parsed.error.issues) {
    const column = toColumn(typeof path[0] === 'string' ? path[0] : 'id')
    last.refuse(column, 'catalogue', { values: { reason: isSecret ? 'refused' : message } })
  }
  return null
}

function checkShared(row: Row): void {
  if (!SOURCE_ID.test(row.cell('id'))) {
    row.refuse('id', 'id')
  }
  const publicId = row.cell('public_id')
  if (publicId !== '' && !PUBLIC_ID.test(publicId)) {
    row.refuse('public_id', 'publicId')
  }
  const level = row.cell('visibility')
  if (level !== '' && !VISIBILITY.some((known) => known === level)) {
    row.refuse('visibility', 'oneOfOrNothing', { values: { list: VISIBILITY.join(', ') } })
  }
  const gates = splitCell(row.cell('gates'))
  for (const column of ['gates', 'visibility']) if (row.cell(column) === '') row.assume(column)
  if (!gates.every((gate) => KIND_CODES.some((code) => code === gate))) {
    row.refuse('gates', 'gates')
  }
}

function readConfidential(row: Row, kind: KindCode, gazetteer: Gazetteer): unknown {
  checkConfidential(row, gazetteer)
  return { ...findConfidential(row, kind), facts: findFacts(row), trust: findTrust(row) }
}

function readOpen(row: Row, kind: KindCode, gazetteer: Gazetteer): unknown {
  for (const column of ['name', 'operator']) {
    if (row.cell(column) === '') row.refuse(column, 'text')
  }
  const subKind = row.cell('sub_kind') || null
  if (!isSubKind(kind, subKind)) {
    const list = KINDS[kind].subKinds.join(', ')
    row.refuse('sub_kind', list === '' ? 'subKindNone' : 'oneOf', { values: { list } })
  }
  const trust = findTrust(row)
  const fieldTrust = findFieldTrust(row, trust)
  // A centre's hours come from what all centres of its sort do, never from the centre (domain §2).
  const ofKind = kind === 'cem' && !fieldTrust.hours && row.cell('hours') !== ''
  if (ofKind) fieldTrust.hours = { ...trust, how: 'inferred_from_kind' }
  const { hours, leftOver } = findHours(row, (fieldTrust.hours ?? trust).how)
  const languages = findLanguages(row)
  const point = findPoint(row, gazetteer, { hours, languages })
  const atChannel = point ? { hours: null, languages: [] } : { hours, languages }

  const publicId = row.cell('public_id')
  const gates = splitCell(row.cell('gates'))
  const note = [row.cell('notes'), leftOver].filter(Boolean).join(' ')
  return {
    exposure: 'OPEN',
    sourceId: row.cell('id'),
    ...(publicId === '' ? {} : { publicId }),
    kind,
    subKind,
    name: row.cell('name'),
    operator: row.cell('operator'),
    gates: gates.length > 0 ? gates : KINDS[kind].reachedBy,
    channels: findChannels(row, kind, atChannel),
    points: point ? [point] : [],
    coverage: findCoverage(row, kind, gazetteer),
    facts: findFacts(row),
    ...findFactNotes(row),
    visibility: row.cell('visibility') || (STARTS_AS[kind] ?? 'PUBLIC'),
    fieldVisibility: {},
    trust,
    fieldTrust,
    internalNote: note === '' ? null : note,
  }
}

function findCoverage(row: Row, kind: KindCode, gazetteer: Gazetteer): string[] {
  const codes = splitCell(row.cell('coverage'))
  if (!codes.every((code) => code === 'PE' || gazetteer.names.has(code))) {
    row.refuse('coverage', 'coverage')
  }
  // A line or a chat that names no place is reached from everywhere.
  const isNational = KINDS[kind].map === 'none' && row.cell('ubigeo') === ''
  if (codes.length > 0 || !isNational) return codes
  row.assume('coverage')
  return ['PE']
}
