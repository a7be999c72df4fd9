import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/**
 * Whoever takes the phone after her finds nothing of where she was or what she looked for. Before the page
 * is put away, and not once it is back: a page kept for Back is shown as it was left.
 */
export function useForgetOnLeave(forget: () => void): void {
  const latest = useRef(forget)
  latest.current = forget
  useEffect(() => {
    const leave = () => flushSync(() => latest.current())
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])
}
