import type { BrowserContext } from '@playwright/test'
import { waitUntil } from './wait-until'

/** Rows lie in shadow roots of shadow roots. */
const READ_ROWS = `(() => {
  const rows = []
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'history-item') rows.push(element.item?.url ?? element.shadowRoot?.querySelector('a')?.href ?? '')
      if (element.shadowRoot) walk(element.shadowRoot)
    }
  }
  walk(document)
  return rows
})()`

/**
 * The browser's own list of what was visited, as anyone sees it who opens it.
 * @param known something that must stand in it: a list not yet read is empty too
 * @returns addresses, newest first
 */
export async function readHistoryList(context: BrowserContext, known: string): Promise<string[]> {
  const page = await context.newPage()
  try {
    await page.goto('chrome://history')
    return await waitUntil(
      `a history list with ${known}`,
      () => page.evaluate<string[]>(READ_ROWS),
      (rows) => rows.some((row) => row.startsWith(known)),
    )
  } finally {
    await page.close()
  }
}
