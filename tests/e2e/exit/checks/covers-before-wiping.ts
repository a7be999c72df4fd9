import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { waitUntil } from '../wait-until'
import { WAYS_OUT, type WayOut } from '../ways-out'

/** Written down in the page itself, in the order in which it happens there. */
const NOTE_STEPS = `
  globalThis.steps = []
  const note = (records) => {
    for (const { type, target, removedNodes } of records) {
      if (type === 'attributes' && document.documentElement.classList.contains('cover')) steps.push('cover')
      if (target === document.body && removedNodes.length > 0) steps.push('wipe')
    }
  }
  const observer = new MutationObserver(note)
  observer.observe(document.documentElement, {
    subtree: true, childList: true, attributes: true, attributeFilter: ['class'],
  })
  navigation.addEventListener('navigate', () => {
    note(observer.takeRecords())
    noteSteps([...steps, 'leave'])
  })
  '0'`

/** E-05: hidden first, then emptied, and only then away: on a slow phone each step takes its time. */
export async function coversBeforeWiping(
  { harness, site, openTab }: World,
  way: WayOut = 'button',
): Promise<void> {
  const tab = await openTab()
  let steps: readonly string[] = []
  await tab.page.exposeFunction('noteSteps', (noted: readonly string[]) => {
    steps = noted
  })
  await tab.page.goto(`${site}/es/l/15`)
  await tab.ask(NOTE_STEPS)
  await WAYS_OUT[way](tab)
  await tab.waitFor(harness.decoy.origin)
  await waitUntil('the steps', () => steps.length > 0)
  expect(steps, 'the order').toEqual(['cover', 'wipe', 'leave'])
}
