import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pruneSheet } from './prune-sheet.mjs'
import { getStylesheets } from './stylesheets.mjs'

test('a build’s sheet is read once, for whoever asks next too', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kuska-sheets-'))
  writeFileSync(path.join(folder, 'a.css'), '/* said */ .a { color: red } .b { color: blue }')
  const read = () => pruneSheet(getStylesheets(folder)('a.css'), '<p class="a">')
  const first = read()
  rmSync(folder, { recursive: true })
  expect(first).toContain('.a { color: red }')
  expect(first).not.toContain('.b')
  expect(read()).toBe(first)
  expect(() => getStylesheets(folder)('c.css')).toThrow('ENOENT')
})
