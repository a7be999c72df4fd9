'use client'

import type { ReactNode } from 'react'

interface Props {
  readonly className: string
  readonly children: ReactNode
}

/** What most would write: nothing happens before React has come, started and taken over the page. */
export function ExitButton({ className, children }: Props) {
  const cover = (on: boolean) => document.documentElement.classList.toggle('cover', on)
  return (
    <button
      className={className}
      data-exit
      type="button"
      onPointerDown={() => cover(true)}
      onPointerCancel={() => cover(false)}
      onClick={() => location.replace('https://www.senamhi.gob.pe/')}
    >
      {children}
    </button>
  )
}
