import { expect, test } from '@playwright/test'
import { askServer } from '../ask'
import { type OwnServer, startOwnServer } from '../own-server'

/* An operator gives the panel a name of its own: the public one then does not know that there is one. */

test.describe.configure({ mode: 'default' })

const PANEL = 'panel.ejemplo.example'

let server: OwnServer
test.beforeAll(async () => {
  test.setTimeout(120_000)
  server = await startOwnServer({ PANEL_ORIGIN: `https://${PANEL}` })
})
test.afterAll(async () => {
  await server?.stop()
  await server?.remove()
})

const ask = (address: string, host?: string, method = 'GET') =>
  askServer(new URL(server.url), { address, method, headers: host ? { Host: host } : {} })

test('on the public name every address of the panel is one that nobody has', async () => {
  const unknown = await ask('/nada')
  expect(unknown.status).toBe(404)
  for (const address of ['/panel', '/panel/entrar', '/panel/revision', '/panel/csp', '/panel/x'])
    for (const method of ['GET', 'POST']) {
      const answer = await ask(address, undefined, method)
      expect([answer.status, answer.body], `${method} ${address}`).toEqual([404, unknown.body])
    }
})

test('on its own name there is the panel with its files, and no page of a reader', async () => {
  const entrance = await ask('/panel/entrar', PANEL)
  expect(entrance.status).toBe(200)
  const [, sheet = ''] = /href="(\/_next\/static\/[^"]+\.css)/.exec(entrance.body) ?? []
  expect((await ask(sheet, PANEL)).status).toBe(200)
  for (const address of ['/', '/es', '/es/l', '/qu/mapa', '/aviso', '/api/salud'])
    expect((await ask(address, PANEL)).status, address).toBe(404)
})

test('another name that leads here is the public one', async () => {
  expect((await ask('/panel/entrar', 'otro.ejemplo.example')).status).toBe(404)
  expect((await ask('/es')).status).toBe(200)
})
