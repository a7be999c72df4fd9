import { spawn } from 'node:child_process'
import { promises as fs } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { type LocalPostgres, openLocalPostgres } from '@/lib/data/local-postgres'
import { aDataFolder, query } from '../postgres'

/* Kuska's own server: whatever was killed, and whoever starts at the same moment, she gets answers. */

const opened: LocalPostgres[] = []
const folders: string[] = []
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close()
  for (const folder of folders.splice(0)) await fs.rm(folder, { recursive: true, force: true })
})

async function aFolder(): Promise<string> {
  const folder = await aDataFolder()
  folders.push(folder)
  return folder
}

async function open(dataFolder: string): Promise<LocalPostgres> {
  const server = await openLocalPostgres({ dataFolder, report: () => {} })
  opened.push(server)
  return server
}

const portOf = ({ url }: LocalPostgres) => new URL(url).port
const mark = (url: string) => query(url, 'CREATE TABLE kept (id int)')
const isKept = (url: string) => query(url, 'SELECT FROM kept')

async function pidOf(folder: string): Promise<number> {
  return Number((await fs.readFile(`${folder}/pg/postmaster.pid`, 'utf8')).split('\n')[0])
}

async function untilDead(pid: number): Promise<void> {
  for (let turn = 0; turn < 400; turn++) {
    const stat = await fs.readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
    if (/\) Z/.test(stat)) return
    await delay(25)
  }
  throw new Error(`process ${pid}: got one that lives, expected it to end`)
}

