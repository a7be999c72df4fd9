import { type RefObject, useEffect, useRef } from 'react'
import { focusPart, type Part } from './move-to'

/**
 * Hands the keyboard on when a press takes away what was pressed: called before the change, it moves
 * the focus as soon as the change is on the page. Without it she would begin again at the top.
 */
export function useFocusAfter(box: RefObject<HTMLElement | null>): (part: Part) => void {
  const next = useRef<Part | null>(null)
  useEffect(() => {
    if (next.current === null) return
    focusPart(box.current, next.current)
    next.current = null
  })
  return (part) => {
    next.current = part
  }
}
