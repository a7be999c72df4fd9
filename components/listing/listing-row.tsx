import { useTranslations } from 'next-intl'
import { encodeAnswers } from '@/lib/domain/answers-code'
import { calledHours } from '@/lib/domain/called-hours'
import { formatPhone, telHref } from '@/lib/domain/channel'
import { isInsidePolice } from '@/lib/domain/inside-police'
import { KINDS } from '@/lib/domain/kind'
import { unknownTopics } from '@/lib/domain/unknown-topics'
import type { Row } from '@/lib/edition/views/place-view'
import { formatDistance, formatList } from '@/lib/i18n/formats'
import { Pictogram } from '../ui/pictogram'
import { ageText } from './age-text'
import { closingSentence } from './closing-sentence'
import { HoursLine } from './hours-line'
import styles from './listing-row.module.css'
import { OpenNow } from './open-now'
import { answersOfRow } from './row-answers'

interface Props {
  readonly row: Row
  /** Capital that distances are measured from. */
  readonly from: string
  /** District of the point, or its base. */
  readonly district: string
  readonly forward: readonly string[]
  /** Its page. */
  readonly href: string
}

/** How many unknowns a row names; the service's page names them all. */
const NAMED_UNKNOWNS = 4

function Unknown({ row, forward }: Pick<Props, 'row' | 'forward'>) {
  const t = useTranslations('ListingCard')
  const facts = useTranslations('Facts')
  const dates = useTranslations('Dates')
  const { listing, point } = row
  const topics = unknownTopics(
    {
      facts: listing.facts,
      hours: point?.hours ?? calledHours(listing.channels),
      languages: [...(point?.languages ?? []), ...listing.channels.flatMap((c) => c.languages)],
      coverageKnown: row.reachKnown || point !== null,
    },
    forward,
  )
  const named = topics.slice(0, NAMED_UNKNOWNS).map((topic) => facts(topic))
  const rest = topics.length - named.length
  if (rest > 0) named.push(facts('more', { count: rest }))
  return t('unknown', { things: formatList(dates, named) })
}

/** Kinds whose short name everybody reads on the door; the others are spelt out. */
const SHORT_NAMED: readonly string[] = ['cem']

/** In which languages, and whether it costs, as far as that is known. */
function useKnown({ listing, point }: Row): string[] {
  const t = useTranslations('ListingCard')
  const numbers = useTranslations('Numbers')
  const names = useTranslations('CareLanguages')
  const dates = useTranslations('Dates')
  const at = [...(point?.languages ?? []), ...listing.channels.flatMap((one) => one.languages)]
  const languages = [...new Set(at.map(({ code }) => names(code)))]
  return [
    languages.length > 0 ? t('languages', { languages: formatList(dates, languages) }) : '',
    listing.facts.free === 'yes' ? numbers('free') : '',
  ]
}

/** Whom alone it takes, what it is and where: district, distance, what kind of house it is in. */
function Meta({ row, from, district }: Omit<Props, 'forward' | 'href'>) {
  const t = useTranslations('ListingCard')
  const distance = useTranslations('Distance')
  const kinds = useTranslations('Kinds')
  const place = useTranslations('PlacePage')
  const { listing, point, distanceMeters } = row
  const comes = KINDS[listing.kind].map === 'area'
  const parts = [
    listing.facts.adults === 'no' && t('onlyMinors'),
    SHORT_NAMED.includes(listing.kind) ? null : kinds(listing.kind),
    isInsidePolice(listing) && t('insidePolice'),
    listing.subKind === 'health_centre' && t('insideHealth'),
    listing.subKind === 'boat' && t('boat'),
    // Where a team comes from is not where it goes: no distance, or she would walk to its office.
    comes && district ? t('itinerant', { place: district }) : district,
    !comes && distanceMeters !== null && formatDistance(distance, distanceMeters, from),
    !comes && point?.precision === 'approximate' && t('approximate'),
    comes && !row.reachKnown && place('unknownReach').replace(/\.$/, ''),
    ...useKnown(row),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** One service in a list: at most ten elements, so that the cover paints at once on a slow phone. */
export function ListingRow({ row, from, district, forward, href }: Props) {
  const t = useTranslations('ListingCard')
  const hoursOf = row.point?.hours ?? calledHours(row.listing.channels)
  const { listing } = row
  const closing = closingSentence(t, useTranslations('Dates'), listing)
  const phones = listing.channels.filter(({ kind }) => kind === 'phone' || kind === 'short_code')
  return (
    <li className={styles.row} data-f={encodeAnswers(answersOfRow(row))}>
      <Pictogram id={`kind-${listing.kind}`} />
      <a className={styles.name} href={href} lang="es">
        {listing.name}
      </a>
      <p className={styles.meta}>
        {closing && <b>{closing} </b>}
        <Meta row={row} from={from} district={district} />
      </p>
      {phones.map(({ value }) => (
        <a key={value} className={styles.phone} href={telHref(value)}>
          {formatPhone(value)}
        </a>
      ))}
      {hoursOf && hoursOf.state !== 'unknown' && (
        <p className={styles.hours}>
          <HoursLine hours={hoursOf} isOld={listing.hasOldHours} />.{' '}
          {/* «Abierto» in green beside «puede haber cambiado» would be believed first. */}
          {listing.freshness === 'current' && !listing.hasOldHours && <OpenNow hours={hoursOf} />}
        </p>
      )}
      <p className={styles.unknown}>
        {listing.freshness !== 'current' && `${t(ageText(listing))} `}
        {listing.channels.length === 0 && `${t('noPhone')}. `}
        <Unknown row={row} forward={forward} />
      </p>
    </li>
  )
}
