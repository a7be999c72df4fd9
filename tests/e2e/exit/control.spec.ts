import { expect } from '@playwright/test'
import { withoutExitScript } from './changes'
import { test } from './exit-test'
import { OURS } from './journey'
import { OUTSIDE, SEARCH } from './plain-pages'

// If these fail, every other test of this folder is green for the wrong reason.

for (const query of ['', '?no-store']) {
  test(`E-13 control: the browser brings an ordinary page back whole (${query || 'kept'})`, async ({
    world,
  }) => {
    const { harness, openTab } = world
    const tab = await openTab()
    await tab.type(`${OUTSIDE}/${query}`)
    await tab.waitFor(OUTSIDE)
    await tab.ask(`addEventListener('pageshow', (event) => {
      document.title = event.persisted ? 'whole' : 'loaded'
    }), '0'`)
    await tab.type(SEARCH)
    await tab.waitFor(SEARCH)
    await tab.go(-1)
    await tab.waitForGlance('a page brought back whole', ({ title }) => title === 'whole')
    expect(harness.visitsOf(OUTSIDE)).toHaveLength(1)
  })
}

test('E-13 control: without its exit, our own page comes back readable, and the server never hears', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  harness.wish({ change: withoutExitScript() })
  const tab = await openTab()
  await tab.type(`${site}/es/seguridad`)
  await tab.waitFor(`${site}/es/seguridad`)
  await tab.type(harness.decoy.href)
  await tab.waitFor(harness.decoy.origin)
  await tab.go(-1)
  const { text } = await tab.waitFor(site)
  expect(text).toMatch(OURS)
  expect(harness.visitsOf(site).filter(({ path }) => path === '/es/seguridad')).toHaveLength(1)
})
