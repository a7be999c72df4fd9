import { expect } from '@playwright/test'
import { ask, BASE } from '../ask'
import { frameIn, test, waitForScript } from './widget-test'

const ADDRESS = '/embed/v1/es/08/todo'
const SECRET = 'Ab3dE6gH9j'

/** What WordPress does with an answer (wp-includes/embed.php): one bare frame, its own sandbox, a secret. */
function asWordPress(html: string): string {
  const [, src = ''] = /<iframe[^>]*\ssrc="([^"]+)"/.exec(html) ?? []
  const [, width = ''] = /\swidth="(\d+)"/.exec(html) ?? []
  const [, height = ''] = /\sheight="(\d+)"/.exec(html) ?? []
  return (
    `<iframe sandbox="allow-scripts" security="restricted" title="Kuska" width="${width}"` +
    ` height="${height}" src="${src}#?secret=${SECRET}" data-secret="${SECRET}"></iframe>`
  )
}

/** As it looks for it: the first link of that type in the page that was pasted, asked for that very address. */
async function discover(address: string): Promise<string> {
  const { body } = await ask(address)
  const link = /<link\b[^>]*type="application\/json\+oembed"[^>]*>/.exec(body)?.[0] ?? ''
  const href = /\shref="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const { pathname, searchParams } = new URL(href)
  searchParams.set('url', BASE.origin + address)
  const answer = await ask(`${pathname}?${searchParams}`)
  expect(answer.status).toBe(200)
  return JSON.parse(answer.body).html
}

for (const pasted of [ADDRESS, '/es/widget/qu/08/d+g/claro/640']) {
  test(`${pasted} pasted into WordPress shows the widget, which tells one height, once`, async ({
    page,
    host,
  }) => {
    await page.addInitScript(() => {
      const told: unknown[] = []
      Object.assign(window, { told })
      addEventListener('message', ({ data }) => told.push(data))
    })
    host.show({ body: asWordPress(await discover(pasted)) })
    await page.goto(host.origin)
    const frame = frameIn(page)
    await expect(frame.locator('main a[href="tel:100"]')).toBeVisible()
    const told = () => page.evaluate(() => Reflect.get(window, 'told'))
    const once = [{ secret: SECRET, message: 'height', value: 640 }]
    await expect.poll(told).toEqual(once)

    await waitForScript(page)
    await frame.locator('main a[href*="/calido/"], main a[href*="/claro/"]').first().click()
    await expect(frame.locator('a:has(use[href="#p-back"])')).toBeVisible()
    await waitForScript(page)
    await frame.locator('a:has(use[href="#p-back"])').click()
    await expect(frame.locator('[data-kinds]')).toBeVisible()
    expect(await told()).toEqual(once)
  })
}

test('the builder pasted before anything was chosen in it shows the whole country', async ({
  page,
  host,
}) => {
  host.show({ body: asWordPress(await discover('/es/widget')) })
  await page.goto(host.origin)
  await expect(frameIn(page).locator('main h1')).toHaveText('Ayuda en el Perú')
})

/**
 * What a WordPress page does with a frame's message, in our own words by its documented protocol: of
 * letters and digits alone, known by its secret, from that very frame; a height between 200 and 1,000
 * becomes the frame's, and `link` leads the page on to the frame's own host and nowhere else.
 */
function listenAsWordPress(): void {
  const heights: string[] = []
  const links: string[] = []
  Object.assign(window, { heights, links })
  addEventListener('message', ({ data, source }) => {
    const { secret, message, value } = Object(data)
    if (!secret || !message || !/^[a-zA-Z0-9]+$/.test(secret)) return
    for (const frame of document.querySelectorAll<HTMLIFrameElement>(
      `iframe[data-secret="${secret}"]`,
    )) {
      if (frame.contentWindow !== source) continue
      if (message === 'link') links.push(String(value))
      if (message !== 'height') continue
      frame.height = String(Math.max(200, Math.min(1000, Number.parseInt(value, 10))))
      heights.push(frame.height)
    }
  })
}

test('the page around resizes the frame once, to a height that says nothing of what she reads', async ({
  page,
  host,
}) => {
  await page.addInitScript(listenAsWordPress)
  // A theme that is narrower than the answer shows the frame lower until it is told.
  const low = asWordPress(await discover(ADDRESS)).replace('height="640"', 'height="338"')
  host.show({ body: low })
  await page.goto(host.origin)
  const outer = page.locator('iframe')
  await expect(outer).toHaveAttribute('height', '640')
  const frame = frameIn(page)
  await waitForScript(page)
  for (const link of ['[data-kinds] a[href$="/d"]', 'main a[href*="/calido/"]:visible']) {
    if (link.startsWith('[')) await frame.locator('[data-kinds] summary').click()
    await frame.locator(link).first().click()
    await expect(frame.locator('main h1')).toBeVisible()
    await waitForScript(page)
  }
  const heard = await page.evaluate(() => [
    Reflect.get(window, 'heights'),
    Reflect.get(window, 'links'),
  ])
  expect(heard).toEqual([['640'], []])
  await expect(outer).toHaveAttribute('height', '640')
})

test('storage that is closed to it and an origin that is nobody’s take nothing away, and nothing is said', async ({
  page,
  host,
}) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  host.show({ body: asWordPress(await discover(ADDRESS)) })
  await page.goto(host.origin)
  await expect(frameIn(page).locator('main h1')).toHaveText('Ayuda en Cusco')
  await waitForScript(page)
  const closed = await page.frames()[1]?.evaluate(() => {
    try {
      return sessionStorage.length
    } catch {
      return `closed to ${origin}`
    }
  })
  expect(closed).toBe('closed to null')
  // The filters come at their first use, from the same place.
  await frameIn(page).locator('[data-filters] summary').first().click()
  await frameIn(page).locator('[data-ask]').first().click()
  await expect(frameIn(page).locator('[data-ask][aria-pressed="true"]')).toHaveCount(1)
  expect(said).toEqual([])
})

test('without a secret nobody is told anything', async ({ page, host }) => {
  await page.addInitScript(() => {
    const told: unknown[] = []
    Object.assign(window, { told })
    addEventListener('message', ({ data }) => told.push(data))
  })
  host.show({ body: `<iframe src="${BASE.origin}${ADDRESS}#?secret="></iframe>` })
  await page.goto(host.origin)
  await waitForScript(page)
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual([])
})

test('what is asked wrongly of oEmbed is told by its parameter, under the statuses of its specification', async () => {
  const url = encodeURIComponent(`${BASE.origin}${ADDRESS}`)
  for (const [query, status, parameter] of [
    ['', 400, 'url'],
    ['?url=https%3A%2F%2Fotro.example%2Fembed%2Fv1%2Fes%2F08%2Ftodo', 404, 'url'],
    [`?url=${url}&format=xml`, 501, 'format'],
    [`?url=${url}&maxwidth=ancho`, 400, 'maxwidth'],
    [`?url=${url}&maxheight=-1`, 400, 'maxheight'],
  ] as const) {
    const answer = await ask(`/api/oembed${query}`)
    expect(answer.status, query).toBe(status)
    expect(answer.raw.join(), query).toContain('application/problem+json')
    expect(JSON.parse(answer.body), query).toMatchObject({ status, parameter })
  }
})
