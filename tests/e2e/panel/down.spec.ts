import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { askServer } from '../ask'
import type { PanelServer } from './panel-server'
import { signInAs } from './sign-in-as'
import { withPanelServer } from './with-panel-server'

/* The database stops while a worker is signed in: she reads when to come back, and the numbers. */

test.describe.configure({ mode: 'default' })

let server: PanelServer
withPanelServer((started) => {
  server = started
})

test('with the database stopped every page of hers is a calm one, in her language', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const person = await server.addPerson({ role: 'provider', organisation: 'Programa Ficticio' })
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(await context.newPage(), server.url, person)
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`)
  await context.close()
  const [pid] = (await readFile(path.join(server.dataFolder, 'pg/postmaster.pid'), 'utf8')).split(
    '\n',
  )
  process.kill(Number(pid), 'SIGINT')
  const ask = (address: string, language: string) =>
    askServer(new URL(server.url), {
      address,
      headers: { Cookie: cookies.join('; '), 'Accept-Language': language },
    })
  // The last connections end a moment later.
  await expect.poll(async () => (await ask('/panel', 'es')).status).toBe(503)
  for (const [language, words] of [
    ['es', 'No podemos mostrar esta página ahora'],
    ['qu', 'lang="qu"'],
    ['ay', 'lang="ay"'],
  ] as const)
    for (const address of ['/panel', '/panel/cuenta', '/panel/revision', '/panel/exportar/csv']) {
      const answer = await ask(address, language)
      expect(answer.status, address).toBe(503)
      expect(answer.raw, address).toContain('Retry-After')
      expect(answer.body, address).toContain(words)
      for (const number of ['100', '105', '1818']) expect(answer.body).toContain(`tel:${number}`)
      expect(answer.body, address).not.toMatch(/ECONN|prisma|postgres/i)
    }
  expect((await ask('/es', 'es')).status).toBe(200)
})
