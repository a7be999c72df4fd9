import { useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import { HOUSE_TOPICS, unknownTopics } from '@/lib/domain/unknown-topics'
import type { ConfidentialListing } from '@/lib/edition/public-listing'
import { formatDate } from '@/lib/i18n/formats'
import { Careful } from '../layout/careful'
import { PageHead } from '../layout/page-head'
import { Section } from '../layout/section'
import { ReportLink } from '../report/report-link'
import { Pictogram } from '../ui/pictogram'
import styles from './confidential-body.module.css'
import { KnownFacts } from './known-facts'
import { UnknownFacts } from './unknown-facts'

interface Props {
  readonly listing: ConfidentialListing
  /** Name of its department. */
  readonly department: string
  /** Where one finds that kind: the line's number, or the department's list. */
  readonly hrefOf: (gate: PublicKindCode) => string
}

/** A gate: who leads there. A line is called at once, the others are found in the department. */
function Gate({ gate, hrefOf }: { readonly gate: PublicKindCode } & Pick<Props, 'hrefOf'>) {
  const kinds = useTranslations('Kinds')
  const numbers = useTranslations('Numbers')
  return (
    <li>
      <a className={styles.gate} href={hrefOf(gate)}>
        <Pictogram id={`kind-${gate}`} />
        <span>
          <b>{gate === 'hotline' ? numbers('call', { number: '100' }) : kinds(gate)}</b>
          <small>
            <Careful id={`Kinds.${gate}What`} />
          </small>
        </span>
      </a>
    </li>
  )
}

/**
 * A safe house: what it is, that nobody may know where, and who leads there. Every entry of a kind
 * reads the same but for its department, however many houses stand behind it.
 */
export function ConfidentialBody({ listing, department, hrefOf }: Props) {
  const t = useTranslations('ListingPage')
  const kinds = useTranslations('Kinds')
  const dates = useTranslations('Dates')
  const { kind, gates, facts, sourceTitle, quarter } = listing
  return (
    <>
      <PageHead
        title={t('confidentialTitle', { place: department })}
        sub={kinds(kind)}
        picture={`kind-${kind}`}
      />
      <div className={styles.text}>
        <p>
          <Careful id={`Kinds.${kind}What`} />
        </p>
        <p>
          <Careful id="ListingPage.confidential" />
        </p>
      </div>
      <Section title={t('confidentialGates')}>
        <p>
          <Careful id="ListingPage.confidentialHow" />
        </p>
        <ul className={styles.gates}>
          {gates.map((gate) => (
            <Gate key={gate} gate={gate} hrefOf={hrefOf} />
          ))}
        </ul>
        <p>
          <Careful id="ListingPage.confidentialEvaluation" />
        </p>
      </Section>
      <KnownFacts facts={facts} />
      <UnknownFacts
        topics={unknownTopics({ facts, hours: null, languages: [], coverageKnown: true }).filter(
          (topic) => HOUSE_TOPICS.includes(topic),
        )}
        intro="ListingPage.unknownIntroHouse"
      />
      <Section title={t('source')}>
        {/* No title when the sources of several houses differ: naming one would count them. */}
        {sourceTitle && (
          <p>
            {t('confidentialQuarter', { title: sourceTitle, date: formatDate(dates, quarter) })}
          </p>
        )}
        <p>{t('notConfirmed')}</p>
        <ReportLink id={listing.id} />
      </Section>
    </>
  )
}
