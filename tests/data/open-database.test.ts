import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { openDatabase, requireSupported } from '@/lib/data/open-database'
import { prepareDatabase } from '@/lib/run/prepare-database'
import { aServer, SERVERS, withDatabase } from '../postgres'

const open = (databaseUrl: string) =>
  openDatabase({ databaseUrl, dataFolder: '/nowhere', report: () => {} })
const sentence = async (databaseUrl: string) => {
  const failure = await open(databaseUrl).catch((error) => error)
  expect(failure).toMatchObject({ name: 'Refusal' })
  expect(failure.message).not.toContain('secreta')
  return failure.message
}

test('a database that is down is said in one sentence, without the password', async () => {
  expect(await sentence('postgresql://u:secreta@127.0.0.1:1/kuska')).toBe(
    'DATABASE_URL: got no answer from 127.0.0.1:1/kuska (ECONNREFUSED), expected PostgreSQL 15 or ' +
      'newer; start it or correct the address',
  )
})

test('an address that leads to something else than a database is said', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : 0
  expect(await sentence(`postgresql://u:secreta@127.0.0.1:${port}/kuska`)).toContain('no answer')
  other.close()
})

test.each(['mysql://u:secreta@127.0.0.1/x', 'secreta', 'https://u:secreta@a.example'])(
  'an address of another kind is refused',
  async (url) => {
    expect(await sentence(url)).toContain('postgresql://user:password@host:5432/database')
  },
)

test('a PostgreSQL that is too old is refused, the oldest that is supported is not', () => {
  expect(() => requireSupported(140_012)).toThrow(
    'DATABASE_URL: got PostgreSQL 14, expected 15 or newer; upgrade it, or leave DATABASE_URL empty ' +
      'for the one that Kuska brings',
  )
  expect(() => requireSupported(150_000)).not.toThrow()
})

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)

  test('closing a database that was running leaves it running', async () => {
    const url = await server.empty()
    const database = await open(url)
    expect(database.url).toBe(url)
    await database.close()
    await (await open(url)).close()
  })

  test('a database that is not there, and a wrong password, are said', async () => {
    const url = await server.empty()
    expect(await sentence(withDatabase(url, 'inexistente'))).toContain('inexistente')
    const wrong = new URL(url)
    wrong.password = 'secreta'
    // A server may be set to trust whoever is on the same computer.
    if (!process.env.KUSKA_TEST_DATABASE_URL)
      expect(await sentence(wrong.href)).toContain('password')
  })

  test('one command makes the whole catalogue; the second time nothing is left to do', async () => {
    const url = await server.empty()
    const said: string[] = []
    const prepare = (now: string) =>
      prepareDatabase({
        databaseUrl: url,
        dataFolder: '/nowhere',
        now,
        report: (line) => said.push(line),
      })
    await (await prepare('2026-11-24T15:00:00.000Z')).close()
    expect(said).toContain('581 of 581 listings')
    expect(said.at(-1)).toBe('edition 1 published: 566 listings')
    said.length = 0
    await (await prepare('2026-11-24T18:00:00.000Z')).close()
    expect(said).toEqual(['edition 1 stays, nothing has changed: 566 listings'])
  })
})
