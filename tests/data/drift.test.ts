import { promises as fs } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aServer, SERVERS } from '../postgres'
import { diffSchema } from '../schema-engine'

const schema = await fs.readFile('prisma/schema.prisma', 'utf8')
const migrations = await readMigrations()

async function readMigrations(): Promise<{ name: string; sql: string }[]> {
  const entries = await fs.readdir('prisma/migrations', { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      sql: await fs.readFile(`prisma/migrations/${name}/migration.sql`, 'utf8'),
    })),
  )
}

describe.each(SERVERS)('on %s', (name) => {
  const server = aServer(name)

  test('schema and migrations describe one database', async () => {
    const url = await server.empty()
    expect(await diffSchema({ url, migrations, schema })).toBe('')
  })

  test('a column that is only in the schema is seen', async () => {
    const url = await server.empty()
    const grown = schema.replace('model Organisation {', 'model Organisation {\n  street String?')
    expect(await diffSchema({ url, migrations, schema: grown })).toContain(
      'ADD COLUMN     "street"',
    )
  })

  test('a column that is only in the migrations is seen', async () => {
    const url = await server.empty()
    const more = [
      ...migrations,
      { name: '20991231000000_x', sql: 'ALTER TABLE place ADD note text' },
    ]
    expect(await diffSchema({ url, migrations: more, schema })).toContain('DROP COLUMN "note"')
  })
})
