import { believedNow } from '../domain/believed-now'
import { decodeHours } from '../domain/hours-code'
import { openNow } from '../domain/open-now'

const MINUTE_MS = 60_000

/**
 * Fills the places left for «abierto ahora», each minute and whenever the page is seen again.
 * Their texts are on `main`, in her language; a place whose hours do not answer stays hidden. Nothing
 * is announced: a list of sixty services would talk without end.
 */
export function startOpenNow(main: HTMLElement, now: () => Date): void {
  if (main.querySelector('[data-hours]') === null) return
  const update = () => {
    showOpenStates(main, now())
  }
  const tick = () => {
    update()
    setTimeout(tick, MINUTE_MS - (now().getTime() % MINUTE_MS))
  }
  tick()
  // Timers sleep while a page is hidden or kept for Back.
  addEventListener('pageshow', update)
  document.addEventListener('visibilitychange', update)
}

/** Writes what is known at this instant into every `[data-hours]` under `main`. */
export function showOpenStates(main: HTMLElement, instant: Date): void {
  const { tOpen, tClosed, tExpected } = main.dataset
  const texts = { open: tOpen, closed: tClosed, expected: tExpected, unknown: undefined }
  const believed = believedAt(main, instant)
  for (const place of Array.from(main.querySelectorAll<HTMLElement>('[data-hours]'))) {
    const hours = decodeHours(place.dataset.hours ?? '')
    const state = hours === null || believed === null ? 'unknown' : openNow(hours, believed)
    const text = texts[state]
    place.hidden = text === undefined
    place.textContent = text ?? ''
    place.dataset.open = state
  }
}

/** Null for a clock that stands before the data's own date: better silent than wrong at night. */
export function believedAt({ dataset }: Pick<HTMLElement, 'dataset'>, instant: Date): Date | null {
  const { since } = dataset
  return since === undefined ? instant : believedNow(since, instant)
}
