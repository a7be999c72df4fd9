import { expect, test } from 'vitest'
import { runNode, startNode } from '@/lib/run/child.mjs'

/** Says its number, then lives until it is stopped, and takes note of how. */
const LIVES = `
  process.on('SIGTERM', () => { console.log('asked to stop'); process.exit(0) })
  setInterval(() => {}, 1000)
  console.log(process.pid)
`

/** Starts a program and waits for its first lines. */
async function started(program: string, count = 1, signal?: AbortSignal) {
  const lines: string[] = []
  let tell = () => {}
  const told = new Promise<void>((resolve) => {
    tell = resolve
  })
  const onLine = (line: string) => {
    lines.push(line)
    if (lines.length === count) tell()
  }
  const child = startNode(['-e', program], { onLine, ...(signal && { signal }) })
  await told
  return { ...child, lines }
}

test('what was started is asked to stop, and waited for', async () => {
  const child = await started(LIVES)
  expect(await child.stop()).toBe(0)
  expect(child.lines[1]).toBe('asked to stop')
})

test('Ctrl-C stops what runs and starts nothing more', async () => {
  const stopping = new AbortController()
  const child = await started(LIVES, 1, stopping.signal)
  stopping.abort()
  expect(await child.ended).toBe(0)
  await expect(runNode(['-e', ''], { signal: stopping.signal })).rejects.toThrow()
})

test('a command killed without warning takes what it started with it', async () => {
  const module = new URL('../../lib/run/child.mjs', import.meta.url).href
  const command = `
    import(${JSON.stringify(module)}).then(({ startNode }) => {
      console.log(process.pid)
      startNode(['-e', ${JSON.stringify(LIVES)}])
    })
  `
  const child = await started(command, 2)
  process.kill(Number(child.lines[0]), 'SIGKILL')
  // Resolves when nobody holds its output any more.
  expect(await child.ended).toBe(137)
  expect(child.lines[2]).toBe('asked to stop')
})

test('the exit code of a program is its own', async () => {
  expect(await runNode(['-e', 'process.exit(3)'])).toBe(3)
  expect(await runNode(['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(137)
})