test('the second to come attaches, and leaves the server to the first', async () => {
  const folder = await aFolder()
  const [first, second] = [await open(folder), await open(folder)]
  expect(second.url).toBe(first.url)
  await second.close()
  await query(first.url, 'SELECT 1')
  await first.close()
  await expect(query(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED')
})

test('what was written is there after the next start', async () => {
  const folder = await aFolder()
  const first = await open(folder)
  await mark(first.url)
  await first.close()
  await isKept((await open(folder)).url)
})

test('of three first starts at the same moment all get the same server', async () => {
  const folder = await aFolder()
  const servers = await Promise.all([open(folder), open(folder), open(folder)])
  expect(new Set(servers.map(portOf)).size).toBe(1)
  expect((await fs.readdir(folder)).sort()).toEqual(['pg', 'pg-password'])
})

test('a program that is killed leaves its server to the next', async () => {
  const folder = await aFolder()
  const code = `import('./lib/data/local-postgres.ts').then(({ openLocalPostgres }) =>
    openLocalPostgres({ dataFolder: '${folder}', report() {} })).then(({ url }) => {
      process.stdout.write(url); setInterval(() => {}, 1000) })`
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', '--eval', code],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (said) => resolve(String(said))),
  )
  child.kill('SIGKILL')
  await mark(url)
  const next = await open(folder)
  expect(next.url).toBe(url)
  await isKept(next.url)
  // Nobody's now: the test ends it.
  const pid = await pidOf(folder)
  process.kill(pid, 'SIGINT')
  await untilDead(pid)
})

test('a server that is killed is started again, with what was written', async () => {
  const folder = await aFolder()
  const first = await open(folder)
  await mark(first.url)
  const pid = await pidOf(folder)
  process.kill(pid, 'SIGKILL')
  await untilDead(pid)
  await isKept((await open(folder)).url)
})

test('a dead server’s number that now belongs to another process stops nobody', async () => {
  const folder = await aFolder()
  await (await open(folder)).close()
  await fs.writeFile(`${folder}/pg/postmaster.pid`, `${process.pid}\n${folder}/pg\n0\n5432\n`)
  await query((await open(folder)).url, 'SELECT 1')
})

test('a first start that was cut short is begun anew', async () => {
  const folder = await aFolder()
  await fs.mkdir(`${folder}/pg-new-0123456789ab`)
  await fs.writeFile(`${folder}/pg-new-0123456789ab/PG_VERSION`, '18\n')
  await query((await open(folder)).url, 'SELECT 1')
})

test('the password is drawn, and only its user may read it', async () => {
  const [one, other] = [await aFolder(), await aFolder()]
  const passwords = [await open(one), await open(other)].map(({ url }) => new URL(url).password)
  expect(new Set(passwords).size).toBe(2)
  for (const password of passwords) expect(password).toMatch(/^[0-9a-f]{48}$/)
  expect((await fs.stat(`${one}/pg-password`)).mode & 0o777).toBe(0o600)
  const wrong = new URL((await open(one)).url)
  wrong.password = 'otra'
  await expect(query(wrong.href, 'SELECT 1')).rejects.toThrow('password authentication failed')
})

test('it listens on this computer alone, and logs no question and no row', async () => {
  const { url } = await open(await aFolder())
  const { rows } = await query(
    url,
    `SELECT name, setting FROM pg_settings WHERE source = 'command line' ORDER BY name`,
  )
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toMatchObject({
    listen_addresses: '127.0.0.1',
    log_error_verbosity: 'terse',
    log_min_duration_statement: '-1',
    log_min_error_statement: 'panic',
    log_min_messages: 'log',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    unix_socket_directories: '',
  })
  const { rows: locale } = await query(
    url,
    `SELECT pg_encoding_to_char(encoding) AS encoding, datcollate FROM pg_database
      WHERE datname = current_database()`,
  )
  expect(locale).toEqual([{ encoding: 'UTF8', datcollate: 'C.UTF-8' }])
})

test('it takes no signal from whoever has to end in order', async () => {
  const before = ['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name))
  await open(await aFolder())
  expect(['SIGINT', 'SIGTERM'].map((name) => process.listenerCount(name))).toEqual(before)
})

test('data of another version, and a lost password, are named with the folder', async () => {
  const folder = await aFolder()
  await (await open(folder)).close()
  await fs.rename(`${folder}/pg-password`, `${folder}/kept`)
  await expect(open(folder)).rejects.toThrow(
    `data folder ${folder}: got a database without its file pg-password`,
  )
  await fs.rename(`${folder}/kept`, `${folder}/pg-password`)
  await fs.writeFile(`${folder}/pg/PG_VERSION`, '17\n')
  await expect(open(folder)).rejects.toThrow('got data of PostgreSQL 17, expected 18')
})

test('a server that cannot start says the end of its own words', async () => {
  const folder = await aFolder()
  await (await open(folder)).close()
  await fs.appendFile(`${folder}/pg/postgresql.conf`, `shared_buffers = 'nada'\n`)
  await expect(open(folder)).rejects.toMatchObject({
    name: 'Refusal',
    message: expect.stringMatching(/does not start \(.*shared_buffers.*\), expected it to answer/),
  })
})

test.each([
  ['a file stands', async (folder: string) => fs.writeFile(`${folder}/x`, '')],
  ['nothing can be made', null],
])(
  'where %s instead of the data folder, the folder and KUSKA_DATA are named',
  async (_, prepare) => {
    const folder = prepare ? `${await aFolder()}/x` : '/proc/kuska'
    await prepare?.(folder.slice(0, -2))
    await expect(open(folder)).rejects.toMatchObject({
      name: 'Refusal',
      message: expect.stringMatching(
        new RegExp(`^data folder ${folder}: got E[A-Z]+ .*move it with KUSKA_DATA$`),
      ),
    })
  },
)

test.skipIf(process.getuid?.() !== 0)(
  'as root under a closed home, the server finds a place that it may enter',
  async () => {
    const folder = await aFolder()
    await fs.chmod(folder, 0o700)
    const before = await fs.readdir('/var/lib/kuska').catch((): string[] => [])
    const server = await open(folder)
    await mark(server.url)
    await server.close()
    await isKept((await open(folder)).url)
    expect(await fs.readdir(folder)).toEqual(['pg-password'])
    const made = (await fs.readdir('/var/lib/kuska')).filter((name) => !before.includes(name))
    for (const name of made.filter((one) => /^[0-9a-f]{16}$/.test(one)))
      folders.push(`/var/lib/kuska/${name}`)
    expect(folders.length).toBe(2)
  },
)
