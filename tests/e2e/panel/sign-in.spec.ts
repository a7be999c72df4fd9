import { createOTP } from '@better-auth/utils/otp'
import { type Browser, type ConsoleMessage, expect, type Page, test } from '@playwright/test'
import { type PanelServer, startPanelServer } from './panel-server'
import { signInAs } from './sign-in-as'

/* Whoever is invited comes in by a password and a code; everybody else gets the same answer. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startPanelServer()
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

const EMAIL = 'ana@ejemplo.example'
const PASSWORD = 'una frase que nadie adivina'

/** Everything a page says to its console: a policy that breaks something says so there. */
function listenTo(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message: ConsoleMessage) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  return said
}

async function codeOf(page: Page): Promise<string> {
  const letters = (await page.locator('main form p span').textContent()) ?? ''
  const bits = [...letters].map((each) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each))
  const binary = bits.map((each) => each.toString(2).padStart(5, '0')).join('')
  const bytes = (binary.match(/.{8}/g) ?? []).map((each) => Number.parseInt(each, 2))
  return createOTP(String.fromCharCode(...bytes)).totp()
}

test('the first administrator comes by the operator’s link, and needs a code before anything', async ({
  page,
}) => {
  const said = listenTo(page)
  const link = await server.inviteAdministrator(EMAIL, 'Organización Ejemplo')
  await page.goto(link)
  await expect(page.locator('h1')).toHaveText('Te invitaron')
  await page.fill('[name=password]', 'password1234')
  await page.fill('[name=passwordAgain]', 'password1234')
  await page.click('main button[type=submit]')
  await expect(page.getByRole('alert').first()).toContainText('listas que prueban los atacantes')
  await page.fill('[name=password]', PASSWORD)
  await page.fill('[name=passwordAgain]', PASSWORD)
  await page.click('main button[type=submit]')
  await page.waitForURL(/\/panel\/cuenta\/codigo/)
  await page.goto(`${server.url}/panel/personas`)
  await expect(page).toHaveURL(/\/panel\/cuenta\/codigo/)
  await page.fill('[name=password]', PASSWORD)
  await page.click('main button[type=submit]')
  await expect(page.locator('main img')).toBeVisible()
  const letters = (await page.locator('main form p span').textContent()) ?? ''
  expect(letters).toMatch(/^[A-Z2-7]{20,}$/)
  await page.fill('[name=code]', await codeOf(page))
  await page
    .locator('main form')
    .filter({ has: page.locator('[name=code]') })
    .locator('button')
    .click()
  await page.waitForURL(/\/panel\/cuenta\/recuperacion/)
  await expect(page.locator('main li')).toHaveCount(10)
  await page.goto(`${server.url}/panel/personas`)
  await expect(page.locator('h1')).toHaveText('Personas y organizaciones')
  await expect(page).toHaveTitle(/Kuska · panel/)
  expect(said).toEqual([])
  const rows = await server.query('SELECT ip_address, user_agent FROM session')
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row).toEqual({ ip_address: null, user_agent: null })
})

test('a link of an invitation opens once', async ({ page }) => {
  const [row] = await server.query(
    'SELECT count(*)::int AS n FROM invitation WHERE accepted_at IS NOT NULL',
  )
  expect(row?.n).toBe(1)
  await page.goto(`${server.url}/panel/enlace/invitacion/${'a'.repeat(43)}`)
  await expect(page).toHaveURL(/\/panel\/entrar\?error=linkOver/)
})

test('password, then code, then the panel; a recovery code does as well, once', async ({
  page,
}) => {
  const person = await server.addPerson({
    ...{ role: 'provider', organisation: 'Organización Ejemplo', hasTotp: true },
  })
  await signInAs(page, server.url, person)
  await expect(page.locator('nav a[href="/panel/cuenta"]')).toBeVisible()
  await page.click('form[action="/panel/salir"] button')
  await expect(page).toHaveURL(/listo=signedOut/)
  for (const expected of [/\/panel$/, /\/panel\/entrar\/codigo\?error=wrongCode/]) {
    await page.goto(`${server.url}/panel/entrar`)
    await page.fill('[name=email]', person.email)
    await page.fill('[name=password]', person.password)
    await page.click('main button[type=submit]')
    await page.waitForURL(/\/panel\/entrar\/codigo/)
    await page.fill('[name=code]', 'aaaaa-bbbbb')
    await page.click('main button[type=submit]')
    await expect(page).toHaveURL(expected)
    await page.context().clearCookies()
  }
})

