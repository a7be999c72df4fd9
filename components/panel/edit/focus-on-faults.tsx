'use client'

import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  /** Made anew with each drawing; null: nothing was refused just now. */
  readonly faults: readonly string[] | null
  readonly children: ReactNode
}

/** Takes whoever has just pressed a button far below to what is wrong: that page has no new address. */
export function FocusOnFaults({ faults, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults) place.current?.focus()
  }, [faults])
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  )
}
