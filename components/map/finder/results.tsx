import { memo, useDeferredValue, useMemo } from 'react'
import { countRows, cutResults } from './cut-results'
import { fill } from './fill'
import type { FoundAnswer } from './find-results'
import { MOST_ROWS } from './map-state'
import type { MapWords } from './map-words'
import { FoundRowItem, type ListContext, ResultList } from './result-list'
import styles from './results.module.css'

interface Props extends ListContext {
  readonly found: readonly FoundAnswer[]
  /** How many answered no. */
  readonly no: number
  /** Nothing was asked: then all answer alike. */
  readonly isPlain: boolean
  readonly hasOrigin: boolean
  /** Rows shown of each list. */
  readonly shown: number
  readonly showMore: () => void
}

/** Kept while she presses on: the counts answer within a frame, twenty cards take some more. */
const CalmList = memo(ResultList)

/** The list with all that is said around it: how many, what is left out, and how to see more. */
export function Results({ found, no, isPlain, hasOrigin, shown, showMore, ...context }: Props) {
  const { words, selected } = context
  const cut = useMemo(() => cutResults(found, shown), [found, shown])
  const later = {
    found: useDeferredValue(cut),
    asked: useDeferredValue(context.asked),
    isPlain: useDeferredValue(isPlain),
  }
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const isListed = (row: number) =>
    cut.some(({ ways }) => ways.some(({ rows }) => rows.some((one) => one.row === row)))
  const isMore = countRows(cut) < total
  return (
    <section className={styles.list} aria-labelledby="map-list">
      <h2 id="map-list">{words.map.list}</h2>
      <p className={styles.counts} role="status">
        {isPlain
          ? fill(words.map.counted, { count: String(total) })
          : countAnswers(found, words.map)}
      </p>
      {selected !== null && !isListed(selected) && (
        <ul className={styles.chosen}>
          <FoundRowItem found={{ row: selected, meters: null }} {...context} />
        </ul>
      )}
      {total === 0 && <p>{words.map.empty}</p>}
      <CalmList {...context} {...later} />
      {isMore && shown < MOST_ROWS && (
        <button className={styles.more} type="button" onClick={showMore}>
          {words.map.showMore}
        </button>
      )}
      {isMore && shown === MOST_ROWS && !hasOrigin && (
        <p className={styles.rest}>
          {fill(words.map.tooMany, { count: String(total - countRows(cut)) })}
        </p>
      )}
      {no > 0 && (
        <details className={styles.no}>
          <summary>{fill(words.filters.no, { count: String(no) })}</summary>
          <p>{words.map.noHelp}</p>
        </details>
      )}
    </section>
  )
}

function countAnswers(found: readonly FoundAnswer[], { countedAnswers }: MapWords['map']): string {
  const countOf = (answer: FoundAnswer['answer']) =>
    String(found.find((one) => one.answer === answer)?.count ?? 0)
  const [yes, expected, unknown] = [countOf('yes'), countOf('expected'), countOf('unknown')]
  return fill(countedAnswers, { yes, expected, unknown })
}
