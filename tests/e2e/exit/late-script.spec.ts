import { expect } from '@playwright/test'
import { leavesAfterEarlyClick } from './checks/leaves-after-early-click'
import { expectNothingReadable } from './checks/never-shows-again'
import { test } from './exit-test'
import { OURS } from './journey'

test('E-11 a link followed before the script has come is shut behind her', ({ world }) =>
  leavesAfterEarlyClick(world))

test('E-11 the script never comes: the button leaves at once, and Back is shut', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  harness.wish({ holdScript: true })
  const tab = await openTab()
  await tab.type(`${site}/es`)
  await tab.waitForGlance('home, without its script', ({ text }) => OURS.test(text))
  await tab.page.locator('body > form:last-of-type > [data-exit]').click({ noWaitAfter: true })
  await tab.waitFor(harness.decoy.origin)
  await expectNothingReadable(tab)
})

test('E-11 when the mark has run out, our pages open again', async ({ world }) => {
  const { harness, context, site, openTab } = world
  const tab = await openTab({ withScript: false })
  await tab.page.goto(`${site}/es`)
  await tab.page.locator('body > form:last-of-type > [data-exit]').click()
  await tab.waitFor(harness.decoy.origin)
  await tab.type(`${site}/es`)
  await tab.waitFor(harness.decoy.origin)
  await context.clearCookies()
  await tab.type(`${site}/es`)
  expect((await tab.waitFor(`${site}/es`)).text).toMatch(OURS)
})
