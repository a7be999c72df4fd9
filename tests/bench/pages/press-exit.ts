import type { Browser } from '@playwright/test'
import { withPhone } from './slow-phone'

const GIVE_UP_MS = 15_000

/**
 * Whether the exit leaves in the frame in which it can first be pressed, when no script has come and
 * none ever will: the form is posted.
 */
export function leavesAtFirstPaint(
  browser: Browser,
  pressing: string,
  address: string,
): Promise<boolean> {
  return withPhone(browser, pressing, async (page, session) => {
    await session.send('Network.setBlockedURLs', { urls: ['*.js'] })
    const posted = page
      .waitForRequest((request) => request.method() === 'POST', { timeout: GIVE_UP_MS })
      .then(
        (request) => new URL(request.url()).pathname === '/salir',
        () => false,
      )
    // The exit may take the page away before it has come whole.
    await page.goto(address, { waitUntil: 'commit' })
    return posted
  })
}
