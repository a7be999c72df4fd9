import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { type Journey, takeJourney } from '../journey'
import { measureResidue, type Residue } from '../measure-residue'
import { WAYS_OUT, type WayOut } from '../ways-out'

const NOTHING: Residue = { entries: 0, rows: [], isReadable: false, referers: [], tabs: 0 }

interface Visit extends Omit<Journey, 'site'> {
  readonly way: WayOut
}

/** E-01: whoever takes the phone after an exit finds nothing of the visit. */
export async function leavesNothing(
  { harness, context, site, openTab }: World,
  { way, ...journey }: Visit = { locale: 'es', pages: 3, way: 'button' },
): Promise<void> {
  const tab = await openTab()
  await takeJourney(tab, { site, ...journey })
  await WAYS_OUT[way](tab)
  const at = harness.decoy.origin
  await tab.waitFor(at)
  expect(await measureResidue({ harness, context, tab, of: site, at })).toEqual(NOTHING)
}
