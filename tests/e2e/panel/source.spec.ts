import { expect, test } from '@playwright/test'
import { openAs } from './open-as'
import { giveListing } from './own-listing'
import type { PanelServer } from './panel-server'
import { SEND } from './send-button'
import { withPanelServer } from './with-panel-server'

/* What a moderator writes names where she has it from; nobody's confirmation is borrowed for it. */

let server: PanelServer
withPanelServer((started) => {
  server = started
})

test('without script a moderator is asked where she has it from, and the preview says it as the page would', async ({
  browser,
}) => {
  const provider = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const office = await giveListing(server, provider.organisationId)
  const page = await openAs(
    browser,
    server,
    await server.addPerson({
      ...{ role: 'moderator', isModerating: true, organisation: 'Organización Ejemplo' },
    }),
  )
  const form = `${server.url}/panel/fichas/${office.id}`
  await page.goto(form)
  await page.locator('summary', { hasText: 'Dónde está' }).first().click()
  await page.fill('[name="points[0].directions"]', 'Frente a la plaza inventada')
  await page.click(SEND)
  const summary = page.getByRole('alert').first()
  for (const asked of ['Fuente: ', 'Fecha de la fuente: ', 'Cómo se supo: '])
    await expect(summary).toContainText(asked)
  await expect(page.locator('[name="points[0].directions"]')).toHaveValue(/plaza inventada/)
  await page.fill('[name="source.sourceTitle"]', 'Directorio inventado')
  await page.fill('[name="source.sourceDate"]', '2026-08')
  await page.check('[name="source.how"][value=official_source]')
  await page.click('main [value=preview]')
  await expect(page.locator('main')).toContainText(
    'Cómo llegar: según Directorio inventado, agosto de 2026. Lo publicó una fuente oficial.',
  )
  await page.goto(form)
  await page.click(SEND)
  await page.waitForURL(/listo=submitted/)
  await page.context().close()
})
