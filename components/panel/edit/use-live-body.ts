import {
  type ReactNode,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Locale } from '@/lib/domain/locale'
import { isTouched } from './is-touched'

/** A breath after the last key: sooner would ask at each letter, later would not seem alive. */
const QUIET_MS = 1000
/** From here on the preview stands beside the form; the same width as in its style sheet. */
const WIDE = '(min-width: 64rem)'

export interface LiveSource {
  readonly formId: string
  /** As the page drew it, in the panel's own language; null: something is missing. */
  readonly first: ReactNode
  readonly ownLocale: Locale
  /** What to go on with. */
  readonly wished: Locale
  /** The public page as it would be with the form, in the language that the form names. */
  readonly look: (form: FormData) => Promise<ReactNode>
}

interface LiveBody {
  /** The last good one; null: there was none yet. */
  readonly drawn: { readonly locale: Locale; readonly body: ReactNode } | null
  /** Why it is not what is typed now. */
  readonly fault: 'incomplete' | 'failed' | null
  /** What is announced; null while she types. */
  readonly news: 'updated' | 'incomplete' | 'failed' | null
  /** Asks at once: in this language from now on, or in the same as before. */
  readonly ask: (locale?: Locale) => void
}

/**
 * The public page of what a form holds, asked for anew whenever she stops typing.
 * @param place where it is shown; folded away, it costs nothing.
 */
export function useLiveBody(
  { formId, first, ownLocale, wished, look }: LiveSource,
  place: RefObject<HTMLElement | null>,
): LiveBody {
  const [drawn, setDrawn] = useState<LiveBody['drawn']>(null)
  const [fault, setFault] = useState<LiveBody['fault']>(null)
  const [news, setNews] = useState<LiveBody['news']>(null)
  const chosen = useRef(wished)
  const turn = useRef(0)

  const take = useCallback((body: ReactNode, locale: Locale) => {
    startTransition(() => {
      setFault(body === null ? 'incomplete' : null)
      if (body !== null) setDrawn({ body, locale })
    })
  }, [])
  const ask = useCallback(
    async (locale: Locale = chosen.current) => {
      chosen.current = locale
      const form = document.getElementById(formId)
      if (!(form instanceof HTMLFormElement) || !place.current?.getClientRects().length) return
      turn.current += 1
      const mine = turn.current
      const posted = new FormData(form)
      posted.set('lengua', locale)
      try {
        const body = await look(posted)
        if (mine !== turn.current) return
        take(body, locale)
        setNews(body === null ? 'incomplete' : 'updated')
      } catch {
        // The network is gone: the form still holds everything.
        if (mine !== turn.current) return
        setFault('failed')
        setNews('failed')
      }
    },
    [formId, place, look, take],
  )

  // The page was drawn: at first, and after each of the form's buttons.
  useEffect(() => {
    turn.current += 1
    take(first, ownLocale)
    if (chosen.current !== ownLocale) ask()
  }, [first, ownLocale, take, ask])
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    const wide = window.matchMedia(WIDE)
    let timer = 0
    const wait = () => {
      setNews(null)
      window.clearTimeout(timer)
      timer = window.setTimeout(ask, QUIET_MS)
    }
    const stop = () => window.clearTimeout(timer)
    form.addEventListener('input', wait)
    form.addEventListener('submit', stop)
    wide.addEventListener('change', wait)
    // On a slow line she has typed before this was there to hear it.
    if (isTouched(form)) wait()
    return () => {
      stop()
      form.removeEventListener('input', wait)
      form.removeEventListener('submit', stop)
      wide.removeEventListener('change', wait)
    }
  }, [formId, ask])
  return { drawn, fault, news, ask }
}
