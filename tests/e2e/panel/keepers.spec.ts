import { expect, test } from '@playwright/test'
import { openAs } from './open-as'
import type { PanelServer, TestPerson } from './panel-server'
import { withPanelServer } from './with-panel-server'

/* One programme stands for hundreds of offices; a worker is given the three that are hers. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
let worker: TestPerson
let administrator: TestPerson

withPanelServer(async (started) => {
  server = started
  worker = await server.addPerson({ role: 'provider', organisation: 'Oficina Ejemplo' })
  const administers = { role: 'administrator', organisation: 'Administración Ejemplo' } as const
  administrator = await server.addPerson(administers)
})

test('without script an administrator finds three offices by place and gives them; the worker sees these three', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const theirs = await openAs(browser, server, administrator)
  await theirs.goto(`${server.url}/panel/personas`)
  await theirs.getByRole('link', { name: 'Fichas que cuida Oficina Ejemplo' }).click()
  await theirs.selectOption('[name=department]', { label: 'Ayacucho' })
  await theirs.fill('[name=text]', 'wamanga cem')
  await theirs.getByRole('button', { name: 'Buscar' }).click()
  const offers = theirs.locator('[name=serviceIds]')
  const ids: string[] = []
  for (const at of [0, 1]) {
    await offers.nth(at).check()
    ids.push((await offers.nth(at).getAttribute('value')) ?? '')
  }
  await theirs.getByRole('button', { name: 'Dar las elegidas' }).click()
  await expect(theirs.getByRole('status').first()).toContainText('las cuida esta organización')
  // A safe house is found by its kind, and says no more than its department.
  await theirs.selectOption('[name=department]', { label: 'Ayacucho' })
  await theirs.getByRole('button', { name: 'Buscar' }).click()
  const house = theirs.getByLabel(/^Hogar de Refugio.* · Ayacucho$/)
  await house.first().check()
  await theirs.getByRole('button', { name: 'Dar las elegidas' }).click()

  const hers = await openAs(browser, server, worker)
  await expect(hers.locator('main li h2')).toHaveCount(3)
  for (const id of ids) await expect(hers.locator(`main li h2 a[href$="${id}"]`)).toHaveCount(1)
  const [other] = await server.query(
    'SELECT id FROM service WHERE id NOT IN (SELECT service_id FROM keeping) LIMIT 1',
  )
  const foreign = await hers.goto(`${server.url}/panel/fichas/${other?.id}`)
  const none = await hers.goto(`${server.url}/panel/fichas/00000000-0000-4000-8000-000000000000`)
  expect([foreign?.status(), none?.status()]).toEqual([404, 404])
  const people = await hers.goto(`${server.url}/panel/personas/${worker.organisationId}/fichas`)
  expect(people?.status()).toBe(404)

  await theirs
    .getByRole('button', { name: /^Oficina Ejemplo deja de cuidar/ })
    .first()
    .click()
  await expect(theirs.getByRole('status').first()).toContainText('Ya no la cuida')
  await hers.goto(`${server.url}/panel`)
  await expect(hers.locator('main li h2')).toHaveCount(2)
  await hers.context().close()
  await theirs.context().close()
})

test('an administrator who signed in long ago says once more who she is before she gives anything', async ({
  browser,
}) => {
  const page = await openAs(browser, server, administrator)
  await page.goto(`${server.url}/panel/personas/${worker.organisationId}/fichas?department=05`)
  await page.locator('[name=serviceIds]').first().check()
  await server.query("UPDATE session SET created_at = now() - interval '20 minutes'")
  await page.getByRole('button', { name: 'Dar las elegidas' }).click()
  await expect(page).toHaveURL(/\/panel\/entrar\/confirmar/)
  await page.context().close()
})
