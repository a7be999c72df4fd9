import { expect, test } from '@playwright/test'
import { LOCALES } from '@/lib/domain/locale'
import { serviceId } from '@/lib/open-data/hsds/to-service'
import { ask, BASE } from './ask'
import { askBytes } from './ask-bytes'
import { exactHeaders } from './exact-headers'
import { postForm } from './post-form'
import { OPEN_DATA_ADDRESSES, SHIPPED } from './public-addresses'
import { openHostSite } from './widget/host-site'

const PAGES = LOCALES.map((locale) => `/${locale}/datos`)

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false })

  for (const page_ of PAGES) {
    test(`a developer reads ${page_}, and each address on it opens`, async ({ page, request }) => {
      await page.goto(page_)
      const links = await page.locator('main a[href^="/api/"]').all()
      expect(links.length).toBeGreaterThan(9)
      for (const link of links) {
        const href = (await link.getAttribute('href')) ?? ''
        await expect(link.locator('code')).toHaveText(href)
        const answer = await request.get(href)
        expect(answer.status(), href).toBe(200)
        expect((await answer.body()).length, href).toBeGreaterThan(100)
      }
    })
  }
})

test('who answers for the copy leads to its open data', async ({ page }) => {
  await page.goto('/es/acerca')
  await page.getByRole('link', { name: 'Datos abiertos' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Datos abiertos')
})

for (const address of OPEN_DATA_ADDRESSES) {
  test(`another site’s program may read ${address}, without a cookie or a key`, async () => {
    const answer = await ask(address, 'GET', { Origin: 'https://ejemplo.example' })
    expect(answer.status).toBe(200)
    const headers = exactHeaders(answer)
    expect(headers['Access-Control-Allow-Origin']).toBe('*')
    expect(Object.keys(headers).filter((name) => /cookie|credentials/i.test(name))).toEqual([])
  })
}

test('who has the edition already is told so, and gets no body', async () => {
  const first = await ask('/api/geojson')
  const { ETag: etag = '' } = exactHeaders(first)
  expect(etag).toMatch(/^W\/"[0-9a-f]{64}-[0-9a-f]{8}"$/)
  for (const tag of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const again = await ask('/api/geojson', 'GET', { 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect(again.body).toBe('')
    expect(exactHeaders(again).ETag).toBe(etag)
  }
  expect((await ask('/api/geojson', 'GET', { 'If-None-Match': '"x"' })).status).toBe(200)
})

test('the head of a file is the file’s, without its body', async () => {
  for (const address of OPEN_DATA_ADDRESSES.slice(0, 3)) {
    const [head, get] = [await ask(address, 'HEAD'), await ask(address)]
    expect(head.status).toBe(200)
    expect(head.body).toBe('')
    expect(exactHeaders(head)).toEqual(exactHeaders(get))
  }
})

test('the words of a search can travel in a form, and then stand in no address', async () => {
  const form = { address: '/api/hsds/es/services', headers: {} }
  const posted = await postForm(BASE, { ...form, body: 'search=cusco&per_page=5' })
  const asked = await ask('/api/hsds/es/services?search=cusco&per_page=5')
  expect(posted.status).toBe(200)
  expect(posted.body).toBe(asked.body)
  expect(JSON.parse(posted.body).contents).toHaveLength(5)
})

for (const [address, parameter] of [
  ['/api/hsds/es/services?pgae=2', 'pgae'],
  ['/api/hsds/qu/services?per_page=0', 'per_page'],
  ['/api/geojson?ubigeo=99', 'ubigeo'],
  ['/api/csv?kind=cem', 'kind'],
  ['/api/atom?since=ayer', 'since'],
  ['/api/openapi.json?x=1', 'x'],
] as const) {
  test(`${address}: what cannot be read is named, with what was expected`, async () => {
    const { status, raw, body } = await ask(address)
    expect(status).toBe(400)
    expect(exactHeaders({ raw })['Content-Type']).toBe('application/problem+json; charset=utf-8')
    const problem = JSON.parse(body)
    expect(problem).toMatchObject({ type: 'about:blank', status: 400, parameter })
    expect(problem.expected.length).toBeGreaterThan(3)
    expect(problem.detail).toContain('got')
  })
}

for (const [asked, status, parameter] of [
  ['/api/hsds/es/services?search=%', 400, 'search'],
  ['/api/hsds/es/services?search=ñ', 400, 'search'],
  ['/api/geojson?ubigeo=08&type=%ff', 400, 'type'],
  ['/api/../csv', 400, undefined],
  ['/api/hsds\\es', 400, undefined],
  [`/api/${'a'.repeat(3000)}`, 414, undefined],
  ['/api/nada', 404, undefined],
] as const) {
  test(`${asked.slice(0, 40)}: what is no address of ours is told as a problem, to any origin`, async () => {
    const answer = await askBytes(
      `GET ${asked} HTTP/1.1\r\nHost: ${BASE.host}\r\nConnection: close\r\n\r\n`,
    )
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(head).toContain('\r\nAccess-Control-Allow-Origin: *\r\n')
    expect(head).toContain('\r\nContent-Type: application/problem+json; charset=utf-8\r\n')
    const problem = JSON.parse(body)
    expect([problem.status, problem.parameter]).toEqual([status, parameter])
  })
}

test('two hosts in one request are a problem for a program too', async () => {
  const answer = await askBytes(
    `GET /api/csv HTTP/1.1\r\nHost: otro.example\r\nHost: ${BASE.host}\r\nConnection: close\r\n\r\n`,
  )
  expect(answer).toContain('application/problem+json')
})

test('a page of another site compares the edition, and is told that it has it', async ({
  page,
}) => {
  const host = await openHostSite()
  host.show({ body: '' })
  await page.goto(host.origin)
  const address = `${BASE.origin}/api/hsds/es/services?per_page=1`
  const told = await page.evaluate(async (url) => {
    const first = await fetch(url)
    const etag = first.headers.get('ETag') ?? ''
    const again = await fetch(url, { headers: { 'If-None-Match': etag } })
    const json = { method: 'POST', body: '{"search":"cusco","per_page":1}' }
    const headers = { 'Content-Type': 'application/json' }
    const found = await fetch(url.split('?')[0] ?? '', { ...json, headers })
    const wrong = await fetch(`${url}&x=1`, { headers: { 'If-None-Match': etag } })
    return {
      etag,
      statuses: [first.status, again.status, found.status, wrong.status],
      count: (await found.json()).contents.length,
      parameter: (await wrong.json()).parameter,
    }
  }, address)
  expect(told.etag).toMatch(/^W\/"[0-9a-f]{64}-[0-9a-f]{8}"$/)
  expect(told).toMatchObject({ statuses: [200, 304, 200, 400], count: 1, parameter: 'x' })
  await host.close()
})

test('a page of another site gets nothing of an answer when it sends cookies along', async ({
  page,
}) => {
  const host = await openHostSite()
  host.show({ body: '' })
  await page.goto(host.origin)
  const outcome = await page.evaluate(
    (url) =>
      fetch(url, { credentials: 'include' }).then(
        () => 'read',
        () => 'refused',
      ),
    `${BASE.origin}/api/csv`,
  )
  expect(outcome).toBe('refused')
  await host.close()
})

test('what is not there is a problem document, whatever it is', async () => {
  const address = '/api/hsds/es/services/00000000-0000-5000-8000-000000000000'
  for (const each of [
    address,
    '/api/hsds',
    '/api/hsds/xx',
    '/api/hsds/es/nada',
    '/api/hsds/es/a/b/c',
  ]) {
    const { status, body } = await ask(each)
    expect(status, each).toBe(404)
    expect(JSON.parse(body), each).toMatchObject({ status: 404 })
  }
})

test('whoever writes is refused, and told how to read', async () => {
  const { status, raw, body } = await ask('/api/geojson', 'POST')
  expect(status).toBe(405)
  expect(exactHeaders({ raw }).Allow).toBe('GET, HEAD, OPTIONS')
  expect(JSON.parse(body).status).toBe(405)
})

test('a search engine reads of an open service what the page says, and of a safe house nothing', async ({
  page,
}) => {
  const listings = [...SHIPPED.listings.values()]
  const open = listings.find(
    (one) => one.exposure === 'OPEN' && one.channels.length > 0 && one.points.length > 0,
  )
  const house = listings.find(({ exposure }) => exposure === 'CONFIDENTIAL')
  if (open?.exposure !== 'OPEN' || !house) throw new Error('shipped: got no such listings')
  const blocks = page.locator('script[type="application/ld+json"]')
  for (const locale of LOCALES) {
    await page.goto(`/${locale}/s/${open.id}`)
    await expect(blocks).toHaveCount(1)
    const data = JSON.parse((await blocks.textContent()) ?? '')
    expect(data.name).toBe(open.name)
    expect(JSON.stringify(data)).toContain(open.channels[0]?.value)
    await page.goto(`/${locale}/s/${house.id}`)
    await expect(blocks).toHaveCount(0)
  }
})

test('every page in the list of pages is one of ours, and robots find the list', async () => {
  const robots = await ask('/robots.txt')
  const [, list = ''] = /^Sitemap: (\S+)$/m.exec(robots.body) ?? []
  expect(new URL(list).pathname).toBe('/sitemap.xml')
  const { body } = await ask('/sitemap.xml')
  const paths = [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  )
  expect(paths.length).toBeGreaterThan(5000)
  for (const path of paths.filter((_, at) => at % 400 === 0))
    expect((await ask(path)).status, path).toBe(200)
})

test('a service has one id in the three languages', async () => {
  const [listing] = SHIPPED.listings.values()
  if (!listing) throw new Error('shipped: got no listing')
  for (const locale of LOCALES) {
    const { status, body } = await ask(`/api/hsds/${locale}/services/${serviceId(listing)}`)
    expect(status).toBe(200)
    expect(JSON.parse(body).id).toBe(serviceId(listing))
  }
})
