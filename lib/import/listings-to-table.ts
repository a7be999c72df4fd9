import { type Facts, TRI_ATTRIBUTES } from '../domain/attributes'
import type { FactNotes } from '../domain/fact-notes'
import { FACT_NAMES } from '../domain/field-of-fact'
import { KINDS } from '../domain/kind'
import type { Listing, OpenListingInput } from '../domain/listing'
import { noteColumn, REQUIRED_COLUMNS, toColumn } from './columns'
import type { Gazetteer } from './gazetteer'
import { toJourneysCell } from './row-journeys'
import type { Table } from './table'
import { WEB_KINDS } from './web-kinds'
import { toWeekText } from './week-text'

/** Columns beside the required ones; facts follow, those that any listing has. */
const MORE = [
  ...['public_id', 'sub_kind', 'call_free', 'phone_visibility', 'menu', 'url'],
  ...['gates', 'coverage', 'visibility', 'hours'],
] as const

/**
 * Listings as a file that the import reads back without a change. Places beyond the first, holidays,
 * exceptions and visits have no column: what a file does not name an import leaves alone.
 */
export function listingsToTable(listings: readonly Listing[], gazetteer: Gazetteer): Table {
  const facts = FACT_NAMES.filter((name) =>
    listings.some((one) => factsOf(one)[name] !== undefined),
  )
  const hasJourneys = listings.some(
    (one) => one.exposure === 'OPEN' && one.points[0]?.journeys !== undefined,
  )
  const notes = TRI_ATTRIBUTES.filter((name) =>
    listings.some((one) => notesOf(one)[name] !== undefined),
  )
  const header = [
    ...REQUIRED_COLUMNS,
    ...MORE,
    ...(hasJourneys ? ['journeys'] : []),
    ...facts.map(toColumn),
    ...notes.map(noteColumn),
  ]
  const rows = listings.map((listing) => {
    const cells: Readonly<Record<string, string>> = {
      ...toCells(listing, gazetteer),
      ...Object.fromEntries(facts.map((name) => [toColumn(name), toCell(factsOf(listing)[name])])),
      ...Object.fromEntries(notes.map((name) => [noteColumn(name), notesOf(listing)[name] ?? ''])),
    }
    return header.map((column) => cells[column] ?? '')
  })
  return [header, ...rows]
}

/** A safe house has fewer; both are facts. */
const factsOf = ({ facts }: Listing): Facts => facts
const notesOf = (listing: Listing): FactNotes =>
  (listing.exposure === 'OPEN' && listing.factNotes) || {}

function toCells(listing: Listing, gazetteer: Gazetteer): Record<string, string> {
  const shared = {
    id: listing.sourceId,
    type: listing.kind,
    public_id: listing.publicId ?? '',
    gates: listing.gates.join('|'),
    visibility: listing.visibility ?? '',
    source_title: listing.trust.sourceTitle,
    source_date: listing.trust.sourceDate,
  }
  if (listing.exposure === 'OPEN') return { ...shared, ...openCells(listing, gazetteer) }
  const names = gazetteer.names.get(listing.department)
  return {
    ...shared,
    name: KINDS[listing.kind].name,
    ubigeo: listing.department,
    department: names?.department ?? '',
  }
}

function openCells(listing: OpenListingInput, gazetteer: Gazetteer): Record<string, string> {
  const [point] = listing.points
  const names = point && gazetteer.names.get(point.ubigeo)
  // A number that is a WhatsApp too stands here once.
  const phones = listing.channels.filter(
    ({ kind, value }, at, all) =>
      !WEB_KINDS.includes(kind) && all.findIndex((one) => one.value === value) === at,
  )
  const spoken = [...(point ? point.languages : listing.channels.flatMap((one) => one.languages))]
  return {
    name: listing.name,
    operator: listing.operator,
    sub_kind: listing.subKind ?? '',
    department: names?.department ?? '',
    province: names?.province ?? '',
    district: names?.district ?? '',
    ubigeo: point?.ubigeo ?? '',
    address: point?.address ?? '',
    lat: toDegrees(point?.lat),
    lng: toDegrees(point?.lng),
    coordinate_precision: point?.precision ?? '',
    // Without the country's «+», which a spreadsheet would take for a formula.
    phone: phones
      .map(({ value }) => value.replace(/^\+51/, ''))
      .map(toNational)
      .join(' / '),
    call_free: phones.map(({ free }) => free).join('|'),
    phone_visibility: phones.map(({ visibility }) => visibility ?? '').join('|'),
    menu: phones.map(({ menu }) => menu ?? '').join('|'),
    url: listing.channels.find(({ kind }) => WEB_KINDS.includes(kind))?.value ?? '',
    languages: [...new Set(spoken.map(({ code }) => code))].join('|'),
    coverage: listing.coverage.join('|'),
    hours: hoursCell(listing),
    source_url: listing.trust.sourceUrl ?? '',
    journeys: toJourneysCell(point?.journeys),
  }
}

/** Of channels that differ nothing is said: one cell would make them alike. */
function hoursCell({ points: [point], channels }: OpenListingInput): string {
  if (point) return toWeekText(point.hours)
  const texts = new Set(channels.map(({ hours }) => (hours ? toWeekText(hours) : '')))
  const [only = ''] = texts
  return texts.size === 1 ? only : ''
}

/** A landline is dialled with a zero before its area; a mobile and a short number are not. */
function toNational(digits: string): string {
  return digits.length === 8 ? `0${digits}` : digits
}

/** As many decimals as the import reads, and never `1e-7`. */
function toDegrees(degrees: number | null | undefined): string {
  return degrees?.toFixed(10).replace(/\.?0+$/, '') ?? ''
}

function toCell(value: string | number | readonly string[] | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? value.join('|') : String(value)
}
