import { readFileSync } from 'node:fs'

/** README's row of a sandbox, cell by cell. */
export function readSandboxRow(name: string): string[] {
  const readme = readFileSync('README.md', 'utf8')
  const row = readme.split('\n').find((line) => line.startsWith(`| ${name} `))
  return (row ?? '')
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())
}
