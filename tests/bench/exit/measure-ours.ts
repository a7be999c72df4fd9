import type { BrowserContext } from '@playwright/test'
import type { Locale } from '../../../lib/domain/locale'
import type { Harness } from '../../e2e/exit/harness'
import { takeJourney } from '../../e2e/exit/journey'
import { measureResidue, type Residue } from '../../e2e/exit/measure-residue'
import { Tab } from '../../e2e/exit/tab'
import { WAYS_OUT, type WayOut } from '../../e2e/exit/ways-out'

export interface Visit {
  readonly locale: Locale
  readonly pages: number
  readonly way: WayOut
}

/** One visit to us, left in one of the three ways. */
export async function measureOurs(
  harness: Harness,
  context: BrowserContext,
  { way, ...journey }: Visit,
): Promise<Residue> {
  harness.renew()
  const { site } = harness
  const tab = await Tab.open(context)
  await takeJourney(tab, { site, ...journey })
  await WAYS_OUT[way](tab)
  const at = harness.decoy.origin
  await tab.waitFor(at)
  const residue = await measureResidue({ harness, context, tab, of: site, at })
  await tab.close()
  return residue
}
