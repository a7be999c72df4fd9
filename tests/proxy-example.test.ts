import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Directives in their order, comments left out. */
const config = readFileSync('deploy/nginx.conf', 'utf8').replace(/#.*$/gm, '')
const valuesOf = (name: string) =>
  [...config.matchAll(new RegExp(`^\\s*${name}\\s+([^;]+);`, 'gm'))].map(([, value]) => value)

test('the proxy of the example writes no line about anybody', () => {
  expect(valuesOf('access_log')).toEqual(['off'])
  expect(valuesOf('error_log')).toEqual(['/dev/null crit'])
})

test('its cache is in memory and forgets a withdrawal within a minute', () => {
  expect(valuesOf('proxy_cache_path').join()).toMatch(/^\/dev\/shm\/.*\binactive=60s\b/)
  expect(valuesOf('proxy_cache_valid')).toEqual(['200 60s'])
})

test('who has just left is answered past the cache, and her bounce is not kept for others', () => {
  expect(config).toContain('__Host-s=1')
  expect(valuesOf('proxy_cache_bypass')).toEqual(['$has_left'])
  expect(valuesOf('proxy_no_cache')).toEqual(['$has_left $is_private'])
})

test('it tells the application one address, never one that a client made up', () => {
  expect(config).toMatch(/proxy_set_header X-Forwarded-For \$remote_addr;/)
  expect(config).not.toContain('$proxy_add_x_forwarded_for')
})
