import type { Browser } from '@playwright/test'

/** Hidden without script, since only a script can know or do it: the hour, typing, sorting, nearness. */
const ADDITIONS = '[data-hours], [data-place-search], [data-filters], [data-near]'

/** What a reader sees on a page, apart from the additions of a script. */
export async function readWords(
  browser: Browser,
  address: string,
  { withScript }: { readonly withScript: boolean },
): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: withScript })
  try {
    const page = await context.newPage()
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.evaluate((additions) => {
      for (const addition of Array.from(document.querySelectorAll<HTMLElement>(additions)))
        addition.hidden = true
    }, ADDITIONS)
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not all that is there
    return await page.locator('body').innerText()
  } finally {
    await context.close()
  }
}
