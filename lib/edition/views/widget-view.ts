import { isPublicKind, KIND_CODES, KINDS, type PublicKindCode } from '../../domain/kind'
import { lineRank } from '../../domain/line-order'
import type { LoadedEdition } from '../current'
import type { OpenListing, PublicListing } from '../public-listing'
import { placeView } from './for-place'
import type { PlaceView } from './place-view'
import { reaches } from './reaches'

/** What a widget of a place shows: the lists of its page, of the chosen kinds alone. */
interface WidgetView {
  readonly view: PlaceView
  /** Kinds that there are in the department, chosen or not: what the reader may turn to. */
  readonly kinds: readonly PublicKindCode[]
}

/**
 * @param ubigeo 2, 4 or 6 digits
 * @param kinds empty: all
 * @returns null when the place does not exist
 */
export function widgetView(
  edition: LoadedEdition,
  ubigeo: string,
  kinds: readonly PublicKindCode[],
): WidgetView | null {
  const plan = { lines: [], kinds, forward: [], alwaysFirst: false }
  const view = placeView(edition, ubigeo, kinds.length === 0 ? null : plan)
  if (!view) return null
  return {
    // A page of a place has the lines in its numbers; who asks for lines alone gets them all.
    view: kinds.includes('hotline')
      ? { ...view, call: [...findLines(edition), ...view.call] }
      : view,
    kinds: kindsOf(
      [...edition.listings.values()].filter((one) => reaches(one, ubigeo.slice(0, 2))),
    ),
  }
}

/** What a widget of the whole country shows, besides the way to its departments. */
interface CountryView {
  /** Who answers from anywhere. */
  readonly call: readonly OpenListing[]
  readonly kinds: readonly PublicKindCode[]
}

/** Are these services with a door, of which each place can say how many it has? */
export function haveDoors(kinds: readonly PublicKindCode[]): boolean {
  return kinds.every((kind) => KINDS[kind].map === 'pin')
}

/** @param kinds empty: all */
export function countryView(edition: LoadedEdition, kinds: readonly PublicKindCode[]): CountryView {
  const all = [...edition.listings.values()]
  const isWanted = ({ kind }: PublicListing) => kinds.length === 0 || kinds.includes(kind)
  const reached = all.filter(
    (listing): listing is OpenListing =>
      listing.exposure === 'OPEN' && listing.points.length === 0 && isEverywhere(listing),
  )
  return {
    call: [...findLines(edition), ...reached.filter(({ kind }) => kind !== 'hotline')]
      .filter(isWanted)
      .slice(0, MAX_CALLED),
    kinds: kindsOf(all),
  }
}

/** More would be no list any more; the catalogue has some twenty. */
const MAX_CALLED = 60

const isEverywhere = ({ coverage }: OpenListing) => coverage.includes('PE')

/** In the order of the map's list. */
function findLines(edition: LoadedEdition): OpenListing[] {
  const rankOf = ({ channels }: OpenListing) => lineRank(channels[0]?.value ?? '')
  return (edition.byKind.get('hotline') ?? [])
    .flatMap((listing) => (listing.exposure === 'OPEN' ? [listing] : []))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

function kindsOf(listings: readonly PublicListing[]): PublicKindCode[] {
  const found = new Set(listings.map(({ kind }) => kind))
  return KIND_CODES.filter(isPublicKind).filter((code) => found.has(code))
}
