import { withExitScript, withoutHeader } from './changes'
import { allTabsLeave } from './checks/all-tabs-leave'
import { coversBeforeWiping } from './checks/covers-before-wiping'
import { coversOutOfSight } from './checks/covers-out-of-sight'
import { leavesAfterEarlyClick } from './checks/leaves-after-early-click'
import { leavesNothing } from './checks/leaves-nothing'
import { leavesWithoutScript } from './checks/leaves-without-script'
import { neverShowsAgain } from './checks/never-shows-again'
import { staysInvisible } from './checks/stays-invisible'
import { staysUnreadable } from './checks/stays-unreadable'
import { buildExitScript } from './exit-script'
import type { World } from './exit-test'
import type { Change } from './harness'

export interface Mutation {
  readonly without: string
  readonly makeChange: () => Promise<Change> | Change
  /** The check that must go red, and how. */
  readonly check: (world: World) => Promise<void>
  readonly complains: RegExp
}

const withEdits = async (...edits: [string, string][]) =>
  withExitScript(await buildExitScript(edits))

/** One part of the design taken away at a time, and the check that notices. */
export const MUTATIONS: readonly Mutation[] = [
  {
    without: 'no-store',
    makeChange: () => withoutHeader('Cache-Control'),
    check: leavesWithoutScript,
    complains: /readable again/,
  },
  {
    without: 'no-referrer',
    makeChange: () => withoutHeader('Referrer-Policy'),
    check: leavesNothing,
    complains: /"https:\/\/kuska-\d+\.example\/"/,
  },
  {
    without: 'no-referrer, with scripts off,',
    makeChange: () => withoutHeader('Referrer-Policy'),
    check: leavesWithoutScript,
    complains: /"https:\/\/kuska-\d+\.example\/"/,
  },
  {
    without: 'the cover',
    makeChange: () =>
      withEdits(['cover(true)\n  doc.title', 'doc.title'], ['if (pressed) cover(true)', '']),
    check: coversBeforeWiping,
    complains: /the order/,
  },
  {
    without: 'the cover of a page out of sight',
    makeChange: () => withEdits(['    cover(doc.hidden)\n    // Out', '    // Out']),
    check: coversOutOfSight,
    complains: /out of sight/,
  },
  {
    without: 'the veil over a page that is left',
    makeChange: () => withEdits(["= on ? 'hidden' : ''", "= ''"]),
    check: staysInvisible,
    complains: /when it came back/,
  },
  {
    without: 'the wipe',
    makeChange: () => withEdits(["if (doc.body) doc.body.textContent = ''", '']),
    check: staysUnreadable,
    complains: /readable while it waits/,
  },
  {
    without: 'the guard',
    makeChange: () =>
      withEdits(['if ((gone && restored) || flagged)', 'if (flagged === undefined)']),
    check: neverShowsAgain,
    complains: /readable again/,
  },
  {
    without: 'the channel between tabs',
    makeChange: () => withEdits(['if (tellOtherTabs && bus) bus.postMessage(0)', '']),
    check: allTabsLeave,
    complains: /expected a whole page at/,
  },
  {
    without: 'the replace',
    makeChange: () => withEdits(['location.replace(url.href)', 'location.href = url.href']),
    check: leavesNothing,
    complains: /"(?:entries|rows)": [1-9]/,
  },
  {
    without: 'the look at what lies behind',
    makeChange: () => withEdits(['if (entry && entry.index > 0) askServerToBounce()\n  else ', '']),
    check: leavesAfterEarlyClick,
    complains: /readable again/,
  },
  {
    without: 'the cookie',
    makeChange: () => withoutHeader('Set-Cookie'),
    check: leavesWithoutScript,
    complains: /readable again/,
  },
]
