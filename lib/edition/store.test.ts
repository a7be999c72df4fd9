import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { anEdition } from '@/tests/factories'
import type { Edition } from './edition'
import { readLatestEdition, writeEdition } from './store'

let folder = ''
beforeEach(async () => {
  folder = `${await fs.mkdtemp(`${tmpdir()}/kuska-store-`)}/editions`
})
afterEach(async () => {
  await fs.rm(folder.replace(/\/editions$/, ''), { recursive: true, force: true })
})

const nameOf = ({ number, hash }: Edition) => `${number}-${hash}.json`
const namesOnDisk = async () => (await fs.readdir(folder)).sort()

test('an edition survives a restart', async () => {
  const edition = anEdition(1)
  await writeEdition(folder, edition)
  expect(await readLatestEdition(folder)).toEqual({ edition, refused: [] })
})

test('a first start finds nothing and says nothing', async () => {
  expect(await readLatestEdition(folder)).toEqual({ edition: null, refused: [] })
})

test('the newest is read by its number, not by its name', async () => {
  for (const number of [2, 9, 10]) await writeEdition(folder, anEdition(number))
  expect((await readLatestEdition(folder)).edition?.number).toBe(10)
})

test('the last seven are kept', async () => {
  for (let number = 1; number <= 9; number++) await writeEdition(folder, anEdition(number))
  const numbers = (await namesOnDisk()).map((name) => Number(name.split('-')[0]))
  expect(numbers).toEqual([3, 4, 5, 6, 7, 8, 9])
})

test('when the newest is torn, empty or another’s, the one before it is served, and named', async () => {
  const torn = anEdition(5)
  for (const number of [2, 3, 4, 5]) await writeEdition(folder, anEdition(number))
  await fs.truncate(`${folder}/${nameOf(torn)}`, 100)
  await fs.truncate(`${folder}/${nameOf(anEdition(4))}`, 0)
  await fs.copyFile(`${folder}/${nameOf(anEdition(2))}`, `${folder}/${nameOf(anEdition(3))}`)

  const { edition, refused } = await readLatestEdition(folder)
  expect(edition?.number).toBe(2)
  expect(refused).toEqual([
    expect.stringMatching(/^5-.*: edition: got 100 bytes that are no JSON/),
    expect.stringMatching(/^4-.*: edition: got 0 bytes/),
    expect.stringMatching(/^3-.*: got edition 2-.*, expected its file name$/),
  ])
})

test('an older edition never replaces a newer one', async () => {
  await writeEdition(folder, anEdition(5))
  await expect(writeEdition(folder, anEdition(4))).rejects.toThrow('got edition 4 after 5')
  await expect(writeEdition(folder, anEdition(5, []))).rejects.toThrow('expected a higher number')
  await writeEdition(folder, anEdition(5))
  expect(await namesOnDisk()).toEqual([nameOf(anEdition(5))])
})

test('a folder that cannot be written says what to do, and what was there stays', async () => {
  await writeEdition(folder, anEdition(1))
  await fs.rename(folder, `${folder}-moved`)
  await fs.writeFile(folder, 'a file stands where the folder should be')
  await expect(writeEdition(folder, anEdition(2))).rejects.toThrow(
    /editions folder .* got (ENOTDIR|EEXIST), expected a folder that can be written.*KUSKA_DATA/,
  )
  expect((await readLatestEdition(`${folder}-moved`)).edition?.number).toBe(1)
})

test('what a killed process left half-written is swept away, a running one’s is not', async () => {
  await writeEdition(folder, anEdition(1))
  await fs.writeFile(`${folder}/.77-old.tmp`, '{"edition"')
  await fs.writeFile(`${folder}/.78-new.tmp`, '{"edition"')
  await fs.utimes(`${folder}/.77-old.tmp`, 0, 0)
  await writeEdition(folder, anEdition(2))
  expect(await namesOnDisk()).toEqual(['.78-new.tmp', nameOf(anEdition(1)), nameOf(anEdition(2))])
})

test('other files in the folder are neither read nor touched', async () => {
  await writeEdition(folder, anEdition(1))
  for (const name of ['9-short.json', 'README.md', `01-${'a'.repeat(64)}.json`])
    await fs.writeFile(`${folder}/${name}`, 'not ours')
  await writeEdition(folder, anEdition(2))
  expect(await readLatestEdition(folder)).toMatchObject({ edition: { number: 2 }, refused: [] })
  expect(await namesOnDisk()).toHaveLength(5)
})
