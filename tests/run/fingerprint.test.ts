import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint, makeUnlessStamped } from '@/lib/run/fingerprint.mjs'

let folder = ''
const at = (name: string) => path.join(folder, name)

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'kuska-fingerprint-'))
  await fs.mkdir(at('pages/deep'), { recursive: true })
  await fs.writeFile(at('pages/deep/one.ts'), 'one')
  await fs.writeFile(at('pages/two.test.ts'), 'two')
})
afterEach(() => fs.rm(folder, { recursive: true }))

const ofPages = (others: string[] = []) =>
  fingerprint([at('pages'), at('absent')], (file) => !file.endsWith('.test.ts'), others)

test('a build is known by what it is made of', async () => {
  const before = await ofPages()
  expect(await ofPages()).toBe(before)
  await fs.writeFile(at('pages/two.test.ts'), 'a test says something else')
  expect(await ofPages()).toBe(before)
  await fs.writeFile(at('pages/deep/one.ts'), 'One')
  const changed = await ofPages()
  expect(changed).not.toBe(before)
  await fs.rename(at('pages/deep/one.ts'), at('pages/deep/uno.ts'))
  expect(await ofPages()).not.toBe(changed)
  expect(await ofPages(['another Node'])).not.toBe(await ofPages())
})

test('what has not changed is not made again', async () => {
  let made = 0
  const make = async () => void made++
  await makeUnlessStamped(at('out/made-of'), 'a', make)
  await makeUnlessStamped(at('out/made-of'), 'a', make)
  expect(made).toBe(1)
  await makeUnlessStamped(at('out/made-of'), 'b', make)
  expect(made).toBe(2)
})

test('a build that was cut short is made again, even from the same sources', async () => {
  let made = 0
  await makeUnlessStamped(at('out/made-of'), 'a', async () => {})
  const cut = makeUnlessStamped(at('out/made-of'), 'b', () => Promise.reject(new Error('killed')))
  await expect(cut).rejects.toThrow('killed')
  await makeUnlessStamped(at('out/made-of'), 'a', async () => void made++)
  expect(made).toBe(1)
})
