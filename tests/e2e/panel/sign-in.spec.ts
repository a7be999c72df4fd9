import { type Browser, type ConsoleMessage, expect, type Page, test } from '@playwright/test'
import { findMailLink } from './mail-link'
import { nextCode } from './next-code'
import type { PanelServer, TestPerson } from './panel-server'
import { readSecret } from './read-secret'
import { signInAs } from './sign-in-as'
import { withPanelServer } from './with-panel-server'

/* Whoever is invited comes in by a password and a code; everybody else gets the same answer. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
withPanelServer((started) => {
  server = started
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
  await page.fill('[name=code]', await nextCode(await readSecret(page)))
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
  const [first, second, third] = [await aPage(browser), await aPage(browser), await aPage(browser)]
  for (const page of [third, first, second]) await signInAs(page, server.url, person)
  await second.goto(`${server.url}/panel/cuenta`)
  await expect(second.getByRole('listitem').filter({ hasText: 'Desde' })).toHaveCount(3)
  // Newest first or oldest: one of the two others goes.
  await second.getByRole('button', { name: 'Cerrar', exact: true }).first().click()
  await expect(second).toHaveURL(/listo=sessionEnded/)
  expect(await countSessions(person)).toBe(2)
  await second.getByRole('button', { name: 'Cerrar todas las demás' }).click()
  await expect(second).toHaveURL(/listo=sessionEnded/)
  for (const page of [first, third]) {
    await page.goto(`${server.url}/panel/cuenta`)
    await expect(page).toHaveURL(/\/panel\/entrar$/)
  }
  await second.goto(`${server.url}/panel/cuenta`)
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

test('without script she chooses links, asks for one, and its page opens only by the button, once', async ({
  browser,
}) => {
  const person = await server.addPerson({ role: 'provider', organisation: 'Organización Ejemplo' })
  const page = await aPageWithoutScript(browser)
  await signInAs(page, server.url, person)
  await page.goto(`${server.url}/panel/cuenta`)
  await page.getByRole('button', { name: 'Aceptar enlaces' }).click()
  await expect(page.getByRole('status')).toHaveText('Se guardó.')
  await page.click('form[action="/panel/salir"] button')
  await page.getByRole('link', { name: 'Entrar con un enlace al correo' }).click()
  await askForLink(page, person.email)
  const link = await findMailLink(server, person.email, 'entrar')
  for (const method of ['GET', 'HEAD']) await page.request.fetch(link, { method })
  await page.goto(link)
  expect(await countSessions(person)).toBe(0)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL(`${server.url}/panel`)
  expect(await countSessions(person)).toBe(1)
  const other = await aPage(browser)
  await other.goto(link)
  await other.click('main button[type=submit]')
  await expect(other).toHaveURL(/error=linkOver/)
})

test('a link is no way round a code: whoever has one is sent none, and one sent before opens nothing', async ({
  browser,
}) => {
  const organisation = 'Organización Ejemplo'
  const moderator = await server.addPerson({ role: 'moderator', organisation })
  const provider = await server.addPerson({ role: 'provider', organisation })
  await server.query('UPDATE member SET takes_link = true WHERE user_id = $1', [provider.userId])
  const page = await aPageWithoutScript(browser)
  await signInAs(page, server.url, moderator)
  await page.goto(`${server.url}/panel/cuenta`)
  await expect(page.getByRole('button', { name: 'Aceptar enlaces' })).toHaveCount(0)
  await page.click('form[action="/panel/salir"] button')
  for (const { email } of [moderator, provider]) {
    await page.goto(`${server.url}/panel/entrar/enlace`)
    await askForLink(page, email)
  }
  const link = await findMailLink(server, provider.email, 'entrar')
  // Hers was asked for first: by now it would lie there.
  expect((await server.readOutbox()).join('\n')).not.toContain(`To: ${moderator.email}`)
  await server.query('UPDATE "user" SET two_factor_enabled = true WHERE id = $1', [provider.userId])
  await page.goto(link)
  await page.click('main button[type=submit]')
  await expect(page).toHaveURL(/error=linkOver/)
  expect(await countSessions(provider)).toBe(0)
})

async function askForLink(page: Page, email: string) {
  await page.fill('[name=email]', email)
  await page.click('main button[type=submit]')
  await expect(page).toHaveURL(/listo=linkSent/)
}

async function countSessions({ userId }: TestPerson): Promise<number> {
  const rows = await server.query('SELECT id FROM session WHERE user_id = $1', [userId])
  return rows.length
}

const aPage = async (browser: Browser) => (await browser.newContext()).newPage()
const aPageWithoutScript = async (browser: Browser) =>
  (await browser.newContext({ javaScriptEnabled: false })).newPage()
