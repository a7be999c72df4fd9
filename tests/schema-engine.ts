import { readFileSync } from 'node:fs'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type { QueryConfig } from 'pg'
import * as engineModule from '../node_modules/@prisma/schema-engine-wasm/schema_engine_bg.js'

/** OID of the type `"char"`, which the adapter cannot read. */
const CHAR = 18
/** OID of a type that no question of the engine returns, so that it can stand for the other. */
const UUID = 2950

interface DiffWish {
  /** An empty database, in which the migrations are tried. */
  readonly url: string
  readonly migrations: readonly { readonly name: string; readonly sql: string }[]
  /** Text of schema.prisma. */
  readonly schema: string
}

/**
 * What `prisma migrate diff` would print, without a program to download: the SQL that leads from the
 * migrations to the schema, '' when they agree. CHECKs, functions, triggers, grants and partial
 * indexes are outside what Prisma knows, so they are no difference.
 */
export async function diffSchema({ url, migrations, schema }: DiffWish): Promise<string> {
  startEngine()
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterOf(url)),
  )
  const { exitCode, stdout } = await engine.diff({
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
    from: {
      tag: 'migrations',
      baseDir: 'prisma/migrations',
      shadowDbInitScript: '',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
  })
  return exitCode === 0 ? '' : (stdout ?? 'a difference without words')
}

let isStarted = false

/** The package hands out no way to start it outside a bundler, so it is loaded by path. */
function startEngine(): void {
  if (isStarted) return
  Reflect.set(globalThis, 'PRISMA_WASM_PANIC_REGISTRY', {
    set_message(text: string) {
      throw new Error(text)
    },
  })
  const file = 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm'
  const wasm = new WebAssembly.Module(readFileSync(file))
  const imports = { './schema_engine_bg.js': { ...engineModule } }
  const { exports } = new WebAssembly.Instance(wasm, imports)
  engineModule.__wbg_set_wasm(exports)
  const begin = exports.__wbindgen_start
  if (typeof begin === 'function') begin()
  isStarted = true
}

/**
 * Prisma's adapter, mended in what it does as a migration engine's: its shadow database would be the
 * real one, it cuts scripts at each `;` inside functions, and it cannot read the type `"char"`.
 */
function adapterOf(url: string): SqlMigrationAwareDriverAdapterFactory {
  const { hostname, port, username, password, pathname } = new URL(url)
  const connect = async () => {
    const adapter = await new PrismaPg({
      host: hostname,
      port: Number(port),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: pathname.slice(1),
    }).connect()
    const pool = adapter.underlyingDriver()
    adapter.executeScript = async (script) => {
      await pool.query(script)
    }
    const ask = pool.query.bind(pool)
    Reflect.set(pool, 'query', async (asked: QueryConfig) => {
      const answer = await ask(asked)
      for (const field of answer.fields ?? [])
        if (field.dataTypeID === CHAR) field.dataTypeID = UUID
      return answer
    })
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (asked) => {
      const { columnTypes, ...answer } = await queryRaw(asked)
      const mended = columnTypes.map((type) =>
        type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type,
      )
      return { ...answer, columnTypes: mended }
    }
    return adapter
  }
  return { provider: 'postgres', adapterName: 'kuska-drift', connect, connectToShadowDb: connect }
}
