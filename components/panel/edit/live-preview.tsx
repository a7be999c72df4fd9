'use client'

import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import styles from './live-preview.module.css'

/** A breath after the last key: sooner would ask at each letter, later would not seem alive. */
const QUIET_MS = 1000
/** From here on the preview stands beside the form; the same width as in the style sheet. */
const WIDE = '(min-width: 64rem)'

interface Props {
  readonly formId: string
  /** As the page drew it, in the panel's own language; null: something is missing. */
  readonly first: ReactNode
  readonly ownLocale: Locale
  /** What to go on with. */
  readonly wished: Locale
  /** The public page as it would be with the form, in the language that the form names. */
  readonly look: (form: FormData) => Promise<ReactNode>
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

interface Drawn {
  readonly locale: Locale
  readonly body: ReactNode
}

/**
 * The public page beside its form, drawn anew while she types. It is a picture: nothing in it takes the
 * keyboard or leads away. What is typed wrongly leaves the last good one, dimmed. Without script the
 * form's button leads to the same page.
 */
export function LivePreview({ formId, first, ownLocale, wished, look, names, words }: Props) {
  const [isReady, setReady] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [locale, setLocale] = useState(wished)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const [fault, setFault] = useState<'incomplete' | 'failed' | null>(null)
  const [status, setStatus] = useState('')
  const place = useRef<HTMLElement>(null)
  const turn = useRef(0)

  const take = useCallback((body: ReactNode, of: Locale) => {
    startTransition(() => {
      setFault(body === null ? 'incomplete' : null)
      if (body !== null) setDrawn({ body, locale: of })
    })
  }, [])
  const ask = useCallback(
    async (of: Locale) => {
      const form = document.getElementById(formId)
      // Folded away on a phone, it costs nothing.
      if (!(form instanceof HTMLFormElement) || !place.current?.getClientRects().length) return
      turn.current += 1
      const mine = turn.current
      const posted = new FormData(form)
      posted.set('lengua', of)
      try {
        const body = await look(posted)
        if (mine !== turn.current) return
        take(body, of)
        setStatus(body === null ? words.incomplete : words.updated)
      } catch {
        // The network is gone: the form still holds everything.
        if (mine !== turn.current) return
        setFault('failed')
        setStatus(words.failed)
      }
    },
    [formId, look, take, words.failed, words.incomplete, words.updated],
  )

  useEffect(() => setReady(true), [])
  // The page was drawn: at first, and after each of the form's buttons.
  const chosen = useRef(wished)
  useEffect(() => {
    turn.current += 1
    take(first, ownLocale)
    if (isReady && chosen.current !== ownLocale) ask(chosen.current)
  }, [isReady, first, ownLocale, take, ask])
  useEffect(() => {
    const form = document.getElementById(formId)
    const wide = window.matchMedia(WIDE)
    let timer = 0
    const wait = () => {
      setStatus('')
      window.clearTimeout(timer)
      timer = window.setTimeout(() => ask(chosen.current), QUIET_MS)
    }
    const stop = () => window.clearTimeout(timer)
    form?.addEventListener('input', wait)
    form?.addEventListener('submit', stop)
    wide.addEventListener('change', wait)
    return () => {
      stop()
      form?.removeEventListener('input', wait)
      form?.removeEventListener('submit', stop)
      wide.removeEventListener('change', wait)
    }
  }, [formId, ask])
  // What was typed while it was folded.
  useEffect(() => {
    if (isOpen) ask(chosen.current)
  }, [isOpen, ask])
  if (!isReady) return null

  const choose = (of: Locale) => {
    chosen.current = of
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
        <fieldset className={styles.languages} aria-label={words.languages}>
          {LOCALES.map((each) => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => choose(each)}
            >
              {names[each]}
            </button>
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
      <p className={styles.status} role="status">
        {status}
      </p>
    </div>
  )
}
