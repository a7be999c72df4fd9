import type { BrowserContext, Page } from '@playwright/test'

/** Where the way out leads, on the server under test. */
export async function findDecoy(page: Page): Promise<string> {
  const decoy = await page.locator('script[data-d]').first().getAttribute('data-d')
  if (!decoy) throw new Error('decoy: got no data-d on the exit script, expected an address')
  return new URL(decoy).href
}

/** A stand-in for the other site, which is asked for nothing here. Says what it was told. */
export async function standInFor(
  context: BrowserContext,
  decoy: string,
): Promise<readonly Record<string, string>[]> {
  const told: Record<string, string>[] = []
  await context.route(`${new URL(decoy).origin}/**`, async (route) => {
    if (route.request().isNavigationRequest()) told.push(await route.request().allHeaders())
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<!DOCTYPE html><title>El tiempo</title><h1>El tiempo de mañana</h1>',
    })
  })
  return told
}
