import { type Browser, expect } from '@playwright/test'
import { BASE } from '../ask'
import { listen } from '../listen'
import type { HostSite } from './host-site'
import { readSandboxRow } from './read-sandbox-row'
import { frameOf, SANDBOXES } from './sandboxes'
import { answerAsDecoy, frameIn, isAtDecoy, test, waitForScript } from './widget-test'

/*
 * What works in other people's frames, tried: README's table of it is compared with what was found, so
 * that it can be believed.
 */

const ADDRESS = `${BASE.origin}/embed/v1/es/08/todo`

interface Outcome {
  readonly reads: boolean
  readonly filters: boolean
  readonly goesOn: boolean
  readonly leaves: string
}

async function tryOut(
  browser: Browser,
  host: HostSite,
  sandbox: string | null,
  withScript: boolean,
): Promise<Outcome> {
  const context = await browser.newContext({ javaScriptEnabled: withScript })
  const page = await context.newPage()
  const heard = listen(page)
  await answerAsDecoy(page)
  host.show({ body: frameOf(ADDRESS, sandbox) })
  await page.goto(host.origin)
  const frame = frameIn(page)
  const runs = withScript && (sandbox === null || sandbox.includes('allow-scripts'))
  const main = frame.locator('main')

  await expect(main.locator('h1')).toHaveText('Ayuda en Cusco')
  const reads = (await main.locator('a[href="tel:100"]').textContent())?.includes('100') === true

  if (runs) await waitForScript(page)
  await frame.locator('[data-kinds] summary').click()
  await frame.locator('[data-kinds] a', { hasText: 'Centro Emergencia' }).click()
  const chosen = frame.locator('[data-kinds] a[aria-current]', { hasText: 'Centro Emergencia' })
  await expect(chosen).toHaveCount(1)
  const filters = page.frames()[1]?.url() === ADDRESS.replace('todo', 'd')

  if (runs) await waitForScript(page)
  await main.locator('a[href*="/calido/"]').first().click()
  await expect(main.locator('h1')).not.toHaveText('Ayuda en Cusco')
  if (runs) await waitForScript(page)
  await frame.locator('nav a', { hasText: 'Volver' }).click()
  await expect(main.locator('h1')).toHaveText('Ayuda en Cusco')
  const goesOn = true

  if (runs) await waitForScript(page)
  const line = frame.locator('noscript span')
  const isTold = await line.isVisible()
  await frame.locator('body > div [data-exit]').last().click({ noWaitAfter: true })
  const leaves = await expect
    .poll(async () => {
      if (isAtDecoy(page)) return 'yes'
      const text = await frame
        .locator('body')
        .textContent({ timeout: 500 })
        .catch(() => '')
      return text === 'Cierra esta página'
        ? 'emptied, told to close'
        : isTold
          ? 'told to close'
          : ''
    })
    .not.toBe('')
    .then(async () => {
      // Where nothing could happen, nothing may be on its way either.
      await page.waitForTimeout(isTold ? 700 : 0)
      return isAtDecoy(page) ? 'yes' : isTold ? 'told to close' : 'emptied, told to close'
    })
  // A browser says itself what a sandbox has held back; nothing else is said, and nobody else is asked.
  const own = heard.filter((said) => !/^console: .*(?:sandbox|Unsafe attempt|navigat)/i.test(said))
  const others = [host.origin, 'https://clima.example/']
  expect(own.filter((said) => !others.some((one) => said.includes(one)))).toEqual([])
  await context.close()
  return { reads, filters, goesOn, leaves }
}

const yes = ({ reads, filters, goesOn }: Outcome) => (reads && filters && goesOn ? 'yes' : 'no')

for (const [name, sandbox] of Object.entries(SANDBOXES)) {
  test(`framed with ${name} she reads, chooses, goes on and leaves as README says`, async ({
    browser,
    host,
  }) => {
    test.setTimeout(60_000)
    const withScript = await tryOut(browser, host, sandbox, true)
    const without = await tryOut(browser, host, sandbox, false)
    expect([yes(withScript), withScript.leaves, yes(without), without.leaves]).toEqual(
      readSandboxRow(name),
    )
  })
}
