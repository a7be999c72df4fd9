import { expect } from '@playwright/test'
import { withDecoy } from './changes'
import { staysUnreadable } from './checks/stays-unreadable'
import { test } from './exit-test'
import { OURS, takeJourney } from './journey'
import { UNKNOWN_HOST } from './open-chromium'
import type { Tab } from './tab'
import { waitUntil } from './wait-until'
import { WAYS_OUT } from './ways-out'

test('E-06 a decoy that never answers leaves an empty page', ({ world }) => staysUnreadable(world))

test('E-06 a decoy that never answers, and a reload: what she read is gone once the script has run', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  harness.wish({ stallDecoy: true })
  const tab = await openTab()
  await takeJourney(tab, { site, locale: 'es', pages: 2 })
  await WAYS_OUT.button(tab)
  const asked = () => harness.visitsOf(harness.decoy.origin).length
  await waitUntil('a request to the decoy', asked)
  const before = asked()
  await tab.session.send('Page.stopLoading')
  await tab.session.send('Page.reload')
  // Only the page's own script can ask for the decoy again.
  await waitUntil('another request to the decoy', asked, (count) => (count ?? 0) > before)
  await tab.session.send('Page.stopLoading')
  const { title, text } = await tab.waitForGlance(
    'an empty page',
    (seen) => seen.title === 'Inicio',
  )
  expect(title).toBe('Inicio')
  expect(text).not.toMatch(OURS)
})

test('E-06 without script, a decoy that never answers leaves a page of nobody’s', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  harness.wish({ stallDecoy: true })
  const tab = await openTab({ withScript: false })
  await takeJourney(tab, { site, locale: 'es', pages: 2 })
  await WAYS_OUT.button(tab)
  await waitUntil('a request to the decoy', () => harness.visitsOf(harness.decoy.origin)[0])
  await tab.session.send('Page.stopLoading')
  const { title, text } = await tab.waitFor(`${site}/salir`)
  expect(title).toBe('Inicio')
  expect(text).not.toMatch(OURS)
})

for (const withScript of [true, false]) {
  const reader = withScript ? 'with script' : 'without script'

  test(`E-06 ${reader}, a decoy that nobody knows leaves nothing readable`, async ({ world }) => {
    const { harness, site, openTab } = world
    harness.wish({ change: withDecoy(harness.decoy, `https://${UNKNOWN_HOST}/`) })
    const tab = await openTab({ withScript })
    await takeJourney(tab, { site, locale: 'es', pages: 2 })
    await WAYS_OUT.button(tab)
    await expectErrorPage(tab)
  })

  test(`E-06 ${reader}, with the network gone she leaves nothing readable`, async ({ world }) => {
    const { site, openTab } = world
    const tab = await openTab({ withScript })
    await takeJourney(tab, { site, locale: 'es', pages: 2 })
    await cutNetwork(tab)
    await WAYS_OUT.button(tab)
    await expectErrorPage(tab)
  })
}

async function cutNetwork(tab: Tab): Promise<void> {
  await tab.session.send('Network.enable')
  await tab.session.send('Network.emulateNetworkConditions', {
    offline: true,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

/** The browser's own page, which says that it got no answer. */
async function expectErrorPage(tab: Tab): Promise<void> {
  const { text } = await tab.waitForGlance('the browser’s error page', ({ url }) =>
    url.startsWith('chrome-error:'),
  )
  expect(text).not.toMatch(OURS)
}
