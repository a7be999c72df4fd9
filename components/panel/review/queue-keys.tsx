'use client'

import { useEffect } from 'react'

const STEP: Readonly<Record<string, number>> = { j: 1, k: -1 }
/** Address of a proposal's own buttons. */
const PART: Readonly<Record<string, string>> = { a: '#aprobar', r: '#rechazar' }

/**
 * Keys for whoever reviews many: j and k go to the next and the one before, «Enter» opens it as a link
 * does, a and r open it at its buttons. Only while the focus is in the list: a letter spoken or typed
 * elsewhere must not act (WCAG 2.1.4). Nothing is decided by a key.
 */
export function QueueKeys() {
  useEffect(() => {
    const list = document.getElementById('cola')
    if (!list) return
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-row]')]
      const row = event.target instanceof Element ? event.target.closest('li') : null
      const at = links.findIndex((link) => row?.contains(link))
      const step = STEP[event.key]
      const part = PART[event.key]
      if (step !== undefined) links[at + step]?.focus()
      else if (part !== undefined && links[at]) window.location.assign(links[at].href + part)
      else return
      event.preventDefault()
    }
    list.addEventListener('keydown', press)
    return () => list.removeEventListener('keydown', press)
  }, [])
  return null
}
