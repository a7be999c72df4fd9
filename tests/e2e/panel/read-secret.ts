import { expect, type Page } from '@playwright/test'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The secret that the set-up page of the second factor shows, as somebody types it by hand (base32). */
export async function readSecret(page: Page): Promise<string> {
  const shown = page.locator('main form p span')
  await expect(shown).toHaveText(/^[A-Z2-7]{20,}$/)
  const bits = [...((await shown.textContent()) ?? '')]
    .map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2))
  return String.fromCharCode(...bytes)
}