test('an account that does not exist gets the same answer as a wrong password', async ({
  page,
}) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  const answers: string[] = []
  for (const email of [person.email, 'nadie@ejemplo.example']) {
    await page.goto(`${server.url}/panel/entrar`)
    await page.fill('[name=email]', email)
    await page.fill('[name=password]', 'no es la contraseña')
    await page.click('main button[type=submit]')
    await page.waitForURL(/error=/)
    answers.push(`${page.url()} ${await page.locator('main').textContent()}`)
  }
  expect(answers[0]).toBe(answers[1])
})

test('with script off she signs in, and signs out', async ({ browser }) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  const page = await aPageWithoutScript(browser)
  await signInAs(page, server.url, person)
  await expect(page.locator('nav a[href="/panel/cuenta"]')).toBeVisible()
  await page.click('form[action="/panel/salir"] button')
  await expect(page).toHaveURL(/\/panel\/entrar\?listo=signedOut/)
  await page.goto(`${server.url}/panel/cuenta`)
  await expect(page).toHaveURL(/\/panel\/entrar$/)
})

test('a session that is revoked ends with the next request', async ({ browser }) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  const [first, second] = [await aPage(browser), await aPage(browser)]
  await signInAs(first, server.url, person)
  await signInAs(second, server.url, person)
  await second.goto(`${server.url}/panel/cuenta`)
  await second.getByRole('button', { name: 'Cerrar todas las demás' }).click()
  await expect(second).toHaveURL(/listo=sessionEnded/)
  await first.goto(`${server.url}/panel/cuenta`)
  await expect(first).toHaveURL(/\/panel\/entrar$/)
  await expect(second.locator('h1')).toHaveText('Mi cuenta')
})

test('a link and an action’s redirect work under the policy, and the console stays silent', async ({
  page,
}) => {
  const said = listenTo(page)
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  await signInAs(page, server.url, person)
  await page.click('nav a[href="/panel/cuenta"]')
  await expect(page.locator('h1')).toHaveText('Mi cuenta')
  await page.getByRole('button', { name: 'Aceptar enlaces' }).click()
  await expect(page).toHaveURL(/listo=saved/)
  await expect(page.getByRole('status')).toHaveText('Se guardó.')
  await page.click('nav a[href="/panel/cuenta"]')
  await expect(page.getByRole('button', { name: 'No aceptar más enlaces' })).toBeVisible()
  expect(said).toEqual([])
})

test('a link in a mail shows a button, and opening it does nothing', async ({ browser }) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  await server.query('UPDATE member SET takes_link = true WHERE user_id = $1', [person.userId])
  const page = await aPage(browser)
  const before = (await server.readOutbox()).length
  await page.goto(`${server.url}/panel/entrar/enlace`)
  await page.fill('[name=email]', person.email)
  await page.click('main button[type=submit]')
  await expect(page).toHaveURL(/listo=linkSent/)
  await expect.poll(async () => (await server.readOutbox()).length).toBe(before + 1)
  const link = /http\S+/.exec((await server.readOutbox()).at(-1) ?? '')?.[0] ?? ''
  for (const method of ['GET', 'HEAD']) await page.request.fetch(link, { method })
  const [none] = await server.query('SELECT count(*)::int AS n FROM session WHERE user_id = $1', [
    person.userId,
  ])
  expect(none?.n).toBe(0)
  await page.goto(link)
  await page.click('main button[type=submit]')
  await expect(page.locator('nav a[href="/panel/cuenta"]')).toBeVisible()
  const other = await aPage(browser)
  await other.goto(link)
  await other.click('main button[type=submit]')
  await expect(other).toHaveURL(/error=linkOver/)
})

const aPage = async (browser: Browser) => (await browser.newContext()).newPage()
const aPageWithoutScript = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage()
