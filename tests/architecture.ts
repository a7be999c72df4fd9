import path from 'node:path'
import {
  BANNED_NAMES,
  BANNED_PACKAGES,
  BEHIND_THE_WALL,
  CLIENT_FILES,
  COMPUTED,
  NEVER_ON_DEVICE,
  PANEL,
  PANEL_PACKAGES,
  RULES,
  type Rule,
  WALLED,
} from './architecture-table'

/** Every file by its path from the root, with its text. */
export type Files = ReadonlyMap<string, string>

const SOURCE = /\.(?:ts|tsx|mjs)$/
const TEST = /(?:^tests\/|\.test\.tsx?$)/

const isIn = (file: string, folder: string) =>
  file === folder || file.startsWith(`${folder}/`) || file.replace(SOURCE, '') === folder

interface Import {
  /** Path of one of our files, or the package as written. */
  readonly target: string
  readonly isOurs: boolean
}

const STATIC =
  /\b(?:import|export)\b[^'"`;()]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]/g
const DYNAMIC = /\bimport\(\s*(?:\/\*[^*]*\*\/\s*)?(['"`]?)([^'"`)]*)\1/g

function findImports(file: string, files: Files, problems: string[]): Import[] {
  const text = files.get(file) ?? ''
  const named = [...text.matchAll(STATIC)].map((match) => match[1] ?? match[2] ?? '')
  const dynamic = [...text.matchAll(DYNAMIC)].flatMap(([, quote, name = '']) => {
    if (quote !== '' && !name.includes('${')) return [name]
    if (!COMPUTED.includes(file)) problems.push(`${file}: imports by a computed name`)
    return []
  })
  return [...named, ...dynamic].flatMap((name): Import[] => {
    const isOurs = name.startsWith('.') || name.startsWith('@/')
    if (!isOurs) return [{ target: name, isOurs }]
    const target = resolve(file, name, files)
    if (target !== null) return [{ target, isOurs }]
    // Made by a command; whether it is there yet is not the architecture's concern.
    if (/prisma\/generated\//.test(name)) return [{ target: 'prisma/generated/client.ts', isOurs }]
    problems.push(`${file}: imports ${name}, which is no file`)
    return []
  })
}

function resolve(from: string, name: string, files: Files): string | null {
  const base = name.startsWith('@/') ? name.slice(2) : path.join(path.dirname(from), name)
  const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts']
  return endings.map((ending) => base + ending).find((file) => files.has(file)) ?? null
}

function mayImport({ folder, may }: Rule, file: string, { target, isOurs }: Import): boolean {
  if (may.includes('*')) return true
  const own = SOURCE.test(folder) ? path.dirname(folder) : folder
  if (isOurs && isIn(target, own)) {
    // A folder under a stricter rule of its own is not the folder's.
    return !isIn(target, 'lib/data/restricted') || isIn(file, 'lib/data/restricted')
  }
  return may.some((allowed) => {
    if (allowed === 'node:*') return target.startsWith('node:')
    if (isOurs && allowed === 'lib/data') return isIn(target, 'lib/data')
    return isIn(target, allowed)
  })
}

/** Everything that breaks the architecture, one sentence each; empty when all is well. */
export function findProblems(files: Files): string[] {
  const problems: string[] = []
  const sources = [...files.keys()].filter((file) => SOURCE.test(file) && !TEST.test(file))
  const graph = new Map(sources.map((file) => [file, findImports(file, files, problems)]))
  for (const [file, imports] of graph) {
    problems.push(...findOwnProblems(file, files.get(file) ?? ''))
    const rule = RULES.find(({ folder }) => isIn(file, folder))
    if (!rule) problems.push(`${file}: no row says what it may import`)
    for (const one of imports) {
      if (rule && !mayImport(rule, file, one))
        problems.push(`${file}: may not import ${one.target} (${rule.because})`)
      if (!one.isOurs && BANNED_PACKAGES.includes(one.target) && !isPanelOwn(file, one.target))
        problems.push(`${file}: imports ${one.target}`)
    }
    for (const folder of WALLED) {
      if (isIn(file, folder)) problems.push(...findReached(file, graph, BEHIND_THE_WALL))
    }
    if (isIn(file, 'lib/enhance') && !file.endsWith('build.mjs'))
      problems.push(...findReached(file, graph, NEVER_ON_DEVICE))
  }
  return [...problems, ...findCycles(graph)]
}

const isPanelOwn = (file: string, name: string) =>
  PANEL_PACKAGES.includes(name) && PANEL.some((folder) => isIn(file, folder))

type Graph = ReadonlyMap<string, readonly Import[]>

/** Chains from a file to what it may not reach, file by file. */
function findReached(start: string, graph: Graph, forbidden: readonly string[]): string[] {
  const found: string[] = []
  const seen = new Set([start])
  const queue: string[][] = [[start]]
  for (let chain = queue.shift(); chain; chain = queue.shift()) {
    for (const { target, isOurs } of graph.get(chain.at(-1) ?? '') ?? []) {
      if (forbidden.some((each) => isIn(target, each)))
        found.push(`${start}: reaches ${[...chain.slice(1), target].join(' → ')}`)
      else if (isOurs && !seen.has(target)) {
        seen.add(target)
        queue.push([...chain, target])
      }
    }
  }
  return found
}

function findCycles(graph: Graph): string[] {
  const done = new Set<string>()
  const problems: string[] = []
  const walk = (file: string, chain: readonly string[]) => {
    const at = chain.indexOf(file)
    if (at >= 0) return void problems.push(`cycle: ${[...chain.slice(at), file].join(' → ')}`)
    if (done.has(file)) return
    for (const { target, isOurs } of graph.get(file) ?? [])
      if (isOurs) walk(target, [...chain, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return problems
}

function findOwnProblems(file: string, text: string): string[] {
  const problems: string[] = []
  const names = file.split('/').map((part) => part.replace(/\..*$/, ''))
  const banned = names.find((name) => BANNED_NAMES.includes(name))
  if (banned !== undefined) problems.push(`${file}: «${banned}» says nothing of what is in it`)
  if (/^['"]use client['"]/m.test(text) && !CLIENT_FILES.includes(file))
    problems.push(`${file}: is a client file that nobody has allowed`)
  const isPublic = isIn(file, 'app/[locale]') || isIn(file, 'components')
  if (isPublic && /\/(?:error|loading)\.tsx$|<Suspense\b/m.test(`/${file}\n${text}`))
    problems.push(`${file}: without script its content is never shown`)
  const needsServer =
    ['lib/data', 'lib/auth', 'lib/mail'].some((folder) => isIn(file, folder)) ||
    (isIn(file, 'lib/edition') && /['"]node:fs/.test(text))
  if (needsServer && !text.startsWith("import 'server-only'\n"))
    problems.push(`${file}: does not begin with import 'server-only'`)
  return problems
}
