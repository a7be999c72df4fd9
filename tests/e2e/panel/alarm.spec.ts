import { expect, test } from '@playwright/test'
import { giveListing } from './own-listing'
import { type PanelServer, startPanelServer, type TestPerson } from './panel-server'
import { signInAs } from './sign-in-as'

/* An office's account in wrong hands: what it takes away is told at once, and comes back. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let provider: TestPerson
let moderator: TestPerson

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startPanelServer()
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  moderator = await server.addPerson({
    ...{ role: 'moderator', isModerating: true, organisation: 'Organización Ejemplo' },
  })
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

test('the fourth listing in an hour is told to moderators by mail, and without script it can be asked for again', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, server.url, provider)
  const listings = []
  for (const skip of [0, 1, 2, 3])
    listings.push(await giveListing(server, provider.organisationId, skip))
  for (const { id } of listings) {
    expect((await server.readOutbox()).join('\n')).not.toContain(moderator.email)
    await page.goto(`${server.url}/panel/fichas/${id}/retirar`)
    await page.click('main form button[type=submit]')
    await expect(page.getByRole('status').first()).toContainText('Retirado')
  }
  const told = () => server.readOutbox().then((mails) => mails.join('\n'))
  await expect.poll(told).toContain(moderator.email)
  const mail = await told()
  expect(mail).toContain(`${server.url}/panel/revision`)
  // It lies about on screens: neither who nor what.
  for (const { name } of listings) expect(mail).not.toContain(name)

  await page.getByRole('button', { name: 'Volver a publicar' }).click()
  await expect(page.getByRole('status').first()).toContainText('Enviado')
  await expect(page.getByText('Ya se propuso publicarla')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Volver a publicar' })).toHaveCount(0)
  await context.close()
})
