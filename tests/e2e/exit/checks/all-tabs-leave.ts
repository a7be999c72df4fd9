import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { takeJourney } from '../journey'
import { WAYS_OUT } from '../ways-out'
import { expectNothingReadable } from './never-shows-again'

/** E-07: she leaves in one tab, and every other tab that shows us leaves too. */
export async function allTabsLeave({ harness, context, site, openTab }: World): Promise<void> {
  const tabs = [await openTab(), await openTab(), await openTab()] as const
  for (const tab of tabs) await takeJourney(tab, { site, locale: 'qu', pages: 2 })
  await WAYS_OUT.button(tabs[1])
  for (const tab of tabs) await tab.waitFor(harness.decoy.origin)
  for (const tab of tabs) await expectNothingReadable(tab)
  expect(context.pages().filter((page) => page.url().startsWith(site))).toEqual([])
}
