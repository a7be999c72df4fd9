// Runs in the page before anything of its own, on every contender alike: notes when a finger would
// be answered. Bundled by bundle-browser-script.ts.
export {}

declare global {
  const PROBE: {
    /** Whether it looks at all, which takes time that counts as the page's own. */
    readonly isLooking: boolean
    /** Whether this page's exit has a cover to wait for. */
    readonly hasCover: boolean
    /** The exit is pressed as soon as a finger could. */
    readonly isPressing: boolean
  }
}

/** ms since the navigation began, or of work; 0: not yet, or none. */
const moments = { number: 0, exit: 0, cover: 0, longestTask: 0, blocked: 0 }
Object.assign(globalThis, { benchMoments: moments })

const MAY_BLOCK_MS = 50

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) {
    moments.longestTask = Math.max(moments.longestTask, duration)
    moments.blocked += duration - MAY_BLOCK_MS
  }
}).observe({ type: 'longtask', buffered: true })

const findNumber = () => document.querySelector('a[href^="tel:"]')
/** The bar that is always on the screen; a contender's page has one button alone. */
const findExit = () =>
  document.querySelector<HTMLElement>('body > form:last-of-type > [data-exit]') ??
  document.querySelector<HTMLElement>('[data-exit]')

/** Laid out, and nothing lies over it. */
function isTappable(element: Element | null | undefined): boolean {
  // Of its first line: the middle of a link over two lines may be outside of both.
  const find = () => {
    const box = element?.getClientRects()[0]
    return box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  }
  // She scrolls; where the page is shown without our layout the numbers lie further down.
  if (find() === null) element?.scrollIntoView({ block: 'center' })
  const hit = find()
  return Boolean(hit && element?.contains(hit))
}

/** Pressed and let go elsewhere, so that the page stays. */
function isCoveredOnPress(): boolean {
  const exit = findExit()
  const send = (type: string) => exit?.dispatchEvent(new PointerEvent(type, { bubbles: true }))
  send('pointerdown')
  const isCovered = document.documentElement.classList.contains('cover')
  if (isCovered) send('pointercancel')
  return isCovered
}

function look(): void {
  const now = performance.now()
  if (!moments.number && isTappable(findNumber())) moments.number = now
  if (!moments.exit && isTappable(findExit())) {
    moments.exit = now
    if (PROBE.isPressing) findExit()?.click()
  }
  if (PROBE.hasCover && !moments.cover && isCoveredOnPress()) moments.cover = now
  const isOver = moments.number && moments.exit && (moments.cover || !PROBE.hasCover)
  if (!isOver) requestAnimationFrame(look)
}

if (PROBE.isLooking) requestAnimationFrame(look)
