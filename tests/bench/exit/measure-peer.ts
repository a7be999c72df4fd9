import type { BrowserContext } from '@playwright/test'
import type { Harness } from '../../e2e/exit/harness'
import { measureResidue, type Residue } from '../../e2e/exit/measure-residue'
import { SEARCH } from '../../e2e/exit/plain-pages'
import { Tab } from '../../e2e/exit/tab'
import { waitUntil } from '../../e2e/exit/wait-until'
import { PEER_PAGES, SENSITIVE } from './peers'

/** The same visit as ours, to a site that leaves in another way. */
export async function measurePeer(
  harness: Harness,
  context: BrowserContext,
  origin: string,
): Promise<Residue> {
  harness.renew()
  const tab = await Tab.open(context)
  await tab.page.goto(`${SEARCH}/?to=${origin}/1`)
  await tab.page.click('#go')
  for (let page = 1; page < PEER_PAGES; page++) {
    await tab.waitFor(`${origin}/${page}`)
    await tab.page.click('#next')
  }
  await tab.waitFor(`${origin}/${PEER_PAGES}`)
  await tab.page.click('#exit')
  const at = harness.decoy.origin
  await waitUntil('the decoy on some tab', () =>
    context.pages().some((page) => page.url().startsWith(at)),
  )
  await tab.settle()
  const residue = await measureResidue({
    ...{ harness, context, tab, of: origin, at },
    sensitive: SENSITIVE,
  })
  for (const page of context.pages().slice(1)) await page.close()
  return residue
}
