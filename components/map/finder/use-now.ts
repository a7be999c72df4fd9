import { useEffect, useState } from 'react'
import { eachMinute } from './each-minute'

const MINUTE_MS = 60_000

/**
 * The time, each minute anew: «abierto ahora» must not outlive the closing of the door.
 * @param clock null when the device's own cannot be believed.
 */
export function useNow(clock: () => Date | null): Date | null {
  const [now, setNow] = useState(clock)
  useEffect(() => {
    // The same minute draws nothing anew: the hours know no seconds.
    const update = () => setNow((before) => (isSameMinute(before, clock()) ? before : clock()))
    return eachMinute(clock, update)
  }, [clock])
  return now
}

function isSameMinute(one: Date | null, other: Date | null): boolean {
  return minuteOf(one) === minuteOf(other)
}

function minuteOf(instant: Date | null): number | null {
  return instant === null ? null : Math.floor(instant.getTime() / MINUTE_MS)
}
