import { CARE_LANGUAGES } from '@/lib/domain/language'
import type { OpenListing, PublicListing, PublicPoint } from '@/lib/edition/public-listing'
import { isWeb } from './is-web'
import { nationalForm } from './national-form'
import { placeNames } from './place-names'
import { publicName } from './public-name'
import type { Source } from './source'

/**
 * A listing at one of its places, flat, for maps and spreadsheets: keys are those of the columns that
 * an import takes. A listing without a public place is one row without a place.
 */
export function flatRows(listing: PublicListing, source: Source) {
  if (listing.exposure === 'CONFIDENTIAL') return [confidentialRow(listing, source)]
  const points = listing.points.length > 0 ? listing.points : [null]
  return points.map((point) => openRow(listing, point, source))
}
export type FlatRow = ReturnType<typeof flatRows>[number]

const NO_PLACE = { address: null, lat: null, lng: null, precision: 'none', hours: null } as const

function openRow(listing: OpenListing, point: PublicPoint | null, source: Source) {
  const { channels, coverage, facts, trust } = listing
  // Without a public door it is listed for its region, when it has one.
  const region = coverage.length === 1 && coverage[0] !== 'PE' ? (coverage[0] ?? '') : ''
  const ubigeo = point?.ubigeo ?? region
  const spoken = point ? point.languages : channels.flatMap(({ languages }) => languages)
  return {
    public_id: listing.id,
    type: listing.kind,
    sub_kind: listing.subKind ?? '',
    name: listing.name,
    operator: listing.operator,
    ...{ ubigeo, ...placeNames(ubigeo, source.edition) },
    ...(point ? toPlace(point) : NO_PLACE),
    phone: onceEach(
      channels.flatMap((channel) => (isWeb(channel) ? [] : [nationalForm(channel.value)])),
    ),
    url: channels.find(isWeb)?.value ?? '',
    // In the order of our table, as a file that was brought back has them.
    languages: CARE_LANGUAGES.filter((known) => spoken.some(({ code }) => code === known)),
    gates: listing.gates,
    coverage,
    // Without it a map would send her to a door that is shut.
    ...{ operating_state: facts.operatingState ?? '', until: facts.until ?? '' },
    freshness: listing.freshness,
    verified_at: trust.verifiedAt ?? '',
    ...{ source_title: trust.sourceTitle, source_url: trust.sourceUrl ?? '' },
    source_date: trust.sourceDate,
  }
}

/** A number that takes calls and messages is one number. */
const onceEach = (numbers: readonly string[]) => [...new Set(numbers)]

function toPlace({ address, lat, lng, precision, hours }: PublicPoint) {
  return { address, lat, lng, precision, hours }
}

/** The department and who leads there: the row has the others' keys and nothing in them. */
function confidentialRow(
  listing: Extract<PublicListing, { exposure: 'CONFIDENTIAL' }>,
  source: Source,
) {
  return {
    public_id: listing.id,
    type: listing.kind,
    sub_kind: '',
    name: publicName(listing, source),
    operator: '',
    ubigeo: listing.department,
    ...placeNames(listing.department, source.edition),
    ...NO_PLACE,
    phone: [],
    url: '',
    languages: [],
    gates: listing.gates,
    coverage: [listing.department],
    ...{ operating_state: '', until: '', freshness: listing.freshness },
    verified_at: '',
    ...{ source_title: listing.sourceTitle, source_url: '' },
    source_date: listing.quarter,
  }
}
