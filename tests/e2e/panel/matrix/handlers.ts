import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const APP = path.resolve(import.meta.dirname, '../../../../app')

/** Something of the panel that answers a request. */
export interface Handler {
  /** `page /panel/revision/[id]`, `POST /panel/idioma` or `app/panel/actions.ts#confirm`. */
  readonly name: string
  /** Where it is asked, with its parameters still in brackets. */
  readonly address: string
  readonly method: 'GET' | 'POST'
  /** Of an action: what the build calls it. */
  readonly actionId: string | null
}

const manifest = z.object({
  node: z.record(
    z.string(),
    z.object({
      workers: z.record(z.string(), z.unknown()),
      filename: z.string(),
      exportedName: z.string(),
    }),
  ),
})

/** Every page, route handler and action that is there, by the files and by the build: none is listed by hand. */
export function findHandlers(dist: string): readonly Handler[] {
  return [...findFiles(), ...findActions(dist)].sort((a, b) => a.name.localeCompare(b.name))
}

function findFiles(): Handler[] {
  const files = readdirSync(path.join(APP, 'panel'), { recursive: true, withFileTypes: true })
  return files.flatMap(({ name, parentPath }): Handler[] => {
    const address = `/${path.relative(APP, parentPath)}`
    if (name === 'page.tsx')
      return [{ name: `page ${address}`, address, method: 'GET', actionId: null }]
    if (name !== 'route.ts') return []
    const source = readFileSync(path.join(parentPath, name), 'utf8')
    const verbs = [...source.matchAll(/^export async function (GET|POST)\b/gm)].map(([, verb]) =>
      verb === 'POST' ? 'POST' : 'GET',
    )
    return verbs.map((method) => ({
      ...{ name: `${method} ${address}`, address, method, actionId: null },
    }))
  })
}

function findActions(dist: string): Handler[] {
  const file = path.join(dist, 'server/server-reference-manifest.json')
  const { node } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return Object.entries(node).map(([actionId, { workers, filename, exportedName }]) => {
    const [page = ''] = Object.keys(workers).sort()
    const address = `/${page.replace(/^app\//, '').replace(/\/page$/, '')}`
    return { name: `${filename}#${exportedName}`, address, method: 'POST', actionId }
  })
}
