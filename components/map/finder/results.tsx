import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { FILTERS } from '@/lib/domain/filter'
import { KIND_CODES } from '@/lib/domain/kind'
import { lineToCall } from '@/lib/domain/line-order'
import { cutResults } from './cut-results'
import { fill } from './fill'
import { type FoundAnswer, rowFrom } from './find-results'
import { lineFirst } from './line-first'
import type { Origin } from './map-state'
import type { MapWords } from './map-words'
import { focusRow } from './move-to'
import { FoundRowItem, type ListContext, ResultList } from './result-list'
import styles from './results.module.css'

interface Props extends ListContext {
  readonly found: readonly FoundAnswer[]
  /** The same with those that «solo los que dicen que sí» leaves out: only its counts are read. */
  readonly counted: readonly FoundAnswer[]
  /** How many answered no. */
  readonly no: number
  /** Nothing was asked: then all answer alike. */
  readonly isPlain: boolean
  readonly origin: Origin | null
  /** Its first rows alone: the page is still being drawn, and the others are off the screen. */
  readonly isBegun: boolean
  /** Asked for, bits over `KIND_CODES`. */
  readonly kinds: number
  /** How often she has asked for more. */
  readonly steps: number
  readonly showMore: () => void
}

/** Kept while she presses on: the counts answer within a frame, twenty cards take some more. */
const CalmList = memo(ResultList)

/** The list with all that is said around it: how many, what is left out, and how to see more. */
export function Results(props: Props) {
  const { found, counted, no, isPlain, kinds, origin, isBegun, steps, showMore, ...context } = props
  const { words, selected } = context
  const { filters } = context.asked
  const { shown, missing } = useMemo(
    () => cutResults(lineFirst(found, context.directory, filters), steps),
    [found, context.directory, filters, steps],
  )
  const later = {
    found: useDeferredValue(shown),
    asked: useDeferredValue(context.asked),
    isPlain: useDeferredValue(isPlain),
    accuracy: useDeferredValue(context.accuracy),
  }
  const total = found.reduce((sum, { count }) => sum + count, 0)
  const isListed = (row: number) =>
    shown.some(({ ways }) => ways.some(({ rows }) => rows.some((one) => one.row === row)))
  const list = useRef<HTMLElement>(null)
  const read = useRef<ReadonlySet<number> | null>(null)
  useEffect(() => {
    const first = read.current && rowsOf(later.found).find((row) => !read.current?.has(row))
    read.current = null
    // The button may be gone, and with it the place where keyboard and voice were.
    if (typeof first === 'number') focusRow(list.current, first)
  }, [later.found])
  return (
    <section ref={list} className={styles.list} aria-labelledby="map-list">
      <h2 id="map-list">{words.map.list}</h2>
      <p className={styles.counts} role="status">
        {isPlain
          ? fill(words.map.counted, { count: String(total) })
          : countAnswers(counted, words.map)}
      </p>
      {selected !== null && !isListed(selected) && (
        <ul className={styles.chosen}>
          <FoundRowItem found={rowFrom(context.directory, selected, origin)} {...context} />
        </ul>
      )}
      {total === 0 && (
        <p>
          {counted.length > 0
            ? words.filters.none
            : fill(words.map.empty, { number: whomToCall(filters, kinds) })}
        </p>
      )}
      <CalmList {...context} {...later} found={isBegun ? beginningOf(later.found) : later.found} />
      {missing > 0 && (
        <>
          <p className={styles.rest}>
            {fill(origin ? words.map.missing : words.map.tooMany, { count: String(missing) })}
          </p>
          <button
            className={styles.more}
            type="button"
            onClick={() => {
              read.current = new Set(rowsOf(shown))
              showMore()
            }}
          >
            {words.map.showMore}
          </button>
        </>
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

/** Bits over `FILTERS` and over `KIND_CODES`. */
function whomToCall(filters: number, kinds: number): string {
  const isIn = (bits: number) => (_: unknown, bit: number) => ((bits >>> bit) & 1) === 1
  return lineToCall(FILTERS.filter(isIn(filters)), KIND_CODES.filter(isIn(kinds)))
}

/** The rows of its first heading, all that a screen has room for. */
function beginningOf([first]: readonly FoundAnswer[]): FoundAnswer[] {
  return first ? [{ ...first, ways: first.ways.slice(0, 1) }] : []
}

function rowsOf(found: readonly FoundAnswer[]): number[] {
  return found.flatMap(({ ways }) => ways.flatMap(({ rows }) => rows.map(({ row }) => row)))
}

function countAnswers(found: readonly FoundAnswer[], { countedAnswers }: MapWords['map']): string {
  const countOf = (answer: FoundAnswer['answer']) =>
    String(found.find((one) => one.answer === answer)?.count ?? 0)
  const [yes, expected, unknown] = [countOf('yes'), countOf('expected'), countOf('unknown')]
  return fill(countedAnswers, { yes, expected, unknown })
}
