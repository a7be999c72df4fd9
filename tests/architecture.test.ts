import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Files, findProblems } from './architecture'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDERS = ['app', 'components', 'lib', 'messages', 'prisma']
const AT_ROOT = ['instrumentation.ts', 'proxy.ts', 'next.config.ts']

function readFiles(): Map<string, string> {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css|json)$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  ).filter((file) => !file.startsWith('prisma/generated/') || /\/client\.ts$/.test(file))
  return new Map(
    [...inFolders, ...AT_ROOT].map((file) => [
      file,
      // Generated: a name to reach, not code of ours to judge.
      file.startsWith('prisma/generated/') ? '' : readFileSync(path.join(ROOT, file), 'utf8'),
    ]),
  )
}

const files: Files = readFiles()
const withFile = (file: string, text: string): Files => new Map([...files, [file, text]])
/** Problems that a planted file makes. */
const planted = (file: string, text: string) => findProblems(withFile(file, text)).join('\n')

test('the scan saw the code', () => {
  expect(files.size).toBeGreaterThan(250)
  expect(files.get('lib/edition/views/for-place.ts')).toContain("from '../../domain/distance'")
  expect(files.get('app/[locale]/layout.tsx')).toContain("from '@/lib/edition/current'")
})

test('every import keeps to the table, and no survivor’s page reaches the catalogue', () => {
  expect(findProblems(files)).toEqual([])
})

test.each([
  [
    'a framework in the rules',
    'lib/domain/x.ts',
    "import { x } from 'next'",
    'may not import next',
  ],
  [
    'a type',
    'lib/domain/x.ts',
    "import type { Row } from '../edition/views/place-view'",
    'may not',
  ],
  ['by alias', 'lib/search/x.ts', "import { x } from '@/lib/edition/build'", 'may not import'],
  ['a re-export', 'components/x.tsx', "export * from '../lib/data/keeper'", 'may not import'],
  ['a dynamic import', 'components/x.tsx', "await import('@/lib/data/keeper')", 'may not import'],
  ['a computed import', 'components/x.tsx', 'await import(name)', 'computed name'],
  ['a file that is not there', 'lib/search/x.ts', "import './nothing'", 'is no file'],
  [
    'a font from elsewhere',
    'app/[locale]/x.tsx',
    "import f from 'next/font/google'",
    'font/google',
  ],
  ['a client file', 'components/x.tsx', "'use client'\n", 'client file'],
  ['a loading page', 'app/[locale]/loading.tsx', 'export default 1', 'without script'],
  ['a hole', 'components/x.tsx', '<Suspense fallback="…">', 'without script'],
  ['a drawer', 'lib/domain/utils.ts', '', 'says nothing'],
  ['a file in no folder', 'scripts/x.ts', '', 'no row'],
  ['an unguarded file', 'lib/data/x.ts', '', "does not begin with import 'server-only'"],
])('%s is caught', (_, file, text, problem) => {
  expect(planted(file, text)).toContain(problem)
})

test('a way round the wall is caught, and told file by file', () => {
  const detour = new Map([
    ...files,
    ['lib/edition/x.ts', "import { y } from './y'"],
    ['lib/edition/y.ts', "import { z } from '../data/keeper'"],
  ])
  expect(findProblems(detour)).toContain(
    'lib/edition/x.ts: reaches lib/edition/y.ts → lib/data/keeper.ts',
  )
})

test('a library that finds its way to the device is caught', () => {
  expect(planted('lib/enhance/x.ts', "import { z } from '../domain/listing'")).toContain(
    'lib/enhance/x.ts: reaches lib/domain/listing.ts → zod',
  )
})

test('a circle is caught', () => {
  const circle = new Map([
    ...files,
    ['lib/domain/a.ts', "import './b'"],
    ['lib/domain/b.ts', "import './a'"],
  ])
  expect(findProblems(circle).join('\n')).toContain('cycle: lib/domain/a.ts → lib/domain/b.ts')
})
