import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { OURS } from '../journey'
import { OUTSIDE } from '../plain-pages'
import { waitUntil } from '../wait-until'

/** Notes how a page that comes back whole looks, before the page's own script is asked. */
const NOTE_RETURNS = `
  window.returns = []
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) returns.push(getComputedStyle(document.documentElement).visibility)
  })`

/** A4: what the browser keeps of a page for Back is no picture of what she read. */
export async function staysInvisible({ site, openTab }: World): Promise<void> {
  const tab = await openTab()
  await tab.page.addInitScript({ content: NOTE_RETURNS })
  await tab.type(`${site}/es/l/08`)
  await tab.waitFor(`${site}/es/l/08`)
  await waitUntil('the exit’s script', () => tab.ask('JSON.stringify(kuskaExit === true)'))
  await tab.type(OUTSIDE)
  await tab.waitFor(OUTSIDE)
  await tab.go(-1)
  // She had not left by the exit: the page may show itself again.
  const { text } = await tab.waitFor(`${site}/es/l/08`)
  expect(text).toMatch(OURS)
  expect(await tab.ask('JSON.stringify(returns)'), 'when it came back').toEqual(['hidden'])
}
