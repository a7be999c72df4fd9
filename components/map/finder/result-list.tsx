import type { Directory } from '@/lib/search/directory'
import groups from '../../listing/listing-groups.module.css'
import rows from '../../listing/row-list.module.css'
import { Pictogram, type PictogramId } from '../../ui/pictogram'
import type { FoundAnswer, FoundRow, Way } from './find-results'
import type { MapWords } from './map-words'
import styles from './result-list.module.css'
import { ResultRow } from './result-row'
import { wordRow } from './row-words'
import type { AskedThings } from './word-reasons'

export interface ListContext {
  readonly directory: Directory
  readonly words: MapWords
  readonly locale: string
  readonly placeName: (ubigeo: string) => string
  /** Null: the device's clock cannot be believed. */
  readonly now: Date | null
  readonly asked: AskedThings
  /** Of the reading that distances count from; undefined: it is none. */
  readonly accuracy: number | undefined
  readonly selected: number | null
  /** Shows a row on the map; null: there is none. */
  readonly show: ((row: number) => void) | null
}

interface Props extends ListContext {
  /** Already cut to what is shown. */
  readonly found: readonly FoundAnswer[]
  /** Nothing was asked: then all answer alike, and no heading speaks of answers. */
  readonly isPlain: boolean
}

const PICTURES: Readonly<Record<Way, PictogramId>> = {
  call: 'phone',
  go: 'walk',
  comes: 'comes',
  led: 'kind-hrt',
}

/** The list: by answer, then by how one gets there. The map shows the same rows. */
export function ResultList({ found, isPlain, ...context }: Props) {
  const { map, ways: names } = context.words
  // No heading is skipped where none speaks of answers.
  const WayName = isPlain ? 'h3' : 'h4'
  return found.map(({ answer, count, ways }) => (
    <section key={answer} className={styles.answer}>
      {!isPlain && (
        <h3 className={styles.heading} data-answer={answer}>
          {map[answer]} <span>{count}</span>
        </h3>
      )}
      {ways.map(({ way, rows: found }) => (
        <div key={way} className={styles.way}>
          <WayName className={`${groups.heading} ${styles.wayName}`}>
            <Pictogram id={PICTURES[way]} />
            {names[way]}
          </WayName>
          <ul className={`${rows.rows} ${styles.rows}`}>
            {found.map((one) => (
              <FoundRowItem key={one.row} found={one} {...context} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  ))
}

/** One row of the directory in words. */
export function FoundRowItem({ found, ...context }: ListContext & { readonly found: FoundRow }) {
  const { directory, words, now, asked, accuracy, show } = context
  const { row, meters } = found
  const said = wordRow(directory, row, words, context.placeName, {
    things: asked,
    meters,
    accuracy,
    now,
  })
  const isOnMap = !Number.isNaN(directory.lats[row] ?? Number.NaN)
  return (
    <ResultRow
      id={String(row)}
      kind={directory.kinds[row] ?? 0}
      phone={directory.phones[row] ?? ''}
      href={`/${context.locale}/s/${directory.ids[row]}`}
      words={said}
      openText={said.open === 'open' ? words.hours.openNow : words.hours.closedNow}
      show={isOnMap && show ? { text: words.map.show, press: () => show(row) } : null}
      isSelected={row === context.selected}
    />
  )
}
