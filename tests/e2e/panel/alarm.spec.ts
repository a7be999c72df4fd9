import { expect, test } from '@playwright/test'
import ay from '@/messages/ay.json' with { type: 'json' }
import es from '@/messages/es.json' with { type: 'json' }
import qu from '@/messages/qu.json' with { type: 'json' }
import { giveListing } from './own-listing'
import type { PanelServer, TestPerson } from './panel-server'
import { signInAs } from './sign-in-as'
import { withPanelServer } from './with-panel-server'

/* An office's account in wrong hands: what it takes away is told at once, and comes back. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let provider: TestPerson
let moderator: TestPerson
let administrator: TestPerson

withPanelServer(async (started) => {
  server = started
  provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  moderator = await server.addPerson({
    ...{ role: 'moderator', isModerating: true, organisation: 'Organización Ejemplo' },
  })
  administrator = await server.addPerson({
    ...{ role: 'administrator', organisation: 'Administración' },
  })
})

async function statusOf(id: string): Promise<unknown> {
  const [row] = await server.query('SELECT status FROM service WHERE id = $1', [id])
  return row?.status
}

test('the fourth listing in an hour needs a fresh sign-in, is told to moderators by mail, and without script can be asked for again', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAs(page, server.url, provider)
  const listings = []
  for (const skip of [0, 1, 2, 3])
    listings.push(await giveListing(server, provider.organisationId, skip))
  // Three go on an old session; whoever took it over knows no password.
  await server.query("UPDATE session SET created_at = now() - interval '20 minutes'")
  for (const [at, { id }] of listings.entries()) {
    expect((await server.readOutbox()).join('\n')).not.toContain(moderator.email)
    await page.goto(`${server.url}/panel/fichas/${id}/retirar`)
    await page.click('main form button[type=submit]')
    if (at === 3) {
      await page.waitForURL(/\/panel\/entrar\/confirmar/)
      expect(await statusOf(id)).toBe('published')
      await page.fill('[name=password]', provider.password)
      await page.click('main button[type=submit]')
      await page.waitForURL(`${server.url}/panel/fichas/${id}/retirar`)
      expect(await statusOf(id)).toBe('published')
      // Whoever took the session over cannot choose in what language others are warned.
      await page.click('[name=language][value=ay]')
      await page.click('main form button[type=submit]')
      await expect(page.getByRole('status').first()).toContainText(ay.PanelForm.withdrawn)
      const withdrawn = page.url()
      await page.click('[name=language][value=es]')
      await page.goto(withdrawn)
    }
    await expect(page.getByRole('status').first()).toContainText('Retirado')
    expect(await statusOf(id)).toBe('withdrawn')
  }
  const told = () => server.readOutbox().then((mails) => mails.join('\n'))
  await expect.poll(told).toContain(moderator.email)
  const mail = await told()
  expect(mail).toContain(`${server.url}/panel/revision`)
  for (const { PanelMail } of [es, qu, ay]) expect(mail).toContain(PanelMail.alarmText)
  expect(mail).toContain(`Subject: ${es.PanelMail.alarmSubject}`)
  // It lies about on screens: neither who nor what.
  for (const { name } of listings) expect(mail).not.toContain(name)

  await page.getByRole('button', { name: 'Volver a publicar' }).click()
  await expect(page.getByRole('status').first()).toContainText('Enviado')
  await expect(page.getByText('Ya se propuso publicarla')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Volver a publicar' })).toHaveCount(0)
  await context.close()
})

test('whoever reads in a mail that it was not her office stops it, and another organisation lets it go on', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const findLink = async () =>
    /https?:\S+\/panel\/enlace\/pausa\/\S+/.exec((await server.readOutbox()).join('\n'))?.[0] ?? ''
  await expect.poll(findLink).not.toBe('')
  const link = await findLink()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(link)
  await page.getByRole('button', { name: 'Poner en pausa ahora' }).click()
  await expect(page.getByRole('status').first()).toContainText('en pausa')
  const [waiting] = await server.query(
    "SELECT count(*)::int AS count FROM proposal WHERE risk = 'CRITICAL' AND state = 'submitted'",
  )
  expect(waiting?.count).toBe(0)

  const mine = await giveListing(server, provider.organisationId, 4)
  await signInAs(page, server.url, provider)
  await page.goto(`${server.url}/panel/fichas/${mine.id}/retirar`)
  await page.click('main form button[type=submit]')
  await expect(page.getByRole('alert').first()).toContainText('en pausa')
  await context.close()

  const other = await browser.newContext({ javaScriptEnabled: false })
  const people = await other.newPage()
  await signInAs(people, server.url, administrator)
  await people.goto(`${server.url}/panel/personas`)
  await people.getByRole('button', { name: 'Reanudar a Programa Ficticio' }).click()
  await expect(people.getByText('En pausa:')).toHaveCount(0)
  await people.goto(link)
  await expect(people).not.toHaveURL(/pausa/)
  await other.close()
})
