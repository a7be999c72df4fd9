import type { Facts } from '../../domain/attributes'
import { distanceMeters } from '../../domain/distance'
import { isInsidePolice } from '../../domain/inside-police'
import { KIND_CODES, KINDS, type PublicKindCode } from '../../domain/kind'
import type { NeedPlan } from '../../domain/need'
import { covers, type Place } from '../../domain/place'
import type { LoadedEdition } from '../current'
import type { ConfidentialListing, OpenListing, PublicPoint } from '../public-listing'
import { pathTo } from './path-to'
import type { GoGroup, PlaceView, Row } from './place-view'

/** Kinds whose absence is worth a line: what people go looking for. */
const EXPECTED: readonly PublicKindCode[] = [
  'cem',
  'sau',
  'sar',
  'upe',
  'demuna',
  'hrt',
  'police',
  'prosecutor',
  'public_defender',
  'health',
  'mental_health',
  'cso',
]

/** How many rows each subheading of «Ir» shows at most; a test adds up every page against MAX_ROWS. */
const LIMITS = {
  district: { here: 25, province: 12, department: 8 },
  province: { here: 40, province: 0, department: 6 },
  department: { here: 44, province: 0, department: 0 },
} as const
/** When even the place itself has more than fits: the nearest ones, then the way to smaller places. */
const CROWDED = 20

const LEVELS = { 2: 'department', 4: 'province', 6: 'district' } as const

const touches = (coverage: string, ubigeo: string) =>
  covers(coverage, ubigeo) || (coverage !== 'PE' && coverage.startsWith(ubigeo))

function distanceFrom(place: Place, point: PublicPoint): number | null {
  if (point.precision !== 'exact' || point.lat === null || point.lng === null) return null
  if (place.lat === null || place.lng === null) return null
  return distanceMeters({ lat: place.lat, lng: place.lng }, { lat: point.lat, lng: point.lng })
}

function nearestPoint(place: Place, points: readonly PublicPoint[]): PublicPoint | null {
  const distance = (point: PublicPoint) => distanceFrom(place, point) ?? Number.POSITIVE_INFINITY
  return [...points].sort((a, b) => distance(a) - distance(b))[0] ?? null
}

const STALE = { current: 0, expired: 1, long_expired: 2 } as const

function attendsAlways(row: Row): boolean {
  return row.point?.hours.always === true || row.listing.channels.some((one) => one.hours?.always)
}

const SKILLS = ['specialised', 'trained', 'general']

/** Who knows this better comes first; nobody is hidden for what is not known (domain §2, §5). */
function rankBySkill(plan: NeedPlan | null, facts: Facts): number {
  const asks = (fact: NeedPlan['forward'][number]) => plan?.forward.includes(fact) ?? false
  const skill = asks('traffickingSkill') ? SKILLS.indexOf(facts.traffickingSkill ?? '') : 0
  const welcome = asks('lgbtiq') && facts.lgbtiq !== 'yes' ? 1 : 0
  return (skill < 0 ? SKILLS.length : skill) * 2 + welcome
}

/** Fresh before old, then the entry's order of kinds, then nearest, approximate last, then by id. */
function compareRows(plan: NeedPlan | null) {
  const kindRank = (row: Row) => (plan ? plan.kinds.indexOf(row.listing.kind) : 0)
  const alwaysRank = (row: Row) => (plan?.alwaysFirst && !attendsAlways(row) ? 1 : 0)
  const skillRank = (row: Row) => rankBySkill(plan, row.listing.facts)
  const far = (row: Row) => row.distanceMeters ?? Number.POSITIVE_INFINITY
  return (a: Row, b: Row): number =>
    STALE[a.listing.freshness] - STALE[b.listing.freshness] ||
    kindRank(a) - kindRank(b) ||
    alwaysRank(a) - alwaysRank(b) ||
    skillRank(a) - skillRank(b) ||
    (far(a) === far(b) ? 0 : far(a) - far(b)) ||
    (a.listing.id < b.listing.id ? -1 : 1)
}

function toRow(place: Place, listing: OpenListing, within: (point: PublicPoint) => boolean): Row {
  const point = nearestPoint(place, listing.points.filter(within))
  return {
    listing,
    point,
    distanceMeters: point && distanceFrom(place, point),
    reachKnown: listing.coverage.length > 0,
  }
}

/** The services of a scope, each at its nearest point there. */
function rowsWithin(
  place: Place,
  listings: readonly OpenListing[],
  inside: string,
  outside: string,
) {
  const within = (point: PublicPoint) =>
    point.ubigeo.startsWith(inside) && !(outside && point.ubigeo.startsWith(outside))
  return listings
    .filter(({ points }) => points.some(within))
    .map((listing) => toRow(place, listing, within))
}

