import type { Tab } from './tab'

/** The three ways out that a page offers, each done as a hand does it. */
export const WAYS_OUT = {
  button: async ({ page }: Tab) => {
    await page.locator('body > form:last-of-type > [data-exit]').click({ noWaitAfter: true })
  },
  'hidden link': async ({ page }: Tab) => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
  },
  'Shift ×3': async ({ page }: Tab) => {
    for (let tap = 0; tap < 3; tap++) await page.keyboard.press('Shift')
  },
} as const

export type WayOut = keyof typeof WAYS_OUT
