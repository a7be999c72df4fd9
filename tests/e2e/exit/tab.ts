import { setTimeout as delay } from 'node:timers/promises'
import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { waitUntil } from './wait-until'

/** How often somebody looks at the screen. */
const GLANCE_MS = 50
const GLANCES_TO_STAY = 6

interface Entry {
  readonly id: number
  readonly url: string
  readonly title: string
}

export interface TabHistory {
  readonly at: number
  readonly entries: readonly Entry[]
}

/** What is on the screen: address, title and all text that can be seen. */
export interface Glance {
  readonly url: string
  readonly title: string
  readonly text: string
  readonly isComplete: boolean
}

const LOOK = `JSON.stringify({
  url: location.href,
  title: document.title,
  text: document.body ? document.body.innerText : '',
  isComplete: document.readyState === 'complete',
})`

/**
 * A tab as its next user sees it. Asked through the browser's own protocol: Playwright does not know
 * pages that come back from the back-forward cache.
 */
export class Tab {
  private constructor(
    readonly page: Page,
    readonly session: CDPSession,
  ) {}

  static async open(
    context: BrowserContext,
    { withScript = true }: { readonly withScript?: boolean } = {},
  ): Promise<Tab> {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    if (!withScript) await session.send('Emulation.setScriptExecutionDisabled', { value: true })
    return new Tab(page, session)
  }

  close(): Promise<void> {
    return this.page.close()
  }

  /** As typed into the address bar. */
  async type(url: string): Promise<void> {
    await this.session.send('Page.navigate', { url, transitionType: 'typed' })
  }

  /**
   * Null while one page goes and the next comes. While a page waits for an answer the browser does not
   * say what it shows: the promise is kept once that is over.
   */
  async look(): Promise<Glance | null> {
    try {
      return await this.ask<Glance>(LOOK)
    } catch {
      return null
    }
  }

  /** @param expression of the page, whose value is JSON */
  async ask<T>(expression: string): Promise<T> {
    const { result } = await this.session.send('Runtime.evaluate', { expression })
    return JSON.parse(String(result.value)) as T
  }

  /** Waits for a whole page whose address begins so. */
  waitFor(url: string): Promise<Glance> {
    return this.waitForGlance(
      `a whole page at ${url}`,
      (seen) => seen.url.startsWith(url) && seen.isComplete,
    )
  }

  async waitForGlance(what: string, isIt: (glance: Glance) => boolean): Promise<Glance> {
    const glance = await waitUntil(
      what,
      () => this.look(),
      (seen) => seen !== null && isIt(seen),
    )
    if (!glance) throw new Error(`got nothing on the screen, expected ${what}`)
    return glance
  }

  /** Waits until what is on the screen stays: the same whole page at several glances in a row. */
  settle(): Promise<Glance> {
    let last = ''
    let times = 0
    return this.waitForGlance('a page that stays', ({ url, isComplete }) => {
      times = isComplete && url === last ? times + 1 : 0
      last = url
      return times >= GLANCES_TO_STAY
    })
  }

  async history(): Promise<TabHistory> {
    const { currentIndex, entries } = await this.session.send('Page.getNavigationHistory')
    return { at: currentIndex, entries }
  }

  /** The browser's own Back (-1) and Forward (1), without waiting. */
  async go(steps: number): Promise<void> {
    const { at, entries } = await this.history()
    const entry = entries[at + steps]
    if (!entry)
      throw new Error(`history: got ${entries.length} entries, expected one at ${at + steps}`)
    await this.session.send('Page.navigateToHistoryEntry', { entryId: entry.id })
  }

  /** Looks again and again until told to stop. @returns everything that was seen */
  watch(): () => Promise<Glance[]> {
    const seen: Glance[] = []
    let isOver = false
    const looking = (async () => {
      while (!isOver) {
        const glance = await this.look()
        if (glance) seen.push(glance)
        await delay(GLANCE_MS)
      }
    })()
    return async () => {
      isOver = true
      await looking
      return seen
    }
  }
}
