import type { Page } from '@playwright/test'

/** She leaves, and somebody presses Back: the browser may show the very page again. */
export function leaveAndComeBack(page: Page): Promise<void> {
  return page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
}
