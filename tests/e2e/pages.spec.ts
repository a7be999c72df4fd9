import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { BASE } from './ask'
import { findFaults } from './find-faults'
import { KINDS_OF_PAGE, serviceOf, THIRTY_PLACES } from './kinds-of-page'
import { listen } from './listen'
import { walkByTab } from './walk-by-tab'

const ALL = [...Object.values(KINDS_OF_PAGE), ...THIRTY_PLACES]
const MINUTES = 60_000

test.use({ viewport: { width: 360, height: 740 } })

/** A page that is not found says so to the console by its status alone. */
const isItsStatus = (said: string) => /status of 404/.test(said)

/** The rules that colours alone decide. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

for (const locale of LOCALES) {
  for (const [part, addresses] of Object.entries({
    'kind of page': Object.values(KINDS_OF_PAGE),
    'of thirty places': THIRTY_PLACES,
  })) {
    test(`every ${part} in ${locale} is quiet, and open to whoever reads it otherwise`, async ({
      page,
    }) => {
      test.setTimeout(5 * MINUTES)
      const heard = listen(page)
      for (const address of addresses) {
        await page.goto(`/${locale}${address}`)
        expect
          .soft(
            heard.filter((said) => !isItsStatus(said)),
            address,
          )
          .toEqual([])
        expect.soft(await findFaults(page), address).toEqual([])
        // What the check itself wrote to the console is no page's.
        heard.length = 0
      }
    })

    test(`every ${part} in ${locale} is gone through by the Tab key, the way out second`, async ({
      page,
    }) => {
      test.setTimeout(5 * MINUTES)
      for (const address of addresses) {
        await page.goto(`/${locale}${address}`)
        const { reached, expected, hidden } = await walkByTab(page)
        expect.soft(reached, address).toEqual(expected)
        expect.soft(hidden, `${address}: under the way out`).toEqual([])
        expect.soft(reached[0], address).toMatch(/^a #main/)
        expect.soft(reached[1], address).toMatch(/^button/)
      }
    })
  }

  test(`every kind of page in ${locale} can be read in the dark`, async ({ page }) => {
    test.setTimeout(3 * MINUTES)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const address of Object.values(KINDS_OF_PAGE)) {
      await page.goto(`/${locale}${address}`)
      expect.soft(await findFaults(page, OF_COLOUR), address).toEqual([])
    }
  })

  test(`every page in ${locale} is as quiet with script off`, async ({ browser }) => {
    test.setTimeout(5 * MINUTES)
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const heard = listen(page)
    for (const address of ALL) await page.goto(`${BASE.origin}/${locale}${address}`)
    expect(heard.filter((said) => !isItsStatus(said))).toEqual([])
    await context.close()
  })
}

test('a closed group opens with the Enter key, and what is in it is reached', async ({ page }) => {
  await page.goto('/es/l/1501')
  const group = page.locator('main details:has(a)').first()
  await expect(group.locator('a').first()).toBeHidden()
  await group.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await expect(group.locator('a').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(group.locator('a').first()).toBeFocused()
})

/** Everything a browser can keep for a site. */
async function findKept(page: Page, context: BrowserContext): Promise<unknown> {
  const inPage = await page.evaluate(async () => ({
    cookie: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  return { ...inPage, cookies: (await context.cookies()).length }
}

test('nothing is kept on her phone, whatever she read and typed', async ({ page, context }) => {
  for (const address of Object.values(KINDS_OF_PAGE)) await page.goto(`/es${address}`)
  await page.goto('/es')
  await page.getByRole('searchbox').fill('maldo')
  await page.locator('[data-place-search] li a').first().click()
  await page.waitForURL(/\/es\/l\/\d+$/)
  expect(await findKept(page, context)).toEqual({
    cookie: '',
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    workers: 0,
    cookies: 0,
  })
})

/** A page of another site with two frames in it: an address of ours and one that may be framed. */
async function hostOf(address: string): Promise<Server> {
  const host = createServer((request, response) => {
    const isHost = request.url === '/'
    const frames = `<iframe src="${BASE.origin}${address}"></iframe><iframe src="/marco"></iframe>`
    response.setHeader('Content-Type', 'text/html').end(isHost ? frames : 'visible')
  })
  await new Promise<void>((resolve) => host.listen(0, 'localhost', resolve))
  return host
}

test('no page shows in a frame of another site', async ({ page }) => {
  for (const address of ['/es', `/es${serviceOf('cem')}`, '/es/nada', '/entrar']) {
    const host = await hostOf(address)
    const { port } = host.address() as AddressInfo
    await page.goto(`http://localhost:${port}/`)
    const [, ours, control] = page.frames()
    await expect.poll(() => control?.locator('body').textContent()).toBe('visible')
    expect(ours?.url(), address).toMatch(/^chrome-error:/)
    host.close()
  }
})

test('a script that got into a page does not run, and nothing goes out to others', async ({
  page,
}) => {
  await page.goto('/es')
  const sent: string[] = []
  await page.route('https://otro.example/**', (route) => {
    sent.push(route.request().url())
    return route.abort()
  })
  await page.evaluate(async () => {
    const stopped = new Set<string>()
    Object.assign(window, { stopped })
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      stopped.add(effectiveDirective)
    })
    const attempt = (work: () => unknown) => {
      try {
        work()
      } catch {}
    }
    attempt(() => {
      const script = document.createElement('script')
      script.append('document.title = "inyectado"')
      document.body.append(script)
    })
    // Text as code; the browser's own console may, a page may not.
    attempt(() => setTimeout('document.title = "inyectado"'))
    attempt(() => {
      document.body.innerHTML = '<b>inyectado</b>'
    })
    attempt(() => new FontFace('x', 'url(https://otro.example/x.woff2)').load().catch(() => {}))
    const image = new Image()
    image.src = 'https://otro.example/x.png'
    const frame = document.createElement('iframe')
    frame.src = 'https://otro.example/'
    document.body.append(frame)
    document.body.setAttribute('style', 'color: red')
    await fetch('https://otro.example/').catch(() => {})
  })
  await expect
    .poll(() => page.evaluate(() => [...Reflect.get(window, 'stopped')].sort()))
    .toEqual([
      'connect-src',
      'font-src',
      'frame-src',
      'img-src',
      'require-trusted-types-for',
      'style-src-attr',
    ])
  await expect(page).toHaveTitle('Kuska')
  expect(sent).toEqual([])
})

/** Where a page may be asked how far help is (headers.spec: no other page's policy lets it). */
const MAY_ASK_WHERE = /^\/(?:l(?:\/\d+)?|mapa)$/
const SOMEWHERE = { latitude: -12.593, longitude: -69.189 }

test('no page learns where she is but those that offer it, though she once allowed it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation'], { origin: BASE.origin })
  await context.setGeolocation(SOMEWHERE)
  const told: Record<string, string> = {}
  for (const address of [...Object.values(KINDS_OF_PAGE), '/mapa']) {
    await page.goto(`/es${address}`)
    told[address] = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => resolve(String(coords.latitude)),
            ({ code, message }) => resolve(`${code} ${message}`),
          )
        }),
    )
  }
  for (const [address, answer] of Object.entries(told)) {
    const isOffered = MAY_ASK_WHERE.test(address)
    expect(answer, address).toMatch(isOffered ? /^-12\.593$/ : /^1 .*permissions policy/i)
  }
})
