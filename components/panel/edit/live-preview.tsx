'use client'

import { useEffect, useRef, useState } from 'react'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { Chip } from '../../ui/chip'
import unseen from '../../ui/unseen.module.css'
import styles from './live-preview.module.css'
import { type LiveSource, useLiveBody } from './use-live-body'

interface Props extends LiveSource {
  /** On a phone she had it open before the page was drawn. */
  readonly wasOpen: boolean
  /** Each language in its own words. */
  readonly names: Readonly<Record<Locale, string>>
  readonly words: {
    readonly title: string
    /** That it is a picture, and where the page itself is. */
    readonly hint: string
    readonly languages: string
    readonly updated: string
    readonly incomplete: string
    readonly failed: string
  }
}

/**
 * The public page beside its form, drawn anew while she types. Without script there is none: the form's
 * button leads to the same page.
 */
export function LivePreview(props: Props) {
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return isReady ? <Preview {...props} /> : null
}

/**
 * A picture: nothing in it takes the keyboard or leads away from what she has typed. What is typed
 * wrongly leaves the last good one, dimmed.
 */
function Preview({ names, words, wasOpen, ...source }: Props) {
  const [isOpen, setOpen] = useState(wasOpen)
  const isAsked = useRef(wasOpen)
  const [locale, setLocale] = useState(source.wished)
  const place = useRef<HTMLElement>(null)
  const { drawn, fault, news, ask } = useLiveBody(source, place)
  // What was typed while it was folded.
  useEffect(() => {
    if (isOpen && !isAsked.current) ask()
    isAsked.current = isOpen
  }, [isOpen, ask])
  const choose = (of: Locale) => {
    setLocale(of)
    ask(of)
  }
  return (
    <div className={styles.preview}>
      <h2 className={styles.title}>{words.title}</h2>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {words.title}
      </button>
      <section
        className={isOpen ? styles.open : styles.folded}
        aria-label={words.title}
        ref={place}
      >
        <input type="hidden" name="lengua" value={locale} />
        {isOpen && <input type="hidden" name="mirando" value="1" />}
        <fieldset className={styles.languages} aria-label={words.languages}>
          {LOCALES.map((each) => (
            <Chip
              key={each}
              lang={each}
              text={names[each]}
              isOn={each === locale}
              onClick={() => choose(each)}
            />
          ))}
        </fieldset>
        <p className={styles.hint}>{words.hint}</p>
        {fault && <p className={styles.fault}>{words[fault]}</p>}
        {drawn && (
          <div
            className={fault ? styles.stale : styles.picture}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too
            tabIndex={0}
            role="img"
            aria-label={words.title}
          >
            <div lang={drawn.locale} inert>
              {drawn.body}
            </div>
          </div>
        )}
      </section>
      <p className={unseen.unseen} role="status">
        {news && words[news]}
      </p>
    </div>
  )
}
