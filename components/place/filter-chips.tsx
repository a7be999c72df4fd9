import { useMessages, useTranslations } from 'next-intl'
import { FILTERS } from '@/lib/domain/filter'
import { LANGUAGE_CHOICE_CODES } from '@/lib/domain/language-choice'
import type { PlaceView } from '@/lib/edition/views/place-view'
import { formatList } from '@/lib/i18n/formats'
import { useFilterWords } from '../listing/use-filter-words'
import { Chip } from '../ui/chip'
import fold from '../ui/fold.module.css'
import { LateScript } from '../ui/late-script'
import link from '../ui/link-button.module.css'
import type { PictogramId } from '../ui/pictogram'
import styles from './filter-chips.module.css'
import { type AskName, type OpenAsks, openAsks } from './open-asks'

interface Props {
  readonly view: PlaceView
  /** Address of the script that is loaded at the first press. */
  readonly script: string
}

const PICTURES: Partial<Readonly<Record<AskName, PictogramId>>> = {
  open: 'clock',
  no_document: 'need-documents',
  children: 'need-children',
  direct: 'walk',
  by_phone: 'phone',
  comes: 'comes',
  trafficking: 'need-job',
}

/** The pictograms of the chips that a place's page shows. */
export function chipPictograms(view: PlaceView): PictogramId[] {
  return openAsks(view)?.first.flatMap((name) => PICTURES[name] ?? []) ?? []
}

/**
 * What she may ask of the services on the page, an addition to the lists: hidden until the script is
 * there, which sorts the rows that she has already. Only what tells one from another is offered; of
 * what nobody has told us anything, a line says so.
 */
export function FilterChips({ view, script }: Props) {
  const t = useTranslations('Filters')
  // As they stand, gaps and all: the script fills them.
  const { Filters: words, ListingCard: card, Hours: hours } = useMessages()
  const asks = openAsks(view)
  if (asks === null) return null
  return (
    <section
      hidden
      className={styles.box}
      aria-labelledby="filters"
      data-filters
      data-c-title={styles.state}
      data-c-fold={fold.fold}
      data-c-why={styles.why}
      data-t-yes={words.yes}
      data-t-expected={words.expected}
      data-t-unknown={words.unknown}
      data-t-no={words.no}
      data-t-unsure={words.unsure}
      data-t-more={words.more}
      data-t-expected-now={hours.expectedNow}
      data-t-says-yes={words.saysYes}
      data-t-says-expected={words.saysExpected}
      data-t-says-unknown={card.unknown}
      data-t-says-no={words.saysNo}
      data-t-none={words.none}
      data-t-failed={words.failed}
    >
      {/* Closed: nobody who only wants a number should have to pass by what she did not ask for. */}
      <details className={styles.door}>
        <summary>
          <h2 id="filters">{t('title')}</h2>
        </summary>
        <div className={styles.inside}>
          <Chips asks={asks} />
          <NotKnown topics={asks.unknown} />
          <div hidden className={styles.chosen} data-chosen>
            <Chip text={t('unknownToo')} isOn data-sure="0" />
            <Chip text={t('sureOnly')} data-sure="1" />
            <button className={link.button} type="button" data-clear>
              {t('clear')}
            </button>
          </div>
          <p className={styles.status} role="status" />
        </div>
      </details>
      <LateScript src={script} />
    </section>
  )
}

function Chips({ asks: { first, who, languages } }: { readonly asks: OpenAsks }) {
  const t = useTranslations('Filters')
  const hours = useTranslations('Hours')
  const numbers = useTranslations('Numbers')
  const names = useTranslations('CareLanguages')
  const { yes, unknown } = useFilterWords()
  const labelOf = (name: AskName) => {
    if (name === 'open') return hours('openNow')
    return name === 'always' ? numbers('always') : t(name)
  }
  const chipOf = (name: AskName) => {
    const chip = { text: labelOf(name), picture: PICTURES[name] }
    if (name === 'open' || name === 'always') return <Chip key={name} {...chip} data-ask={name} />
    return (
      <Chip
        key={name}
        {...chip}
        // What the script reads (`lib/enhance/chips.ts`), and the same inside a sentence: a yes, a doubt.
        data-ask={`f${FILTERS.indexOf(name)}`}
        data-say={yes[name]}
        data-doubt={unknown[name]}
      />
    )
  }
  return (
    <>
      {first.length > 0 && <div className={styles.chips}>{first.map(chipOf)}</div>}
      {who.length > 0 && (
        <details className={fold.fold}>
          <summary>{t('who')}</summary>
          <div className={styles.chips}>{who.map(chipOf)}</div>
        </details>
      )}
      {languages.length > 0 && (
        <details className={fold.fold}>
          <summary>{t('spoken')}</summary>
          <div className={styles.chips}>
            {languages.map((code) => (
              <Chip
                key={code}
                data-ask={`l${LANGUAGE_CHOICE_CODES.indexOf(code)}`}
                text={names(code)}
              />
            ))}
          </div>
        </details>
      )}
    </>
  )
}

/** «De estos servicios aún no sabemos…»: a chip for it would find nobody. */
function NotKnown({ topics }: { readonly topics: OpenAsks['unknown'] }) {
  const t = useTranslations('Filters')
  const facts = useTranslations('Facts')
  const dates = useTranslations('Dates')
  if (topics.length === 0) return null
  const things = formatList(
    dates,
    topics.map((topic) => facts(topic)),
  )
  return <p className={styles.unknown}>{t('nobodyKnows', { things })}</p>
}
