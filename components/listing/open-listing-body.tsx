import { useLocale, useTranslations } from 'next-intl'
import { calledHours } from '@/lib/domain/called-hours'
import type { Place } from '@/lib/domain/place'
import { unknownTopics } from '@/lib/domain/unknown-topics'
import type { OpenListing } from '@/lib/edition/public-listing'
import { formatList } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { PageHead } from '../layout/page-head'
import { Section } from '../layout/section'
import { ReportLink } from '../report/report-link'
import { ChannelList } from './channel-list'
import { HoursTable } from './hours-table'
import { isCalled } from './is-called'
import { JourneyLines } from './journey-lines'
import { KnownFacts } from './known-facts'
import { ListingAlerts } from './listing-alerts'
import styles from './open-listing-body.module.css'
import { PointSection } from './point-section'
import { sharedHours } from './shared-hours'
import { SourceLines } from './source-lines'
import { UnknownFacts } from './unknown-facts'
import { useSpokenNames } from './use-spoken-names'

interface Props {
  readonly listing: OpenListing
  /** From the department down, for each point. */
  readonly pathTo: (ubigeo: string) => readonly Place[]
  /** What else there is in a place; the site's own page unless this stands elsewhere. */
  readonly placeHref?: (ubigeo: string) => string
}

/** Languages and reach, which are known or not like any fact. */
function useMoreFacts({ listing, pathTo }: Props) {
  const t = useTranslations('ListingPage')
  const attributes = useTranslations('Attributes')
  const spokenNames = useSpokenNames()
  const dates = useTranslations('Dates')
  const { coverage } = listing
  const names = spokenNames([...listing.points, ...listing.channels].map((at) => at.languages))
  const reach = coverage.map((code) =>
    code === 'PE' ? t('coveragePeru') : (pathTo(code).at(-1)?.name ?? code),
  )
  return [
    ...(names.length > 0
      ? [{ question: attributes('languages'), answer: formatList(dates, names) }]
      : []),
    ...(reach.length > 0 ? [{ question: t('coverage'), answer: formatList(dates, reach) }] : []),
  ]
}

/** Everything the edition says of an open service, and everything it does not. */
export function OpenListingBody({ listing, pathTo, placeHref }: Props) {
  const locale = useLocale()
  const t = useTranslations('ListingPage')
  const kinds = useTranslations('Kinds')
  const { channels, points, facts } = listing
  const [first] = points
  const called = isCalled(channels)
  const channelHours = sharedHours(listing)
  const townOf = (ubigeo: string) => {
    const place = pathTo(ubigeo).at(-1)
    return place?.capital ?? place?.name ?? ubigeo
  }
  const more = useMoreFacts({ listing, pathTo })
  const topics = unknownTopics({
    facts,
    hours: first?.hours ?? calledHours(channels),
    languages: [...points, ...channels].flatMap((at) => at.languages),
    coverageKnown: listing.coverage.length > 0,
  })
  return (
    <>
      <PageHead
        title={<span lang="es">{listing.name}</span>}
        sub={kinds(listing.kind)}
        picture={`kind-${listing.kind}`}
      />
      <p>
        <Careful id={`Kinds.${listing.kind}What`} />
      </p>
      <ListingAlerts listing={listing} />
      <Section title={t('call')}>
        <ChannelList
          channels={channels}
          withHours={channelHours === null}
          hasOldHours={listing.hasOldHours}
        />
      </Section>
      {points.map((point) => (
        <PointSection
          key={`${point.ubigeo} ${point.address}`}
          point={point}
          path={pathTo(point.ubigeo)}
          isCalled={called}
          hasOldHours={listing.hasOldHours}
        >
          {point.journeys && (
            <JourneyLines
              journeys={point.journeys}
              trust={listing.fieldTrust.journeys ?? listing.trust}
              townOf={townOf}
            />
          )}
        </PointSection>
      ))}
      {channelHours && (
        <Section title={t('hours')}>
          <HoursTable hours={channelHours} callFirst={false} isOld={listing.hasOldHours} />
        </Section>
      )}
      <KnownFacts facts={facts} notes={listing.factNotes} more={more} />
      <UnknownFacts
        topics={topics}
        intro={called ? 'ListingPage.unknownIntro' : 'ListingPage.unknownIntroThere'}
        facts={facts}
        notes={listing.factNotes}
      />
      <SourceLines listing={listing} />
      <div className={styles.end}>
        {listing.operator && <p>{t('operator', { name: listing.operator })}</p>}
        {first && (
          <a href={placeHref?.(first.ubigeo) ?? `/${locale}/l/${first.ubigeo}`}>
            {t('alsoHere', { place: pathTo(first.ubigeo).at(-1)?.name ?? '' })}
          </a>
        )}
        <ReportLink id={listing.id} />
      </div>
    </>
  )
}
