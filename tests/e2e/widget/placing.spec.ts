import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { SANDBOX } from '@/lib/widget/sandbox'
import { BASE } from '../ask'
import type { HostSite } from './host-site'
import { answerAsDecoy, frameIn, isAtDecoy, test, waitForScript } from './widget-test'

/** Chooses in the builder, presses «Copiar», and pastes into a page of her own. */
async function copyAndPaste(page: Page, host: HostSite, name: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/es/widget')
  await page.getByText('Elegir un lugar más pequeño').click()
  await page.getByRole('link', { name: 'Cusco' }).click()
  await page.getByLabel('Runasimi').check()
  await page.getByLabel('Azul').check()
  await page.locator(`[data-copy="${name}"]`).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copiado.' })).toBeVisible()
  host.show({ body: '' })
  await page.goto(host.origin)
  return page.evaluate(() => navigator.clipboard.readText())
}

for (const name of ['frame', 'element']) {
  test(`a newcomer copies the ${name} once and pastes it once: her page shows the widget`, async ({
    page,
    host,
  }) => {
    const body = await copyAndPaste(page, host, name)
    host.show({ body })
    await answerAsDecoy(page)
    await page.goto(host.origin)
    const frame = frameIn(page)
    await expect(frame.locator('main h1')).toHaveText('Cuscopi yanapakuy')
    expect(page.frames()[1]?.url()).toBe(`${BASE.origin}/embed/v1/qu/08/todo/azul`)
    await expect(page.locator('iframe')).toHaveAttribute('sandbox', SANDBOX)
    await waitForScript(page)
    await frame.locator('[data-exit]').last().click({ noWaitAfter: true })
    await expect.poll(() => isAtDecoy(page)).toBe(true)
  })
}

const released: { address: string; integrity: string }[] = JSON.parse(
  readFileSync('lib/widget/released.json', 'utf8'),
)
const newest = released.at(-1)
const SCRIPT = `<script async src="${BASE.origin}${newest?.address}" crossorigin="anonymous" integrity="${newest?.integrity}"></script>`
const TWO =
  '<kuska-directorio lugar="08"><a href="#">Kuska en Cusco</a></kuska-directorio>' +
  '<kuska-directorio idioma="ay" lugar="21" tipos="cem, demuna" tema="oscuro" alto="480"></kuska-directorio>'

test('several elements on a page each make their frame', async ({ page, host }) => {
  host.show({ body: TWO + SCRIPT + SCRIPT })
  await page.goto(host.origin)
  await expect(page.locator('iframe')).toHaveCount(2)
  await expect
    .poll(() =>
      page
        .frames()
        .map((frame) => frame.url().replace(BASE.origin, ''))
        .slice(1)
        .sort(),
    )
    .toEqual(['/embed/v1/ay/21/d+g/oscuro', '/embed/v1/es/08/todo'])
  await expect(page.locator('iframe').nth(1)).toHaveAttribute('height', '480')
  // Moved about in its page it stays one frame.
  await page.evaluate(() => {
    const element = document.querySelector('kuska-directorio')
    if (element) document.body.append(element)
  })
  await expect(page.locator('iframe')).toHaveCount(2)
})

test('where no script runs, what stands inside the element is shown', async ({ browser, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  host.show({ body: TWO + SCRIPT })
  await page.goto(host.origin)
  await expect(page.getByText('Kuska en Cusco')).toBeVisible()
  await context.close()
})

test('a script with one byte changed does not run, and what stands inside is shown', async ({
  page,
  host,
}) => {
  const changed = `${readFileSync(`public${newest?.address}`, 'utf8')} `
  await page.route(`**${newest?.address}`, (route) =>
    route.fulfill({
      body: changed,
      contentType: 'text/javascript',
      headers: { 'Access-Control-Allow-Origin': '*' },
    }),
  )
  host.show({ body: TWO + SCRIPT })
  await page.goto(host.origin)
  await expect(page.getByText('Kuska en Cusco')).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('/embed.js is the newest of them, for those who take updates', async ({ page, host }) => {
  host.show({ body: `${TWO}<script src="${BASE.origin}/embed.js"></script>` })
  await page.goto(host.origin)
  await expect(page.locator('iframe')).toHaveCount(2)
})

test('a site with a strict policy needs one source, and the console stays silent', async ({
  page,
  host,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  host.show({
    body: TWO + SCRIPT,
    headers: {
      'Content-Security-Policy':
        `default-src 'none'; img-src data:; frame-src ${BASE.origin}; script-src ${BASE.origin};` +
        " require-trusted-types-for 'script'; trusted-types 'none'",
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'unsafe-url',
    },
  })
  await page.goto(host.origin)
  await expect(page.frameLocator('iframe').first().locator('main h1')).toHaveText('Ayuda en Cusco')
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  expect(said).toEqual([])
})
