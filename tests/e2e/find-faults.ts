import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What stands in somebody's way, of those who hear, press or enlarge what others see.
 * @param rules of axe-core; else all of WCAG 2.2 A and AA.
 * @returns `rule: elements | elements`
 */
export async function findFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Fetched beforehand would be films and sounds, of which no page of ours has any.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false })
  const { violations } = await (rules
    ? axe.withRules([...rules])
    : axe.withTags(WCAG_22_AA)
  ).analyze()
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  )
}
