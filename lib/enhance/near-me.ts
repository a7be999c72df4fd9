import type { Directory } from '../search/directory'
import { type Reading, readPosition } from '../search/read-position'
import { isSureOnly, readAsks } from './chips'
import { fillWords } from './fill-words'
import { keepFocus } from './keep-focus'
import { loadDirectory } from './load-directory'
import { believedAt, showOpenStates } from './open-now'
import { pickNearest } from './pick-nearest'
import { showNear } from './show-near'

const MINUTE_MS = 60_000
/** No corner of a department lies so far from its nearest door: she is somewhere else. */
const FAR_METERS = 300_000

/** What the page holds for it (`components/place/near-me.tsx`). */
export interface NearParts {
  readonly box: HTMLElement
  /** Shown once this script is there, below what is explained. */
  readonly use: HTMLElement
  readonly status: Element
  readonly results: HTMLElement
  /** The way to other places: the nearest door of all may lie over the department's border. */
  readonly away: HTMLElement
}

/** What is outside of the page. */
export interface NearWorld {
  readonly now: () => Date
  readonly geolocation: Geolocation
  readonly load: typeof loadDirectory
}

/**
 * The second half of «Cerca de mí», loaded at the first press. The department's file is asked for at
 * once, before anything is known of where she is: the request depends on nothing but the page. Where
 * she is stays in a variable of this function, and only until she leaves.
 */
export function startNearMe(
  { box, use, status, results, away }: NearParts,
  main: HTMLElement,
  { now, geolocation, load }: NearWorld = {
    now: () => new Date(),
    geolocation: navigator.geolocation,
    load: loadDirectory,
  },
): void {
  const chips = main.querySelector<HTMLElement>('[data-filters]')
  let directory: Directory | null = null
  let loading: Promise<void> | null = null
  let origin: Reading | null = null
  // Each press and each leaving begins anew: an answer to an earlier one is thrown away.
  let turn = 0
  let nextMinute: ReturnType<typeof setTimeout> | undefined
  // What is shown, and the rows that it is shown in: both say how far away she is.
  let told = ''
  const made = new Map<number, HTMLElement>()

  const tell = (key: string, isAway = true) => {
    const text = fillWords(box, key)
    // What is written again is read out again.
    if (status.textContent !== text) status.textContent = text
    away.hidden = !isAway
  }
  const forgetRows = () => {
    told = ''
    made.clear()
    results.textContent = ''
  }
  // Once, however soon the device says where she is; after a failure anew.
  const fetchDirectory = () => {
    loading ??= load(box.dataset.source ?? '').then(
      (loaded) => {
        directory = loaded
      },
      (error) => {
        loading = null
        throw error
      },
    )
    return loading
  }
  const show = () => {
    clearTimeout(nextMinute)
    if (directory === null || origin === null) return
    const all = pickNearest(directory, origin, { asks: [], sureOnly: false, instant: null })
    if (!((all.yes[0]?.meters ?? FAR_METERS) < FAR_METERS)) {
      forgetRows()
      return tell('tFar')
    }
    const asks = chips === null ? [] : readAsks(chips)
    const sureOnly = chips !== null && isSureOnly(chips)
    const found = pickNearest(directory, origin, {
      asks,
      sureOnly,
      instant: believedAt(main, now()),
    })
    const { accuracy } = origin
    const isAsked = asks.length > 0
    const shown = { box, chips, results, directory, found, accuracy, made, isAsked }
    // Rows that move by themselves under a finger: only when a door has opened or closed.
    const telling = JSON.stringify([asks, found])
    if (telling !== told) {
      told = telling
      keepFocus(() => showNear(shown), use)
      showOpenStates(main, now())
    }
    tell(results.firstChild === null ? 'tNone' : 'tTitle')
    if (asks.indexOf('open') >= 0)
      nextMinute = setTimeout(show, MINUTE_MS - (now().getTime() % MINUTE_MS))
  }
  const locate = () => {
    const mine = ++turn
    const isMine = () => mine === turn
    tell('tAsking', false)
    readPosition(geolocation).then(
      (position) => {
        if (!isMine()) return
        forgetRows()
        origin = position
        return fetchDirectory().then(
          () => {
            if (isMine()) show()
          },
          () => {
            if (isMine()) tell('tFailed')
          },
        )
      },
      () => {
        if (isMine()) tell('tRefused')
      },
    )
  }

  use.addEventListener('click', locate)
  // Behind the chips' own answer to the press.
  chips?.addEventListener('click', () => setTimeout(show, 0))
  addEventListener('pagehide', () => {
    turn++
    origin = null
    clearTimeout(nextMinute)
    forgetRows()
    status.textContent = ''
    away.hidden = true
  })
  use.hidden = false
  // Tried again when it is needed: on a weak signal the second time often works.
  fetchDirectory().catch(() => {})
}
