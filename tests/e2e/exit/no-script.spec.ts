import { expect } from '@playwright/test'
import { leavesWithoutScript } from './checks/leaves-without-script'
import { test } from './exit-test'
import { OURS } from './journey'
import { OUTSIDE } from './plain-pages'

test('E-08 with scripts off she leaves, Back stays shut, and the domain lets her in again', ({
  world,
}) => leavesWithoutScript(world))

test('E-08 another site that sends her through the exit locks nothing', async ({ world }) => {
  const { context, site, openTab } = world
  const tab = await openTab({ withScript: false })
  await tab.page.goto(`${OUTSIDE}/?to=${site}/salir`)
  await tab.page.click('button')
  await tab.waitFor(world.harness.decoy.origin)
  expect(await context.cookies(site)).toEqual([])
  await tab.type(`${site}/es`)
  expect((await tab.waitFor(`${site}/es`)).text).toMatch(OURS)
})

test('E-08 the mark of the exit is the same for everybody, and unreadable to pages', async ({
  world,
}) => {
  const { context, site, openTab } = world
  const tab = await openTab({ withScript: false })
  await tab.page.goto(`${site}/es`)
  await tab.page.locator('body > form:last-of-type > [data-exit]').click()
  await tab.waitFor(world.harness.decoy.origin)
  const [cookie, ...others] = await context.cookies(site)
  expect(others).toEqual([])
  expect(cookie).toMatchObject({
    name: '__Host-s',
    value: '1',
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Lax',
  })
})
