import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { SANDBOX } from '@/lib/widget/sandbox'
import { BASE } from '../ask'
import { frameOf } from './sandboxes'
import { answerAsDecoy, frameIn, isAtDecoy, test, waitForScript } from './widget-test'

const ADDRESS = `${BASE.origin}/embed/v1/es/08/todo`

/** What she may have set in her browser, as its own settings write it down. */
const SETTINGS = {
  'no site may keep anything': { default_content_setting_values: { cookies: 2 } },
  'no site within another may keep anything': {
    block_third_party_cookies: true,
    cookie_controls_mode: 1,
  },
}

for (const [name, profile] of Object.entries(SETTINGS)) {
  test(`where ${name}, she reads, chooses, filters, goes on and leaves; the console is silent`, async ({
    playwright,
    host,
    launchOptions,
  }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kuska-storage-'))
    mkdirSync(path.join(folder, 'Default'))
    writeFileSync(path.join(folder, 'Default/Preferences'), JSON.stringify({ profile }))
    const context = await playwright.chromium.launchPersistentContext(folder, launchOptions)
    try {
      const page = await context.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await answerAsDecoy(page)
      host.show({ body: frameOf(ADDRESS, SANDBOX) })
      await page.goto(host.origin)
      const frame = frameIn(page)
      const main = frame.locator('main')
      await expect(main.locator('h1')).toHaveText('Ayuda en Cusco')
      await waitForScript(page)
      if ('default_content_setting_values' in profile)
        expect(await page.frames()[1]?.evaluate(keeps)).toBe('closed')

      await frame.locator('[data-filters] summary').first().click()
      await frame.locator('[data-ask]').first().click()
      await expect(frame.locator('[data-ask][aria-pressed="true"]')).toHaveCount(1)
      await main.locator('a[href*="/calido/"]:visible').first().click()
      await expect(main.locator('h1')).not.toHaveText('Ayuda en Cusco')
      await waitForScript(page)
      await frame.locator('nav a', { hasText: 'Volver' }).click()
      await expect(main.locator('h1')).toHaveText('Ayuda en Cusco')
      await waitForScript(page)
      expect(said).toEqual([])
      await frame.locator('body > div [data-exit]').last().click({ noWaitAfter: true })
      await expect.poll(() => isAtDecoy(page)).toBe(true)
    } finally {
      await context.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    }
  })
}

/** In the frame: can it keep anything at all? */
function keeps(): string {
  try {
    localStorage.setItem('a', 'a')
    return 'open'
  } catch {
    return 'closed'
  }
}
