import { randomBytes } from 'node:crypto'

/**
 * A database of its own on a given server, for as long as the work takes.
 * @template T
 * @param {string | null} serverUrl null: there is no server, the embedded one is used
 * @param {(databaseUrl: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withThrowAwayDatabase(serverUrl, work) {
  if (serverUrl === null) return work('')
  const name = `kuska_verify_${randomBytes(6).toString('hex')}`
  await ask(serverUrl, `CREATE DATABASE ${name}`)
  try {
    const url = new URL(serverUrl)
    url.pathname = `/${name}`
    return await work(url.href)
  } finally {
    await ask(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}

/** @param {string} url @param {string} sql */
async function ask(url, sql) {
  const { Client } = (await import('pg')).default
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
