import { useMessages, useTranslations } from 'next-intl'
import { isPublicKind, KIND_CODES, type KindCode } from '@/lib/domain/kind'
import type { PlaceLevel } from '@/lib/domain/place'
import type { ClosingSentences } from '../../listing/use-closing-sentences'
import { useFilterWords } from '../../listing/use-filter-words'

/** What is said of streets. */
const STREETS = [
  ...(['streets', 'streetsExplain', 'streetsShow', 'streetsHide'] as const),
  ...(['streetsHere', 'streetsEnded', 'streetsFailed'] as const),
]

/** Sentences that say what others learn of her. */
export type Beneath = Readonly<Record<'nearExplain' | 'streetsExplain' | 'streetsHere', string>>

const NOTHING: Beneath = { nearExplain: '', streetsExplain: '', streetsHere: '' }

/**
 * All texts that the page's script may show, as they stand in the messages: `{holes}` are filled on
 * the device (`fill.ts`), which knows no plural of ours, so none of these has one.
 * @param hasStreets false: the operator has none, and their texts would be bytes for nothing: empty.
 * @param closings what is said of doors that are shut.
 * @param beneath the Spanish of what is said of consequences; empty where hers is reviewed, as at first.
 */
export function useMapWords(hasStreets: boolean, closings: ClosingSentences, beneath = NOTHING) {
  const {
    // What other pages and the server say, and what `useFilterWords` hands over, would be bytes for nothing.
    Map: {
      title,
      open,
      yes_direct,
      yes_children,
      yes_minors,
      yes_comes,
      unknown_direct,
      unknown_comes,
      ...map
    },
    Filters: { failed, nobodyKnows, unsure, saysYes, more, yes, expected, unknown, ...filters },
    Kinds,
    CareLanguages,
    Hours,
    ListingCard,
    PlacePage,
    NeedPage,
    ...other
  } = useMessages()
  const filterWords = useFilterWords()
  const place = useTranslations('PlacePage')
  const levelOf = (level: PlaceLevel) => place('level', { level, parent: '{parent}' })
  const nameOf = (code: KindCode): string => (isPublicKind(code) ? Kinds[code] : '')
  const whatOf = (code: KindCode): string => (isPublicKind(code) ? Kinds[`${code}What`] : '')
  return {
    map: {
      ...(hasStreets ? map : { ...map, ...Object.fromEntries(STREETS.map((key) => [key, ''])) }),
      beneath,
    },
    /** The chips' own words, by filter; the same as on the pages of places. */
    filters,
    /** In the order of `KIND_CODES`, as the directory counts. */
    kinds: KIND_CODES.map(nameOf),
    /** What each does, in a sentence. */
    kindsWhat: KIND_CODES.map(whatOf),
    languages: CareLanguages,
    hours: {
      always: Hours.always,
      alwaysInferred: Hours.alwaysInferred,
      inferredRange: Hours.inferredRange,
      oldRange: Hours.oldRange,
      range: Hours.range,
      until: Hours.until,
      untilMidnight: Hours.untilMidnight,
      from: Hours.from,
      openNow: Hours.openNow,
      closedNow: Hours.closedNow,
      expectedNow: Hours.expectedNow,
    },
    card: {
      unknown: ListingCard.unknown,
      languages: ListingCard.languages,
      onlyMinors: ListingCard.onlyMinors,
      approximate: ListingCard.approximate,
      noPhone: ListingCard.noPhone,
      police: ListingCard.insidePolice,
      health: ListingCard.insideHealth,
      boat: ListingCard.boat,
      base: ListingCard.itinerant,
      led: ListingCard.led,
      expired: ListingCard.expired,
      longExpired: ListingCard.longExpired,
      expiredWeb: ListingCard.expiredWeb,
      longExpiredWeb: ListingCard.longExpiredWeb,
    },
    closings,
    ways: {
      call: PlacePage.call,
      go: PlacePage.go,
      comes: PlacePage.comes,
      led: PlacePage.led,
    },
    unknownReach: PlacePage.unknownReach,
    levels: {
      department: levelOf('department'),
      province: levelOf('province'),
      district: levelOf('district'),
    },
    ...filterWords,
    otherRegion: NeedPage.otherRegion,
    typedHelp: other.PlaceSearch.help,
    and: other.Dates.and,
    dayAndNight: other.Numbers.always,
  }
}

export type MapWords = ReturnType<typeof useMapWords>
