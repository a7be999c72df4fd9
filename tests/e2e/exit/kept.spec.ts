import { expect } from '@playwright/test'
import { withoutExitScript } from './changes'
import { test } from './exit-test'
import { takeJourney } from './journey'
import { WAYS_OUT } from './ways-out'

/** Everything that a browser can keep for a site and a page can read. */
const KEPT = `(async () => JSON.stringify({
  cookie: document.cookie,
  local: Object.keys(localStorage),
  session: Object.entries(sessionStorage),
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}))()`

test('after she left, the browser keeps one mark of the site, which ends with the tab', async ({
  world,
}) => {
  const { harness, context, site, openTab } = world
  const tab = await openTab()
  await takeJourney(tab, { site, locale: 'es', pages: 7 })
  await WAYS_OUT.button(tab)
  await tab.waitFor(harness.decoy.origin)
  expect(await context.cookies()).toEqual([])

  // Looked at from a page that does not tidy up: ours takes its mark away when it opens again.
  harness.wish({ change: withoutExitScript() })
  await tab.type(`${site}/es`)
  await tab.waitFor(`${site}/es`)
  expect(JSON.parse(await tab.page.evaluate<string>(KEPT))).toEqual({
    cookie: '',
    local: [],
    session: [['k', 'k']],
    databases: [],
    caches: [],
    workers: 0,
  })
})
