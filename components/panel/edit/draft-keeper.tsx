'use client'

import { useEffect, useState } from 'react'

/** Long enough not to post at each key, short enough for a call that comes in between. */
const QUIET_MS = 4000

interface Props {
  readonly formId: string
  /** The form's own action, under an intent that only keeps the draft. */
  readonly keep: (form: FormData) => Promise<void>
  readonly savedText: string
}

/** Keeps what is typed on the server while she is called away. The buttons do the same by hand. */
export function DraftKeeper({ formId, keep, savedText }: Props) {
  const [isSaved, setSaved] = useState(false)
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    let timer = 0
    const wait = () => {
      setSaved(false)
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        keep(new FormData(form)).then(
          () => setSaved(true),
          // The network is gone: the form still holds everything, and «Guardar» says so.
          () => setSaved(false),
        )
      }, QUIET_MS)
    }
    const stop = () => window.clearTimeout(timer)
    const leave = () => {
      stop()
      setSaved(false)
    }
    form.addEventListener('input', wait)
    form.addEventListener('submit', leave)
    return () => {
      stop()
      form.removeEventListener('input', wait)
      form.removeEventListener('submit', leave)
    }
  }, [formId, keep])
  return <p role="status">{isSaved ? savedText : ''}</p>
}
