/**
 * The way out. Alone in its file and first in every page: how soon it arrives is how soon she can
 * hide. No dependency; every storage, channel or history interface may be missing. The steps are
 * those of the safety design §1.3; README.md says why each part is here.
 */
export {}

declare global {
  interface Window {
    kuskaExit?: true
  }
}

const doc = document
const root = doc.documentElement
// Known only while the script itself runs.
const script = doc.currentScript
const { d: decoy = 'about:blank', c: closeText = '' } = script ? script.dataset : {}

/** Set while this tab is leaving: a page that comes back under it must not be seen. */
const FLAG = 'k'
const TAPS_TO_LEAVE = 3
const TAPS_WITHIN_MS = 5000
/** After that the other site has not let her go. */
const BLOCKED_AFTER_MS = 400

let gone = false
/** What the page wears already: to touch it again keeps a slow phone busy, at each page. */
let covered = false
let hidden = false
let bus: BroadcastChannel | undefined

function mark(act: 'getItem' | 'setItem' | 'removeItem'): unknown {
  // Throws where storage is forbidden (Tor Browser's safest setting, sandboxed frames).
  try {
    const storage: Record<typeof act, (flag: string, value: string) => unknown> = sessionStorage
    return storage[act](FLAG, FLAG)
  } catch {}
}

function cover(on: boolean): void {
  if (covered === (on || gone)) return
  covered = !covered
  root.classList.toggle('cover', covered)
}

function leave(tellOtherTabs: boolean): void {
  if (gone) return
  gone = true
  cover(true)
  doc.title = 'Inicio'
  // A page still arriving must not write itself again below the wipe; nothing promises that every
  // browser ends it when a navigation begins.
  window.stop()
  // Wiped, not only hidden: browsers bring pages back whole, and he presses Back.
  if (doc.body) doc.body.textContent = ''
  mark('setItem')
  if (tellOtherTabs && bus) bus.postMessage(0)
  const entry = 'navigation' in window ? window.navigation.currentEntry : null
  if (window.top && window.top !== window) leaveHost(window.top)
  else if (entry && entry.index > 0) askServerToBounce()
  else location.replace(decoy)
}

/** In another site's frame that site is what she leaves; where its sandbox forbids it, she is told. */
function leaveHost(host: Window): void {
  try {
    host.location.replace(decoy)
  } catch {}
  setTimeout(() => {
    if (doc.body) doc.body.textContent = closeText
  }, BLOCKED_AFTER_MS)
}

/** An earlier page of ours is behind this one: only the server can keep Back from showing it. */
function askServerToBounce(): void {
  const form = doc.createElement('form')
  form.method = 'post'
  form.action = '/salir'
  const parent = doc.body || root
  parent.appendChild(form).submit()
}

/** Or by a reload, for which somebody takes an empty page whose next one does not come. */
function cameByBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation')
  return entry ? 'type' in entry && entry.type !== 'navigate' : performance.navigation.type > 0 // Safari before 15
}

/** A page that is left, so that it never flashes when it is brought back. */
function hide(on: boolean): void {
  hidden = on
  root.style.visibility = on ? 'hidden' : ''
}

/** Hides again what was left; otherwise shows the page. */
function guard(restored: boolean): void {
  // Looked up only where a page may come back: a cheap phone's storage takes longer than all the rest.
  const flagged = (restored || cameByBack()) && mark('getItem')
  if ((gone && restored) || flagged) {
    gone = false
    leave(false)
  } else if (!gone) {
    if (hidden) hide(false)
    cover(doc.hidden)
  }
}

function guardReturns(): void {
  try {
    bus = new BroadcastChannel(FLAG)
    bus.onmessage = () => leave(false)
  } catch {}
  guard(false)
  addEventListener('pagehide', () => hide(true))
  addEventListener('pageshow', (event) => guard(event.persisted))
  doc.addEventListener('visibilitychange', () => {
    cover(doc.hidden)
    // Out of sight, and left: she had come back by herself, and a reload shows her what she reads.
    if (!gone) mark('removeItem')
  })
}

/** `closest` takes links inside the SVG map too. */
function within(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null
}

function isModified(event: MouseEvent | KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey
}

function handleClick(event: MouseEvent): void {
  const target = within(event.target, '[data-exit],a[href]:not([target])')
  if (!target || event.button) return
  if (target.hasAttribute('data-exit')) {
    event.preventDefault()
    leave(true)
  } else if (!event.defaultPrevented && !event.shiftKey && !isModified(event))
    replaceBy(target, event)
}

/** The page it leads to takes this one's entry in the history. */
function replaceBy(link: Element, event: MouseEvent): void {
  // From the attribute: an SVG link's `href` property is not a text.
  const url = new URL(link.getAttribute('href') || '', location.href)
  if (!/^https?:$/.test(url.protocol)) return
  event.preventDefault()
  location.replace(url.href)
}

let taps = 0
let alone = false
let timer: ReturnType<typeof setTimeout> | undefined

function announceTaps(): void {
  const live = doc.querySelector<HTMLElement>('[data-exit-live]')
  if (live)
    live.textContent = taps ? (live.dataset.exitLive || '').replace('{count}', `${taps}`) : ''
}

function forgetTaps(): void {
  alone = false
  if (!taps) return
  taps = 0
  clearTimeout(timer)
  announceTaps()
}

function countTaps(): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Shift' || isModified(event)) forgetTaps()
    else if (!event.repeat) alone = true
  })
  // Counted on release: with Shift still down, the next letter would only be a capital.
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return
    alone = false
    taps++
    if (taps === 1) timer = setTimeout(forgetTaps, TAPS_WITHIN_MS)
    announceTaps()
    if (taps === TAPS_TO_LEAVE) leave(true)
  })
  addEventListener('wheel', forgetTaps)
}

function coverOnPress(): void {
  let pressed = false
  const release = () => {
    pressed = false
    cover(doc.hidden)
  }
  addEventListener('pointerdown', (event) => {
    forgetTaps()
    pressed = !event.button && within(event.target, '[data-exit]') !== null
    if (pressed) cover(true)
  })
  addEventListener('pointercancel', release)
  // Asked of the page and through the cover: a finger that slid off still reports the button it came
  // down on, and the click itself would go to whatever lies on top.
  addEventListener('pointerup', (event) => {
    const under = doc.elementsFromPoint(event.clientX, event.clientY)
    if (pressed && under.some((element) => within(element, '[data-exit]'))) leave(true)
    else release()
  })
}

if (!window.kuskaExit) {
  window.kuskaExit = true
  guardReturns()
  addEventListener('click', handleClick)
  countTaps()
  coverOnPress()
}
