import { expect, test } from 'vitest'
import {
  findChromium,
  findHeadlessShell,
  shellCandidates,
  systemCandidates,
} from '@/lib/run/chromium.mjs'

/** A computer on which only some files start; installing adds one. */
function aComputer(start: readonly string[], adds: { apt?: string; playwright?: string } = {}) {
  const startable = new Set(start)
  const done: string[] = []
  const install = (name: 'apt' | 'playwright') => async () => {
    done.push(name)
    if (adds[name]) startable.add(adds[name])
  }
  return {
    done,
    candidates: ['/usr/bin/chromium', '/usr/bin/google-chrome'],
    starts: async (file: string) => startable.has(file),
    playwrights: async () => '/cache/chromium',
    installSystems: install('apt'),
    installPlaywrights: install('playwright'),
  }
}

test('the system’s Chromium is taken before any other, and nothing is installed', async () => {
  const computer = aComputer(['/usr/bin/google-chrome', '/cache/chromium'])
  expect(await findChromium(computer)).toBe('/usr/bin/google-chrome')
  expect(await findChromium(aComputer(['/cache/chromium']))).toBe('/cache/chromium')
  expect(computer.done).toEqual([])
})

test('root gets it from apt, and Playwright’s own only when that brought none', async () => {
  const debian = aComputer([], { apt: '/usr/bin/chromium' })
  expect(await findChromium(debian)).toBe('/usr/bin/chromium')
  expect(debian.done).toEqual(['apt'])
  const other = aComputer([], { playwright: '/cache/chromium' })
  expect(await findChromium(other)).toBe('/cache/chromium')
  expect(other.done).toEqual(['apt', 'playwright'])
})

test('who may not install gets Playwright’s own', async () => {
  const computer = { ...aComputer([], { playwright: '/cache/chromium' }), installSystems: null }
  expect(await findChromium(computer)).toBe('/cache/chromium')
})

test('without any, one sentence says what to do', async () => {
  await expect(findChromium(aComputer([]))).rejects.toThrow(
    /^Chromium: got none .+, expected one .+; install it .+KUSKA_CHROMIUM=\S+\.$/,
  )
})

test('whoever names a Chromium means that one', () => {
  const named = { KUSKA_CHROMIUM: '/opt/mine', PATH: '/usr/bin' }
  expect(systemCandidates(named)).toEqual(['/opt/mine'])
  expect(systemCandidates({ PATH: '/mine' })[0]).toBe('/mine/chromium')
})

test('pages alone are opened in a headless shell, which root gets from apt, else in Chromium', async () => {
  const shell = '/usr/bin/chromium-headless-shell'
  const candidates = [shell]
  const there = { ...aComputer([shell]), candidates }
  expect(await findHeadlessShell(there, '/usr/bin/chromium')).toBe(shell)
  const debian = { ...aComputer([], { apt: shell }), candidates }
  expect(await findHeadlessShell(debian, '/usr/bin/chromium')).toBe(shell)
  const without = { ...aComputer([]), candidates }
  expect(await findHeadlessShell(without, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  const notRoot = { ...aComputer([]), candidates, installSystems: null }
  expect(await findHeadlessShell(notRoot, '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect([there.done, debian.done]).toEqual([[], ['apt']])
})

test('whoever names a Chromium means it for pages alone too', async () => {
  const candidates = shellCandidates({ KUSKA_CHROMIUM: '/opt/mine', PATH: '/usr/bin' })
  const named = { ...aComputer(['/usr/bin/chromium-headless-shell']), candidates }
  expect(await findHeadlessShell(named, '/opt/mine')).toBe('/opt/mine')
  expect(named.done).toEqual([])
  expect(shellCandidates({ PATH: '/mine' })[0]).toBe('/mine/chromium-headless-shell')
})
