import { answerFilters } from '../../domain/answer-filters'
import { calledHours } from '../../domain/called-hours'
import { closingCode } from '../../domain/closing-code'
import { encodeHours } from '../../domain/hours-code'
import { isInsidePolice } from '../../domain/inside-police'
import { KIND_CODES } from '../../domain/kind'
import type { LanguageAtCare } from '../../domain/language'
import { languageBits } from '../../domain/language-choice'
import type { Hours } from '../../domain/opening-hours'
import type { DirectoryEntry } from '../../search/directory'
import type { LoadedEdition } from '../current'
import type { ConfidentialListing, OpenListing, PublicPoint } from '../public-listing'

/**
 * The rows that the device searches: one for each service at each of its points, one for a service
 * without any. Field by field, so that what is added to a listing stays out until somebody lets it in.
 * @param department 2 digits: only its own rows, without the lines of the whole country; all when
 * absent.
 */
export function directoryEntries(edition: LoadedEdition, department?: string): DirectoryEntry[] {
  const entries: DirectoryEntry[] = []
  for (const listing of edition.listings.values()) {
    if (listing.exposure === 'CONFIDENTIAL') entries.push(confidentialEntry(listing))
    else entries.push(...openEntries(listing))
  }
  if (department === undefined) return entries
  return entries.filter(({ ubigeo }) => ubigeo.startsWith(department))
}

const NOWHERE = { precision: 'none', lat: null, lng: null } as const

function confidentialEntry(listing: ConfidentialListing): DirectoryEntry {
  const { id, kind, department, facts, freshness } = listing
  return {
    id,
    kind: KIND_CODES.indexOf(kind),
    name: '',
    ubigeo: department,
    ...NOWHERE,
    phone: '',
    hours: '',
    ...answerFilters({ kind, subKind: null, name: '', facts, channels: [] }),
    languages: 0,
    coverage: [department],
    roof: 'own',
    age: freshness,
    closing: '',
    onlyMinors: facts.adults === 'no',
  }
}

function openEntries(listing: OpenListing): DirectoryEntry[] {
  const { id, kind, name, channels, coverage, freshness, contactOnly } = listing
  const base = {
    id,
    kind: KIND_CODES.indexOf(kind),
    name,
    phone: channels.find(isCalled)?.value ?? '',
    ...answerFilters(listing),
    coverage,
    roof: roofOf(listing),
    age: freshness,
    closing: closingCode(listing),
    onlyMinors: listing.facts.adults === 'no',
  }
  const spoken = channels.flatMap(({ languages }) => languages)
  // Of a CONTACT_ONLY service no place leaves, whatever the edition holds.
  const points = contactOnly ? [] : listing.points
  if (points.length === 0) {
    const hours = toCode(calledHours(channels), listing)
    const ubigeo = departmentOf(coverage)
    return [{ ...base, ubigeo, ...NOWHERE, hours, languages: toBits(spoken) }]
  }
  return points.map((point) => ({
    ...base,
    ubigeo: point.ubigeo,
    ...toPlace(point),
    hours: toCode(point.hours, listing),
    languages: toBits([...point.languages, ...spoken]),
  }))
}

function isCalled({ kind }: OpenListing['channels'][number]): boolean {
  return kind === 'short_code' || kind === 'phone'
}

/** No finer than a department: without a point nobody can go there. */
function departmentOf(coverage: readonly string[]): string {
  const departments = new Set(coverage.map((code) => code.slice(0, 2)))
  const [department] = departments
  return departments.size === 1 && department !== undefined ? department : 'PE'
}

function toPlace({ precision, lat, lng }: PublicPoint): typeof NOWHERE | PublicPlace {
  return precision === 'none' || lat === null || lng === null ? NOWHERE : { precision, lat, lng }
}

type PublicPlace = Pick<DirectoryEntry, 'precision' | 'lat' | 'lng'>

/** Hours of which nothing is known say as little as none; old ones are told, and open no door. */
function toCode(hours: Hours | null, { hasOldHours }: OpenListing): string {
  if (hours === null || hours.state === 'unknown') return ''
  return encodeHours(hasOldHours ? { ...hours, state: 'unknown' } : hours)
}

function toBits(languages: readonly LanguageAtCare[]): number {
  return languageBits(languages.map(({ code }) => code))
}

/** Under whose roof: who fears a report must know before she goes. */
function roofOf(listing: OpenListing): DirectoryEntry['roof'] {
  if (isInsidePolice(listing)) return 'police'
  if (listing.subKind === 'health_centre') return 'health'
  return listing.subKind === 'boat' ? 'boat' : 'own'
}
