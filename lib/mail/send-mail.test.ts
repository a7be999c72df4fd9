import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { sendMail } from './send-mail'

/*
 * A mail server that encrypts nothing: one of the house itself, or one whose offer somebody on the way has
 * taken away to read the link that opens an account.
 */

const MAIL = { to: 'ana@ejemplo.example', subject: 'Asunto', text: 'Un enlace que abre una cuenta' }
const ANSWERS: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' }

let server: Server
let port = 0
let heard = ''

beforeAll(async () => {
  server = createServer((socket) => {
    socket.write('220 ejemplo.example ESMTP\r\n')
    let isBody = false
    socket.on('data', (bytes) => {
      heard += bytes
      const command = String(bytes).slice(0, 4).toUpperCase()
      if (isBody && !String(bytes).endsWith('\r\n.\r\n')) return
      isBody = command === 'DATA'
      socket.write(`${ANSWERS[command] ?? '250 ok'}\r\n`)
    })
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => {
  server.close()
  vi.unstubAllEnvs()
})
beforeEach(() => {
  heard = ''
  vi.stubEnv('MAIL_FROM', 'kuska@ejemplo.example')
})

test('a server of the house itself may take the mail as it is', async () => {
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`)
  await sendMail(MAIL)
  expect(heard).toContain('Un enlace que abre una cuenta')
})

test('to any other no mail leaves that others on the way could read', async () => {
  vi.stubEnv('SMTP_URL', `smtp://0.0.0.0:${port}`)
  await expect(sendMail(MAIL)).rejects.toThrow(
    'expected SMTP_URL to name one that sends, and encrypts',
  )
  expect(heard).not.toMatch(/MAIL FROM|enlace/i)
})