interface Candidates {
  readonly call: OpenListing[]
  readonly go: OpenListing[]
  readonly comes: OpenListing[]
  readonly led: ConfidentialListing[]
}

/** Sorts every listing that concerns the place under its heading. */
function candidatesFor(edition: LoadedEdition, place: Place, plan: NeedPlan | null): Candidates {
  const department = place.ubigeo.slice(0, 2)
  const found: Candidates = { call: [], go: [], comes: [], led: [] }
  for (const listing of edition.listings.values()) {
    if (listing.exposure === 'CONFIDENTIAL') {
      const wanted = plan ? plan.kinds.includes(listing.kind) : listing.kind !== 'car'
      if (wanted && listing.department === department) found.led.push(listing)
      continue
    }
    if (listing.kind === 'hotline') continue
    if (plan && !plan.kinds.includes(listing.kind)) continue
    const reaches = listing.coverage.some((code) => touches(code, place.ubigeo))
    const basedHere = listing.points.some(({ ubigeo }) => ubigeo.startsWith(department))
    const map = KINDS[listing.kind].map
    if (map === 'area') {
      if (reaches || (listing.coverage.length === 0 && basedHere)) found.comes.push(listing)
    } else if (map === 'pin' && listing.points.length > 0) {
      if (basedHere) found.go.push(listing)
    } else if (reaches) found.call.push(listing)
  }
  return found
}

function goGroups(
  edition: LoadedEdition,
  place: Place,
  listings: OpenListing[],
  plan: NeedPlan | null,
) {
  const limits = LIMITS[LEVELS[place.ubigeo.length as keyof typeof LEVELS]]
  const scopes = [
    ['here', place.ubigeo],
    ['province', place.ubigeo.slice(0, 4)],
    ['department', place.ubigeo.slice(0, 2)],
  ] as const
  const groups: GoGroup[] = []
  let outside = ''
  for (const [scope, inside] of scopes) {
    if (scope !== 'here' && inside === outside) continue
    const scopePlace = edition.places.get(inside)
    if (scopePlace && (scope === 'here' || inside.length < outside.length)) {
      const all = rowsWithin(place, listings, inside, outside).sort(compareRows(plan))
      const limit = scope === 'here' && all.length > limits.here ? CROWDED : limits[scope]
      if (all.length > 0) {
        groups.push({ scope, place: scopePlace, rows: all.slice(0, limit), total: all.length })
      }
    }
    outside = inside
  }
  return groups
}

/**
 * Who can help in a place.
 * @param ubigeo 2, 4 or 6 digits.
 * @param plan an entry's lines and kinds, or null for everything.
 * @returns null when the place does not exist.
 */
export function placeView(
  edition: LoadedEdition,
  ubigeo: string,
  plan: NeedPlan | null = null,
): PlaceView | null {
  const place = edition.places.get(ubigeo)
  if (!place) return null
  const { call, go, comes, led } = candidatesFor(edition, place, plan)
  const groups = goGroups(edition, place, go, plan)
  const present = new Set<PublicKindCode>(
    [...call, ...go, ...comes, ...led].map(({ kind }) => kind),
  )
  // Under a centre's roof there is a police station, whoever lists it.
  if (go.some(isInsidePolice)) present.add('police')
  const expected = plan ? plan.kinds : EXPECTED
  return {
    place,
    path: pathTo(edition, ubigeo),
    call: call.sort((a, b) => KIND_CODES.indexOf(a.kind) - KIND_CODES.indexOf(b.kind)),
    go: groups,
    comes: comes.map((listing) => toRow(place, listing, () => true)).sort(compareRows(plan)),
    led,
    absent: expected.filter((kind) => !present.has(kind)),
    ...findAlways(place, [...go, ...comes], groups, plan),
  }
}

/** Whoever asks at ten at night must not be sent to a door that opens at eight. */
function findAlways(
  place: Place,
  listings: readonly OpenListing[],
  groups: readonly GoGroup[],
  plan: NeedPlan | null,
): Pick<PlaceView, 'always' | 'hasAlways'> {
  const inDepartment = ({ ubigeo }: PublicPoint) => ubigeo.startsWith(place.ubigeo.slice(0, 2))
  const [nearest = null] = listings
    .map((listing) => toRow(place, listing, inDepartment))
    .filter(attendsAlways)
    .sort(compareRows(plan))
  const isHere = groups.some(({ scope, rows }) => scope === 'here' && rows.some(attendsAlways))
  return { always: isHere ? null : nearest, hasAlways: nearest !== null }
}
