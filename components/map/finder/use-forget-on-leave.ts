import { useEffect, useRef } from 'react'

/** Whoever takes the phone after her finds nothing of where she was or what she looked for. */
export function useForgetOnLeave(forget: () => void): void {
  const latest = useRef(forget)
  latest.current = forget
  useEffect(() => {
    const leave = () => latest.current()
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])
}
