import { expect } from '@playwright/test'
import { changePages, withoutHeader } from './changes'
import { test, type World } from './exit-test'
import type { Change } from './harness'
import type { Tab } from './tab'

/*
 * Somebody got their words into a page on its way: through a listing, a proxy or a mistake of ours. The
 * parser finds them there like any other part of the page, so Trusted Types, which look at what scripts
 * do, never see them; script-src alone stands between them and her.
 */

const FOREIGN = 'https://otro.example'
const RUNS = (who: string) => `(window.ran = window.ran || []).push('${who}')`
const PLANTED =
  `<script>${RUNS('script')}</script>` +
  `<img src="${FOREIGN}/x.png" onerror="${RUNS('handler')}" alt="">` +
  `<script src="${FOREIGN}/x.js"></script>`

const plant = changePages((html) => html.replace('</h1>', `</h1>${PLANTED}`))

/** Before any script of the page: what is refused while the page is read is said only once. */
const NOTE_VIOLATIONS = `
  window.stopped = []
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    stopped.push(effectiveDirective + ' ' + blockedURI)
  }, true)`

async function openPlanted({ harness, site, openTab }: World, change: Change): Promise<Tab> {
  harness.wish({ change })
  const tab = await openTab()
  await tab.page.addInitScript({ content: NOTE_VIOLATIONS })
  await tab.page.goto(`${site}/es/l/08`, { waitUntil: 'load' })
  return tab
}

test('words that got into a page do not run, and fetch nothing from others', async ({ world }) => {
  const tab = await openPlanted(world, plant)
  expect((await tab.ask<string[]>('JSON.stringify(stopped)')).sort()).toEqual([
    `img-src ${FOREIGN}/x.png`,
    'script-src-attr inline',
    `script-src-elem ${FOREIGN}/x.js`,
    'script-src-elem inline',
  ])
  expect(await tab.ask('JSON.stringify(window.ran || [])')).toEqual([])
  expect(world.harness.visitsOf(FOREIGN)).toEqual([])
})

test('control: without the policy all of them run, and tell the other site', async ({ world }) => {
  const bare = withoutHeader('Content-Security-Policy')
  const tab = await openPlanted(world, (answer, path) => plant(bare(answer, path), path))
  await expect
    .poll(() => tab.ask<string[]>('JSON.stringify((window.ran || []).sort())'))
    .toEqual(['handler', 'script'])
  const asked = world.harness.visitsOf(FOREIGN).map(({ path }) => path)
  expect(asked.sort()).toEqual(['/x.js', '/x.png'])
})
