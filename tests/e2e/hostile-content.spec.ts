import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { runNode } from '@/lib/run/child.mjs'
import { embedPath } from '@/lib/widget/embed-path'
import { DEFAULT_CHOICE } from '@/lib/widget/widget-choice'
import { type EditionServer, startEditionServer } from './edition-server'
import { HOSTILE_PAGES } from './hostile-pages'
import { beyond, watchForHarm } from './watch-for-harm'

/*
 * Whatever has got into an edition past every form, file and table is still only letters for whoever
 * reads it, in a browser that would run it.
 */

test.describe.configure({ mode: 'default' })

const WRITE = path.join(import.meta.dirname, 'write-hostile-edition.ts')
const [HARMLESS, ...HOSTILE] = HOSTILE_PAGES
const inWidget = (publicId: string | null = null) =>
  embedPath({ ...DEFAULT_CHOICE, locale: 'es', place: '08' }, publicId)

let folder: string
let server: EditionServer

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await mkdtemp(path.join(tmpdir(), 'kuska-hostile-'))
  const code = await runNode(['--conditions=react-server', '--import', 'tsx', WRITE, folder])
  expect(code).toBe(0)
  server = await startEditionServer(folder, {
    SITE_ORIGIN: '',
    EXIT_DECOYS: 'https://clima.example/',
  })
})
test.afterAll(async () => {
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const at = (address: string) => new URL(address, server.url).href

for (const [what, addressOf] of [
  ['its page', (id: string) => `/es/s/${id}`],
  ['its page in Aymara', (id: string) => `/ay/s/${id}`],
  ['the widget', (id: string) => inWidget(id)],
] as const)
  test(`${HOSTILE.length} services of hostile texts, ${what}: nothing runs, is asked for or leads away`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const watch = watchForHarm(page, server.url.origin)
    const plain = await watch.open(at(addressOf(HARMLESS?.publicId ?? '')))
    // Else it would be the page of what is not there, and no text of any service were in it.
    expect([...plain.elements].join(' ')).toMatch(/\[[^\]]*href[^\]]*\]tel.*there|there.*tel/)
    for (const { publicId, text } of HOSTILE) {
      const hostile = await watch.open(at(addressOf(publicId)))
      expect(beyond(hostile, plain), JSON.stringify(text)).toEqual([])
      expect(watch.harm, JSON.stringify(text)).toEqual([])
    }
  })

test('lists, the map and the search that her browser draws of the same texts: only letters', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const watch = watchForHarm(page, server.url.origin, 'networkidle')
  for (const address of ['/es/l/080101', '/es/l/080106', inWidget(), '/es/mapa'])
    await watch.open(at(address))
  await expect(page.getByRole('application').locator('canvas')).toHaveCount(1)
  for (const { text } of HOSTILE.slice(0, 8)) {
    await page.fill('#map-search', text.slice(0, 12))
    await page.waitForLoadState('networkidle')
  }
  expect(watch.harm).toEqual([])
})

test('a page that escaped nothing would be seen: its dialog, its request, its handler and its element', async ({
  page,
}) => {
  const watch = watchForHarm(page, server.url.origin)
  const plain = await watch.open(at(`/es/s/${HARMLESS?.publicId}`))
  expect(watch.harm).toEqual([])
  // What the page would be if its texts were put into it as they are, and its policy were none.
  await page.route('**/es/s/*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    await route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body })
  })
  const found: string[] = []
  for (const { publicId, text } of HOSTILE)
    if (/^<(?:img|svg|script|a )/.test(text))
      found.push(...beyond(await watch.open(at(`/es/s/${publicId}`)), plain))
  const all = [...found, ...watch.harm].join('\n')
  for (const sign of [
    /^dialog: 1$/m,
    /^image \/es\/s\/x$/m,
    /^handler: onerror of img/m,
    /^script\[\]/m,
  ])
    expect(all).toMatch(sign)
})
