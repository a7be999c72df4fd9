import type { Browser, Page } from '@playwright/test'
import type { PanelServer, TestPerson } from './panel-server'
import { signInAs } from './sign-in-as'

/** The phone of a worker of a small office. */
export const PHONE = { width: 360, height: 740 }

/** A browser of her own, on her phone, in which somebody has signed in. */
export async function openAs(
  browser: Browser,
  { url }: Pick<PanelServer, 'url'>,
  person: TestPerson,
  hasScript = false,
): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: hasScript })
  const page = await context.newPage()
  await signInAs(page, url, person)
  return page
}
