import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext } from '@playwright/test'
import type { Harness } from './harness'
import { readHistoryList } from './history-list'
import { OURS } from './journey'
import type { Glance, Tab } from './tab'

const LOOKS = 4
const LOOK_MS = 500

/** What somebody can find who takes the phone after an exit. */
export interface Residue {
  /** Entries of ours in the tab's own history. */
  readonly entries: number
  /** Rows of ours in the browser's history list. */
  readonly rows: readonly string[]
  /** Our text was read at some glance while going back and forward. */
  readonly isReadable: boolean
  /** What the place she left to was told. */
  readonly referers: readonly string[]
  /** Tabs that show us. */
  readonly tabs: number
}

interface Question {
  readonly harness: Harness
  readonly context: BrowserContext
  readonly tab: Tab
  /** Origin of the pages that must not be found. */
  readonly of: string
  /** Origin she has left to. */
  readonly at: string
  readonly sensitive?: RegExp
}

/** Takes the phone: looks at the tab's history, walks it, opens the history list, counts tabs. */
export async function measureResidue(question: Question): Promise<Residue> {
  const { harness, context, tab, of, at, sensitive = OURS } = question
  const { entries } = await tab.history()
  const stopWatching = tab.watch()
  await walkHistory(tab)
  const seen = await stopWatching()
  const rows = await readRows(context, at, of)
  return {
    entries: entries.filter(({ url }) => url.startsWith(of)).length,
    rows: rows.filter((url) => url.startsWith(of)),
    isReadable: seen.some(({ title, text }) => sensitive.test(`${title}\n${text}`)),
    referers: harness.visitsOf(at).flatMap(({ referer }) => referer || []),
    tabs: context.pages().filter((page) => page.url().startsWith(of)).length,
  }
}

/** The browser writes its list behind the page's back: a row that is to go may stand a moment longer. */
async function readRows(context: BrowserContext, at: string, of: string): Promise<string[]> {
  for (let left = LOOKS; ; left--) {
    const rows = await readHistoryList(context, at)
    if (left === 1 || !rows.some((url) => url.startsWith(of))) return rows
    await delay(LOOK_MS)
  }
}

/** Back to the first entry and forward to the last. @returns what was on the screen at each stop */
export async function walkHistory(tab: Tab): Promise<Glance[]> {
  const stops: Glance[] = []
  const { entries } = await tab.history()
  for (const step of [-1, 1]) {
    for (let count = 1; count < entries.length; count++) {
      const { at, entries: now } = await tab.history()
      if (!now[at + step]) break
      await tab.go(step)
      stops.push(await tab.settle())
    }
  }
  return stops
}
