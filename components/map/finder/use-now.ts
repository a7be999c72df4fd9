import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/**
 * The time, each minute anew: «abierto ahora» must not outlive the closing of the door.
 * @param clock null when the device's own cannot be believed.
 */
export function useNow(clock: () => Date | null): Date | null {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    const update = () => setNow(clock())
    const timer = setInterval(update, MINUTE_MS)
    // Timers sleep while a page is hidden.
    document.addEventListener('visibilitychange', update)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', update)
    }
  }, [clock])
  return now
}
