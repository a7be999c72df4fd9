const MINUTE_MS = 60_000

/**
 * Calls back at the turn of each minute, when doors open and close, and whenever the page is seen
 * again: timers sleep while it is hidden.
 * @param clock null when the device's own cannot be believed: then each minute from now on.
 * @returns what ends it.
 */
export function eachMinute(clock: () => Date | null, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tick = () => {
    clearTimeout(timer)
    timer = setTimeout(tick, MINUTE_MS - ((clock()?.getTime() ?? 0) % MINUTE_MS))
    tell()
  }
  tick()
  document.addEventListener('visibilitychange', tick)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}
