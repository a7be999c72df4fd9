import { expect, type Page, test } from '@playwright/test'
import { embedPath } from '@/lib/widget/embed-path'
import { DEFAULT_CHOICE } from '@/lib/widget/widget-choice'
import { HOSTILE_SAMPLE } from '../../hostile-sample'
import { watchForHarm } from '../watch-for-harm'
import { enterAs } from './enter-as'
import { giveListing, type OwnedListing } from './own-listing'
import type { PanelServer, PersonWish } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/*
 * A captured account writes what would run in the next person's browser: to whoever reviews it, and to
 * whoever reads it once it is public, it is only letters.
 */

test.describe.configure({ mode: 'default' })

/** Those that would run, and have neither markup nor hidden characters: these are let in. */
const NAME = `javascript:alert(1) {{constructor.constructor("alert(1)")()}}`
const WAY = `\${alert(1)} '; DROP TABLE service;-- %3Cscript%3Ealert(1)%3C/script%3E`
const DOOR = '=HYPERLINK("https://x.example","x") 123'
const LINK = 'https://ejemplo.example/?q=javascript:alert(1)'

let server: PanelServer
let hers: Page
let first: Page
let second: Page
let office: OwnedListing
let other: OwnedListing

withPanelServer(async (started, browser) => {
  server = started
  const enter = (wish: PersonWish) => enterAs(browser, server, wish, true)
  const moderates = { role: 'moderator', isModerating: true } as const
  const provider = await enter({ role: 'provider', organisation: 'Programa Ficticio' })
  hers = provider.page
  first = (await enter({ ...moderates, organisation: 'Organización Ejemplo' })).page
  second = (await enter({ ...moderates, organisation: 'Colectivo Imaginario' })).page
  office = await giveListing(server, provider.person.organisationId)
  other = await giveListing(server, provider.person.organisationId, 1)
})

const at = (path: string) => `${server.url}${path}`
const openFolds = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
async function openForm(page: Page) {
  await page.goto(at(`/panel/fichas/${office.id}`))
  await openFolds(page)
}

test('what is refused comes back into its form as the letters that were typed, and runs nowhere', async () => {
  test.setTimeout(240_000)
  const watch = watchForHarm(hers, server.url, 'networkidle')
  const texts = HOSTILE_SAMPLE.filter((text) => /[<&]/.test(text)).slice(0, 14)
  expect(texts.length).toBe(14)
  for (const text of texts) {
    await openForm(hers)
    for (const field of ['name', 'points[0].directions', 'points[0].address'])
      await hers.fill(`[name="${field}"]`, text)
    await hers.click(SEND)
    await hers.waitForURL(/revisar=1/)
    await expect(hers.locator('[name=name]')).toHaveValue(text)
    await watch.look()
    expect(watch.harm, text).toEqual([])
  }
  await hers.click('main [value=discard]')
  await hers.waitForURL((url) => !url.search.includes('revisar'))
})

test('what has got into a proposal past every check is only letters to both who read it', async () => {
  test.setTimeout(120_000)
  const changes = [
    { field: 'name', old: other.name, new: HOSTILE_SAMPLE[0] },
    {
      field: 'channels',
      old: [],
      new: HOSTILE_SAMPLE.map((text) => ({ kind: 'url', value: text, menu: text })),
    },
    {
      field: 'points',
      old: [],
      new: HOSTILE_SAMPLE.map((text) => ({ address: text, [text]: text })),
    },
  ]
  const [row] = await server.query(
    `INSERT INTO proposal (target_id, exposure, base_version, changes, author_organisation_id,
        author_role, author_user_id, origin, risk)
      SELECT id, 'OPEN', version, $2, operator_id, 'provider', 'nobody', 'provider', 'CRITICAL'
      FROM service WHERE id = $1 RETURNING id`,
    [other.id, JSON.stringify(changes).replaceAll('\\u0000', '')],
  )
  for (const page of [hers, first]) {
    const watch = watchForHarm(page, server.url, 'networkidle')
    for (const path of ['/panel', '/panel/revision', `/panel/revision/${row?.id}`])
      await watch.open(at(path))
    expect(await page.locator('ins').count()).toBeGreaterThan(HOSTILE_SAMPLE.length)
    expect(watch.harm).toEqual([])
  }
  await server.query('DELETE FROM proposal WHERE id = $1', [row?.id])
})

test('what is let in, approved by two and public, is only letters on every page that shows it', async () => {
  test.setTimeout(240_000)
  const watching = [hers, first, second].map((page) =>
    watchForHarm(page, server.url, 'networkidle'),
  )
  await openForm(hers)
  await hers.fill('[name=name]', NAME)
  await hers.fill('[name="points[0].directions"]', WAY)
  await hers.fill('[name="points[0].address"]', DOOR)
  await hers.click('main [value="add:channels"]')
  await hers.waitForURL(/editando=1/)
  const added = hers.locator('[name^="channels["][name$="].value"]').last()
  await openFolds(hers)
  const kind = (await added.getAttribute('name'))?.replace('.value', '.kind')
  await hers.check(`[name="${kind}"][value=url]`)
  await added.fill(LINK)
  await hers.click(SEND)
  await hers.waitForURL(/listo=submitted/)
  const [proposal] = await server.query("SELECT id FROM proposal WHERE state = 'submitted'")
  const review = at(`/panel/revision/${proposal?.id}`)
  for (const page of [first, second]) {
    await page.goto(review)
    await expect(page.locator('main')).toContainText(NAME)
    if (page === first) {
      await page.check('[name=outcome][value=confirmed]')
      await page.fill('[name=number]', '100')
    }
    await page.click('#aprobar button')
    await expect(page.getByRole('status').first()).toContainText(
      page === first ? 'Aún falta' : 'Publicado',
    )
  }
  const address = at(`/es/s/${office.publicId}`)
  await expect
    .poll(async () => (await fetch(address)).text(), { timeout: 5000 })
    .toContain('DROP TABLE')
  const choice = { ...DEFAULT_CHOICE, locale: 'es', place: 'PE' } as const
  for (const path of [
    ...['es', 'qu', 'ay'].map((locale) => `/${locale}/s/${office.publicId}`),
    ...[`/es/l/${office.department}`, '/es/mapa', embedPath(choice, office.publicId)],
    ...['', '/historial', '/vista/es'].map((below) => `/panel/fichas/${office.id}${below}`),
    ...['/panel', '/panel/vencimientos'],
  ])
    await watching[0]?.open(at(path))
  await watching[1]?.open(review)
  await watching[1]?.open(at('/panel/vencimientos'))
  expect(watching.flatMap(({ harm }) => harm)).toEqual([])
  await hers.goto(address)
  await expect(hers.locator('h1')).toHaveText(NAME)
})
