import { expect } from '@playwright/test'
import { test } from './exit-test'
import { OURS } from './journey'

test('N5 the second visit tells the site no more of her phone than the first', async ({
  world,
}) => {
  const { harness, site, openTab } = world
  const tab = await openTab()
  for (const page of ['/es/l/08', '/es/l/08']) {
    await tab.type('about:blank')
    await tab.waitFor('about:blank')
    await tab.type(site + page)
    expect((await tab.waitFor(site)).text).toMatch(OURS)
  }
  const [first, second, ...others] = harness
    .visitsOf(site)
    .filter(({ path }) => path === '/es/l/08')
  expect(others).toEqual([])
  expect(first?.headers).toHaveProperty('user-agent')
  expect(first?.headers).not.toHaveProperty('cookie')
  expect(second?.headers).toEqual(first?.headers)
})
