import { expect, type Page, type Request, test } from '@playwright/test'
import { encodeHours } from '@/lib/domain/hours-code'
import { UNKNOWN_HOURS } from '@/lib/domain/opening-hours'
import { ask } from './ask'
import { serviceOf } from './kinds-of-page'
import { SHIPPED } from './public-addresses'

test.use({ viewport: { width: 360, height: 740 } })

const field = (page: Page) => page.getByRole('searchbox')
const results = (page: Page) => page.locator('[data-place-search] li a')
const isNames = (request: Request) => new URL(request.url()).pathname.startsWith('/api/lugares/')

/** What people write → where they mean to go. */
const MEANT = {
  maldo: '1701',
  cuzco: '08',
  Qosqo: '08',
  wamanqa: '0501',
  'san juan de luri': '150132',
}

for (const [typed, ubigeo] of Object.entries(MEANT)) {
  test(`who types «${typed}» and presses Enter is where she meant`, async ({ page }) => {
    await page.goto('/es')
    await field(page).pressSequentially(typed)
    await expect(results(page).first()).toHaveAttribute('href', `/es/l/${ubigeo}`)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/es/l/${ubigeo}$`))
    const name = SHIPPED.places.get(ubigeo)?.name ?? 'no such place'
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
  })
}

test('from an entry the search leads to that entry in the place, in her language', async ({
  page,
}) => {
  await page.goto('/ay/n/2')
  await field(page).pressSequentially('puno')
  await expect(results(page).first()).toHaveAttribute('href', '/ay/n/2/21')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ay\/n\/2\/21$/)
})

test('what she types is in no request, no address and nothing that is kept', async ({
  page,
  context,
}) => {
  const canary = 'zzcanario'
  const sent: string[] = []
  page.on('request', (request) => {
    sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()))
  })
  await page.goto('/es')
  await field(page).pressSequentially(canary)
  await expect(page.locator('[data-place-search] [data-lists]')).toBeVisible()
  await field(page).fill(`${canary} maldo`)
  await field(page).fill('maldo')
  await results(page).first().click()
  await page.waitForURL(/\/l\/\d+$/)

  expect(sent.join('\n')).not.toMatch(/zzcanario|maldo/i)
  expect(await page.evaluate(() => `${location.href} ${document.referrer}`)).not.toMatch(/maldo/)
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).toBe('[{},{}]')
  expect(await context.cookies()).toEqual([])
})

test('the names of places are asked for when the field is entered, once, and alike for everyone', async ({
  page,
}) => {
  const asked: Request[] = []
  page.on('request', (request) => isNames(request) && asked.push(request))
  await page.goto('/es', { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  const answer = page.waitForResponse((response) => isNames(response.request()))
  await field(page).focus()
  const names = await (await answer).body()
  await field(page).pressSequentially('cusco')
  await expect(results(page).first()).toBeVisible()
  expect(asked).toHaveLength(1)
  const edition = await page.locator('main').getAttribute('data-edition')
  expect(names.toString()).toBe((await ask(`/api/lugares/${edition}`)).body)
  expect(await asked[0]?.allHeaders()).not.toHaveProperty('cookie')
})

test('where names do not come she is told, and led to the lists', async ({ page }) => {
  await page.route('**/api/lugares/*', (route) => route.abort())
  await page.goto('/es')
  await field(page).focus()
  const lists = page.locator('[data-place-search] [data-lists]')
  await expect(lists).toBeVisible()
  await expect(page.locator('[data-place-search] [role=status]')).not.toBeEmpty()
  await lists.click()
  await expect(page).toHaveURL(/\/es\/l$/)
})

test('while names do not come, what is asked tells nothing of how she types', async ({ page }) => {
  await page.clock.install()
  const asked: Request[] = []
  page.on('request', (request) => isNames(request) && asked.push(request))
  await page.route('**/api/lugares/*', (route) => route.abort())
  await page.goto('/es')
  await field(page).pressSequentially('huancavelica')
  await expect(page.locator('[data-place-search] [data-lists]')).toBeVisible()
  expect(asked).toHaveLength(1)
  for (const count of [2, 3]) {
    await page.clock.fastForward(10_000)
    await expect.poll(() => asked.length).toBe(count)
  }
  await page.clock.fastForward(60_000)
  await field(page).pressSequentially(' otra vez')
  expect(asked).toHaveLength(3)
})

test('with the keyboard alone she types, walks down the results and opens one', async ({
  page,
}) => {
  await page.goto('/es/l')
  await expect(field(page)).toBeVisible()
  const isInField = () => field(page).evaluate((input) => input === document.activeElement)
  for (let press = 0; press < 30 && !(await isInField()); press++) await page.keyboard.press('Tab')
  await page.keyboard.type('santa rosa')
  await expect(results(page).nth(2)).toBeVisible()
  const href = await results(page).nth(1).getAttribute('href')
  // Ten districts have that name: each says where it is.
  const told = await results(page).allTextContents()
  expect(new Set(told).size).toBe(told.length)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(results(page).nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL((url) => url.pathname === href)
})

/** Lima is five hours behind, all year. Far ahead: a clock that is older than the data is not believed. */
const inLima = (day: string, time: string) => new Date(`${day}T${time}:00-05:00`)
const LINES = [...SHIPPED.listings.values()]
  .filter(({ kind }) => kind === 'hotline')
  .map(({ id }) => id)
const states = (page: Page) => page.locator('[data-hours]')

test('a line that is known to be always awake says so; a centre that should be, by the general rule, does not', async ({
  page,
}) => {
  await page.clock.setFixedTime(inLima('2036-03-05', '03:00'))
  await page.goto(`/es${serviceOf('chat')}`)
  await expect(states(page)).toHaveText('Abierto ahora')
  await page.goto('/es/s/5xzm9h')
  await expect(page.locator('main')).toContainText('Es el horario general')
  await expect(page.locator('main')).not.toContainText('Abierto ahora')
})

test('a door whose days nobody knows is never called open, whatever the hour', async ({ page }) => {
  await page.clock.setFixedTime(inLima('2036-03-05', '10:00'))
  await page.goto('/es/s/dmdm7w')
  await expect(page.locator('main')).toContainText('08:00 a 16:15')
  expect(await states(page).count()).toBe(0)
  await expect(page.locator('main')).not.toContainText('Abierto ahora')
})

test('«abierto ahora» follows the clock on her phone, minute by minute', async ({ page }) => {
  const weekdays = encodeHours({
    ...UNKNOWN_HOURS,
    state: 'known',
    weekly: [{ days: [1, 2, 3, 4, 5], opens: '08:00', closes: '16:15' }],
  })
  await page.route(`**/es${serviceOf('chat')}`, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/data-hours="[^"]*"/g, `data-hours="${weekdays}"`)
    await route.fulfill({ response: answer, body })
  })
  // A Wednesday.
  await page.clock.install({ time: inLima('2036-03-05', '16:13') })
  await page.goto(`/es${serviceOf('chat')}`)
  await expect(states(page)).toHaveText('Abierto ahora')
  await page.clock.fastForward('03:00')
  await expect(states(page)).toHaveText('Cerrado ahora')
  // A Sunday.
  await page.clock.setFixedTime(inLima('2036-03-09', '10:00'))
  await page.reload()
  await expect(states(page)).toHaveText('Cerrado ahora')
})

test('Puerto Maldonado at ten at night: the numbers first, then the one door that is awake', async ({
  page,
}) => {
  await page.clock.setFixedTime(inLima('2026-11-24', '22:00'))
  await page.goto('/es')
  await page.getByRole('link', { name: 'Estoy en peligro ahora' }).click()
  await field(page).pressSequentially('maldo')
  await results(page).filter({ hasText: 'Distrito' }).first().click()
  await expect(page).toHaveURL(/\/es\/n\/1\/170101$/)

  const links = await page
    .locator('main a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const lines = links.filter((href) => /^tel:\d{3,4}$/.test(href)).slice(0, 3)
  expect(lines).toEqual(['tel:105', 'tel:100', 'tel:116'])
  // Not the lines' own pages, which are told beneath the numbers.
  const services = links.filter(
    (href) => href.startsWith('/es/s/') && !LINES.includes(href.slice('/es/s/'.length)),
  )
  expect(links.indexOf('tel:116')).toBeLessThan(links.indexOf(services[0] ?? ''))

  // Villa Salvación, far away in Manu: the department's only door by night.
  expect(services[0]).toBe('/es/s/5xzm9h')
  const awake = page.locator('main li', { hasText: 'Salvación' }).first()
  await expect(awake).toContainText('24 horas, según el horario general.')
  await expect(awake).toContainText(/a \d+ km de Puerto Maldonado/)
  const near = page.locator('main li', { hasText: 'CEM y Familia Madre de Dios' }).first()
  await expect(near).toContainText('08:00 a 16:15')
  await expect(near).not.toContainText('Abierto ahora')
  await expect(page.locator('main li', { hasText: 'SAU Madre de Dios' }).first()).toContainText(
    'No sabemos: el horario',
  )
})
