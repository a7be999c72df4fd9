import { expect } from '@playwright/test'
import type { World } from '../exit-test'
import { OURS, takeJourney } from '../journey'
import { waitUntil } from '../wait-until'
import { WAYS_OUT } from '../ways-out'

/** Looks from inside the page: from outside nobody may while it waits for the next one. */
const WATCH = `
  globalThis.glances = []
  setInterval(() => glances.push([document.title, document.body.innerText]), 50)
  '[]'`
const ENOUGH = 12

/** E-06: the decoy takes the call and never answers. What she read is gone all the same. */
export async function staysUnreadable({ harness, site, openTab }: World): Promise<void> {
  harness.wish({ stallDecoy: true })
  const tab = await openTab()
  await takeJourney(tab, { site, locale: 'es', pages: 3 })
  await tab.ask(WATCH)
  await WAYS_OUT.button(tab)
  await waitUntil('a request to the decoy', () =>
    harness.visitsOf(harness.decoy.origin).some(({ path }) => path === harness.decoy.pathname),
  )
  // Whoever looks over her shoulder presses Stop.
  await tab.session.send('Page.stopLoading')
  const glances = await waitUntil(
    'a page that she has left',
    async () =>
      (await tab.ask<[string, string][]>('JSON.stringify(glances)')).filter(
        ([title]) => title === 'Inicio',
      ),
    ({ length }) => length >= ENOUGH,
  )
  const readable = glances.filter(([, text]) => OURS.test(text))
  expect(readable, 'readable while it waits').toEqual([])
}
