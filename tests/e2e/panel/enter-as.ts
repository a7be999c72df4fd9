import type { Browser, Page } from '@playwright/test'
import { openAs } from './open-as'
import type { PanelServer, PersonWish, TestPerson } from './panel-server'

/** Somebody who was added, in a browser of her own in which she has signed in. */
export async function enterAs(
  browser: Browser,
  server: PanelServer,
  wish: PersonWish,
  hasScript = false,
): Promise<{ readonly person: TestPerson; readonly page: Page }> {
  const person = await server.addPerson(wish)
  return { person, page: await openAs(browser, server, person, hasScript) }
}
