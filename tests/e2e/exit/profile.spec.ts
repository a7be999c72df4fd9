import { expect } from '@playwright/test'
import { keepsNothingOnDisk } from './checks/keeps-nothing-on-disk'
import { test } from './exit-test'

/**
 * Where Chromium writes down the domain, whatever a page does: hence a name that says nothing, and
 * the safety page that says so. A file that joins the list must be looked at first.
 */
const KEEPS_THE_DOMAIN: readonly RegExp[] = [
  // Visits, replaced ones too, though no list shows those (E-03).
  /^Default\/(?:History|Favicons|Shortcuts|Network Action Predictor|Top Sites)(?:-journal)?$/,
  // Open tabs, for the next start: after an exit, only that the tab once was here.
  /^Default\/Sessions\/(?:Session|Tabs)_\d+$/,
  // The mark of the exit, which lives as long as the tab.
  /^Default\/Session Storage\/[^/]+$/,
  // Names of files that every visit loads alike: scripts and icon, never a page.
  /^Default\/(?:Cache\/Cache_Data|Code Cache\/(?:js|wasm))\/[^/]+$/,
  // Permissions, engagement and transport facts of each site.
  /^Default\/(?:Preferences|Network Persistent State|Site Characteristics Database\/[^/]+)$/,
  /^(?:Local State|segmentation_platform\/ukm_db(?:-wal)?)$/,
]

for (const isLeft of [true, false]) {
  const end = isLeft ? 'after the exit' : 'when the browser is closed on a page'

  test(`E-04 ${end} no file of it holds a name, a number, a place or what she typed`, async ({
    world,
  }) => {
    const files = await keepsNothingOnDisk(world.harness, { isLeft })
    // The browser does write: a search that finds nothing at all has looked in the wrong folder.
    expect(files).toContain('Default/History')
    const unknown = files.filter((file) => !KEEPS_THE_DOMAIN.some((known) => known.test(file)))
    expect(unknown).toEqual([])
  })
}
