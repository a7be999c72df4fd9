import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { KIND_CODES } from '../lib/domain/kind'

const readme = readFileSync('README.md', 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>
}

test('every command is told', () => {
  for (const name of Object.keys(scripts))
    expect(readme, name).toMatch(new RegExp(`npm (?:run )?${name}\\b`))
})

test('every variable of the environment is told', () => {
  const example = readFileSync('.env.example', 'utf8')
  const names = [...example.matchAll(/^#?\s*([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(6)
  for (const name of names) expect(readme, name).toContain(`\`${name}\``)
})

test('every variable that is read is in the example or said to be for tests only', () => {
  const settings = readFileSync('lib/http/settings.mjs', 'utf8')
  const example = readFileSync('.env.example', 'utf8')
  for (const [, name = ''] of settings.matchAll(/env\.([A-Z_]+)/g))
    expect(example, name).toContain(`${name}=`)
})

test('every kind of service is told', () => {
  for (const kind of KIND_CODES) expect(readme, kind).toContain(`\`${kind}\``)
})

test('every row of the header table is told', () => {
  const table = readFileSync('lib/http/headers.mjs', 'utf8')
  const rows = /const CLASSES = \{([\s\S]*?)\n\}\n/.exec(table)?.[1] ?? ''
  const names = [...rows.matchAll(/^ {2}'?([a-z-]+)'?: \(facts\)/gm)].map(([, name = '']) => name)
  expect(names.length).toBeGreaterThan(10)
  for (const name of names) expect(readme, name).toContain(`\`${name}\``)
})

test('every promise names a test that exists', () => {
  const promises = readme.slice(readme.indexOf('## Promises'), readme.indexOf('## The journeys'))
  const files = [...promises.matchAll(/`([\w/.-]+\.(?:test|spec)\.tsx?)`/g)].map(([, name]) => name)
  expect(files.length).toBeGreaterThan(15)
  for (const file of files) expect(existsSync(String(file)), file).toBe(true)
})

test('every picture and file it points to is there', () => {
  for (const [, file = ''] of readme.matchAll(/\]\((?!https?:)([^)]+)\)/g))
    expect(existsSync(file), file).toBe(true)
  for (const [, file = ''] of readme.matchAll(
    /`((?:app|components|lib|messages|prisma|tests)\/[\w./[\]-]+)`/g,
  ))
    expect(existsSync(file), file).toBe(true)
})
