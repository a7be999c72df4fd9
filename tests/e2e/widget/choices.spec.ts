import { expect } from '@playwright/test'
import { ask, askServer, BASE } from '../ask'
import { exactHeaders } from '../exact-headers'
import { startShippedServer } from '../shipped-server'
import { openHostSite } from './host-site'
import { frameOf, SANDBOXES } from './sandboxes'
import { frameIn, test } from './widget-test'

const MALFORMED: Readonly<
  Record<string, readonly [asked: string, shown: string, heading: string]>
> = {
  'no choice': ['/embed', '/embed/v1/es/PE/todo', 'Ayuda en el Perú'],
  'a language of others': ['/embed/v1/en/08/todo', '/embed/v1/es/08/todo', 'Ayuda en Cusco'],
  'a place that is not there': ['/embed/v1/es/089999/d', '/embed/v1/es/08/d', 'Ayuda en Cusco'],
  'kinds by name, one unknown': [
    '/embed/v1/es/08/demuna+cem+nada',
    '/embed/v1/es/08/d+g',
    'Ayuda en Cusco',
  ],
  'an unknown theme': ['/embed/v1/es/08/todo/rosa', '/embed/v1/es/08/todo', 'Ayuda en Cusco'],
  'a service that is gone': [
    '/embed/v1/es/08/todo/azul/zzzzzz',
    '/embed/v1/es/08/todo/azul',
    'Ayuda en Cusco',
  ],
  'a query': ['/embed/v1/es/08/todo?utm=1', '/embed/v1/es/08/todo?utm=1', 'Ayuda en Cusco'],
  'a stray percent sign': ['/embed/v1/es/08/%', '/embed/v1/es/08/todo', 'Ayuda en Cusco'],
  'an escaped slash': ['/embed/v1/es/08/d%2Fg', '/embed/v1/es/08/d+g', 'Ayuda en Cusco'],
  'letters that are no UTF-8': [
    '/embed/v1/es/%E0%A4%A/todo',
    '/embed/v1/es/PE/todo',
    'Ayuda en el Perú',
  ],
  'a query with a stray percent sign': [
    '/embed/v1/es/08/todo?utm_campaign=50%',
    '/embed/v1/es/08/todo?utm_campaign=50%',
    'Ayuda en Cusco',
  ],
  'a query of another alphabet': [
    '/embed/v1/es/08/todo?q=caf%E9',
    '/embed/v1/es/08/todo?q=caf%E9',
    'Ayuda en Cusco',
  ],
  'a theme after too much': [
    '/embed/v1/es-PE/8/cem;demuna/todo/claro',
    '/embed/v1/es/08/d+g/claro',
    'Ayuda en Cusco',
  ],
  markup: ['/embed/v1/es/<b>/"nada', '/embed/v1/es/PE/todo', 'Ayuda en el Perú'],
}

for (const [what, [asked, shown, heading]] of Object.entries(MALFORMED)) {
  test(`a frame that asks for ${what} shows the closest thing there is, and says nothing`, async ({
    page,
    host,
  }) => {
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    host.show({ body: `<iframe src='${BASE.origin}${asked}' sandbox="allow-scripts"></iframe>` })
    await page.goto(host.origin)
    await expect(frameIn(page).locator('main h1')).toHaveText(heading)
    expect(page.frames()[1]?.url()).toBe(BASE.origin + shown)
    expect(said).toEqual([])
  })
}

test('what is refused for her safety still shows the numbers, in a page that may be framed', async ({
  page,
  host,
}) => {
  host.show({ body: frameOf(`${BASE.origin}/embed/v1/es/%00/todo`, '') })
  await page.goto(host.origin)
  for (const number of ['105', '100', '1818', '1810'])
    await expect(frameIn(page).locator(`main a[href="tel:${number}"]`)).toBeVisible()
})

test('an operator who names the sites that may show the widget keeps all others out', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const [friend, stranger] = [await openHostSite(), await openHostSite()]
  const server = await startShippedServer({ EMBED_ORIGINS: friend.origin, SITE_ORIGIN: '' })
  const address = '/embed/v1/es/08/todo'
  for (const [site, isShown] of [
    [friend, true],
    [stranger, false],
  ] as const) {
    site.show({ body: frameOf(new URL(address, server.url).href, SANDBOXES['our snippet'] ?? '') })
    await page.goto(site.origin)
    await expect
      .poll(() => page.frames()[1]?.url())
      .toMatch(isShown ? /\/embed\// : /^chrome-error/)
  }
  const { 'Content-Security-Policy': policy } = exactHeaders(
    await askServer(server.url, { address }),
  )
  expect(policy).toContain(`frame-ancestors 'self' ${friend.origin};`)
  await server.stop()
  await friend.close()
  await stranger.close()
})

test('only the widget may be framed: every page that it leads to opens beside the page around it', async () => {
  const { body } = await ask('/embed/v1/es/08/todo')
  const service = /href="(\/embed\/v1\/es\/08\/todo\/calido\/\w+)"/.exec(body)?.[1] ?? ''
  for (const html of [body, (await ask(service)).body]) {
    const links = [...html.matchAll(/<a\b[^>]*\shref="([^"]*)"[^>]*>/g)]
    expect(links.length).toBeGreaterThan(10)
    for (const [tag, href = ''] of links) {
      if (/^(?:\/embed\/v1\/|#|tel:)/.test(href)) expect(tag).not.toContain('target=')
      else expect(tag, href).toMatch(/rel="noreferrer nofollow"/)
      if (/^(?:https?:|\/(?!embed))/.test(href)) expect(tag).toMatch(/target="_(?:blank|top)"/)
    }
  }
})
