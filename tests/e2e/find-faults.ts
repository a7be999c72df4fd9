import type { Page } from '@playwright/test'
import axe from 'axe-core'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const TAGS = [...WCAG_22_AA, 'best-practice']

/**
 * What stands in somebody's way, of those who hear, press or enlarge what others see. Asked of axe-core
 * itself: its wrapper for Playwright puts half a megabyte into each page twice, and takes what passed home.
 * @param rules of axe-core; else all of WCAG 2.2 A and AA, and what is good practice besides.
 * @returns `rule: elements | elements`
 */
export async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  for (const frame of page.frames()) await frame.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS },
    // Fetched beforehand would be films and sounds, of which no page of ours has any.
    ...{ reporter: 'no-passes', preload: false },
  }
  const violations = await page.evaluate(async (wish) => {
    const { run }: typeof axe = Reflect.get(window, 'axe')
    return (await run(document, wish)).violations
  }, options)
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
