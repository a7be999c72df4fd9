import { promises as fs } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { requireDataFolder } from '@/lib/run/data-folder.mjs'
import { requireFreePort } from '@/lib/run/free-port.mjs'
import { refuseNode } from '@/lib/run/node-version.mjs'
import { findNpm } from '@/lib/run/npm.mjs'
import { explain, Refusal } from '@/lib/run/refusal.mjs'

test('an old Node is refused in one sentence', () => {
  for (const version of ['20.19.0', '22.12.0', '24.0.0']) expect(refuseNode(version)).toBeNull()
  for (const version of ['18.20.8', '20.18.3', '8.0.0'])
    expect(refuseNode(version)).toMatch(
      `Node.js: got ${version}, expected 20.19 or newer; install one`,
    )
})

test('a busy port is named before the long work, with another to choose', async () => {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })
  await expect(requireFreePort(port)).rejects.toThrow(
    new RegExp(`^Port ${port} is in use, .+ PORT=${port + 1}\\.$`),
  )
  await new Promise((closed) => server.close(closed))
  await requireFreePort(port)
})

test('a data folder that cannot be written is named, with the variable that moves it', async () => {
  const parent = await fs.mkdtemp(path.join(tmpdir(), 'kuska-data-folder-'))
  await requireDataFolder(`${parent}/deep/data`)
  expect(await fs.readdir(`${parent}/deep/data`)).toEqual([])
  await fs.writeFile(`${parent}/file`, '')
  await expect(requireDataFolder(`${parent}/file/data`)).rejects.toThrow(
    /^data folder .+file\/data: got ENOTDIR, expected .+ KUSKA_DATA\.$/,
  )
  await fs.rm(parent, { recursive: true })
})

test('npm is found without being told, and asked for when there is none', () => {
  expect(path.basename(findNpm())).toBe('npm-cli.js')
  expect(() => findNpm({ PATH: '/nowhere' }, '/nowhere/bin/node')).toThrow(/^npm: got none/)
})

test('the operator reads a sentence; a defect of ours keeps its stack', () => {
  expect(explain(new Refusal('Port 1 is in use.'))).toBe('Port 1 is in use.')
  expect(explain(new Error('PORT: got «abc», expected a number.'))).toMatch(/^PORT: got «abc».+\.$/)
  expect(explain(new TypeError('x is not a function'))).toMatch(/\n\s+at /)
})
