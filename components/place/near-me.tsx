import { useLocale, useMessages, useTranslations } from 'next-intl'
import type { PublicKindCode } from '@/lib/domain/kind'
import type { OpenListing } from '@/lib/edition/public-listing'
import { spanishBeneath } from '@/lib/i18n/spanish-beneath'
import { Beneath } from '../layout/beneath'
import rowStyles from '../listing/row-list.module.css'
import { RowTemplate } from '../listing/row-template'
import { useClosingSentences } from '../listing/use-closing-sentences'
import { LateScript } from '../ui/late-script'
import { Pictogram } from '../ui/pictogram'
import styles from './near-me.module.css'

interface Props {
  readonly locale: string
  /** Name of the department, whose file is searched. */
  readonly department: string
  /** The department's file: the same bytes for everyone on its pages. */
  readonly source: string
  /** Kinds with a door to go to in the department. */
  readonly kinds: readonly PublicKindCode[]
  /** Services with such a door, of which some may be shut. */
  readonly services: readonly OpenListing[]
  /** Address of the script that is loaded at the first press. */
  readonly script: string
}

/**
 * «Cerca de mí», hidden until the script is there. The first press explains, the second asks the
 * device once; where she is never leaves it. Refusing costs nothing: the lists are all there.
 */
export function NearMe({ locale, department, source, kinds, services, script }: Props) {
  const t = useTranslations('NearMe')
  const map = useTranslations('Map')
  const picker = useTranslations('NeedPage')
  const kindNames = useTranslations('Kinds')
  const closings = useClosingSentences(services)
  const explainedInSpanish = spanishBeneath(useLocale(), 'nearExplain')
  // As they stand, gaps and all: the script fills them.
  const { Map: words, NearMe: near, Filters: filters, ListingCard: card } = useMessages()
  return (
    <section
      hidden
      className={styles.box}
      data-near
      data-source={source}
      data-base={`/${locale}/s/`}
      data-c-rows={rowStyles.rows}
      data-kinds={JSON.stringify(Object.fromEntries(kinds.map((kind) => [kind, kindNames(kind)])))}
      data-closings={Object.keys(closings).length > 0 ? JSON.stringify(closings) : undefined}
      data-t-title={t('title', { place: department })}
      data-t-asking={words.nearAsking}
      data-t-refused={near.refused}
      data-t-failed={near.failed}
      data-t-far={t('far', { place: department })}
      data-t-none={filters.none}
      data-t-meters={words.meters}
      data-t-kilometers={words.kilometers}
      data-t-minors={card.onlyMinors}
      data-t-police={card.insidePolice}
      data-t-health={card.insideHealth}
      data-t-boat={card.boat}
      data-t-expired={card.expired}
      data-t-expired-web={card.expiredWeb}
      data-t-long-expired={card.longExpired}
      data-t-long-expired-web={card.longExpiredWeb}
    >
      <button
        className={styles.door}
        type="button"
        aria-expanded="false"
        aria-controls="near"
        data-near-door
      >
        <Pictogram id="pin" />
        {map('near')}
      </button>
      <div hidden className={styles.panel} id="near" data-near-panel>
        <p id="near-why">
          {map('nearExplain')} <Beneath spanish={explainedInSpanish} />
        </p>
        <button
          hidden
          className={styles.use}
          type="button"
          aria-describedby="near-why"
          data-near-use
        >
          {map('nearUse')}
        </button>
        <p className={styles.status} role="status" />
        <a hidden className={styles.away} href={`/${locale}/l`} data-near-away>
          {picker('otherRegion')}
        </a>
        <div data-near-results />
      </div>
      <RowTemplate />
      <LateScript src={script} />
    </section>
  )
}
