import type { Page } from '@playwright/test'

/* What stands on the page of a place, by whichever file looks at it. */

export const PLACE = '/es/l/0801'
export const box = (page: Page) => page.locator('[data-filters]')
export const chip = (page: Page, name: string) =>
  box(page).getByRole('button', { name, exact: true })
export const near = (page: Page) => page.locator('[data-near]')

/** A page of a place, with what may be asked unfolded. */
export async function openPlace(
  page: Page,
  address: string,
  options?: Parameters<Page['goto']>[1],
): Promise<void> {
  await page.goto(address, options)
  await box(page).locator('summary').first().click()
}
