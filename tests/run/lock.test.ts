import { promises as fs } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from '@/lib/run/lock.mjs'

let folder = ''
let file = ''
const onWait = (pid: number) => {
  throw new Error(`waited for process ${pid}`)
}

beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'kuska-lock-'))
  file = path.join(folder, 'locks/prepare')
})
afterEach(() => fs.rm(folder, { recursive: true }))

test('a lock is let go of after the work, also after work that failed', async () => {
  expect(await withLock(file, { onWait }, async () => 'done')).toBe('done')
  const failed = withLock(file, { onWait }, () => Promise.reject(new Error('full')))
  await expect(failed).rejects.toThrow('full')
  expect(await fs.readdir(path.dirname(file))).toEqual([])
})

test('a process that was killed holds nobody up', async () => {
  await fs.mkdir(path.dirname(file))
  // Higher than any number a process gets.
  await fs.writeFile(file, '99999999 1')
  expect(await withLock(file, { onWait }, async () => 'done')).toBe('done')
})

test('a number that belongs to another program by now holds nobody up', async () => {
  await fs.mkdir(path.dirname(file))
  await fs.writeFile(file, `${process.ppid} 1`)
  expect(await withLock(file, { onWait }, async () => 'done')).toBe('done')
})

test('whoever comes while another works is told so and waits', async () => {
  const stat = await fs.readFile(`/proc/${process.ppid}/stat`, 'utf8').catch(() => '')
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  const theirs = `${process.ppid} ${started}`
  await fs.mkdir(path.dirname(file))
  await fs.writeFile(file, theirs)
  const waited: number[] = []
  const stopping = new AbortController()
  const options = {
    signal: stopping.signal,
    onWait(pid: number) {
      waited.push(pid)
      stopping.abort()
    },
  }
  await expect(withLock(file, options, async () => 'done')).rejects.toThrow()
  expect(waited).toEqual([process.ppid])
  expect(await fs.readFile(file, 'utf8')).toBe(theirs)
})

test('a checkout of another user is refused in one sentence', async () => {
  await fs.writeFile(path.dirname(file), 'a file stands where the folder should be')
  await expect(withLock(file, { onWait }, async () => {})).rejects.toThrow(
    /locks: got \w+, expected a folder that this user may write; .+\.$/,
  )
})
