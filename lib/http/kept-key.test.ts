import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readKeptKey } from './kept-key.mjs'

const run = promisify(execFile)
const aFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'kuska-key-')), 'deep', 'key')

test('a key is made once, for its owner alone, and read again', () => {
  const file = aFile()
  const key = readKeptKey(file)
  expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(readKeptKey(file)).toBe(key)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(path.dirname(file))).toEqual(['key'])
})

test('servers that start at one instant end with the same key', async () => {
  const file = aFile()
  const program = `
    import { readKeptKey } from ${JSON.stringify(path.resolve('lib/http/kept-key.mjs'))}
    while (Date.now() < Number(process.argv[1]));
    process.stdout.write(readKeptKey(process.argv[2]))`
  const at = String(Date.now() + 1500)
  const keys = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const args = ['--input-type=module', '--eval', program, at, file]
      return (await run(process.execPath, args)).stdout
    }),
  )
  expect(new Set(keys)).toEqual(new Set([readFileSync(file, 'utf8').trim()]))
  expect(readdirSync(path.dirname(file))).toEqual(['key'])
})

test.each(['', 'c29ydA==\n'])('what is no key stops the start: «%s»', (text) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kuska-key-')), 'key')
  writeFileSync(file, text)
  expect(() => readKeptKey(file)).toThrow('Put the file back from your backup')
  expect(readFileSync(file, 'utf8')).toBe(text)
})
