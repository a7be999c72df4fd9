import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { headersFor } from '@/lib/http/headers.mjs'
import { getRoute } from '@/lib/http/routes.mjs'
import { ask } from '../ask'
import { exactHeaders } from '../exact-headers'

/* Every address of the panel, asked by somebody who is not signed in: nothing but its own headers. */

const APP = path.resolve(import.meta.dirname, '../../../app')
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']
const SMUGGLED: Readonly<Record<string, string>>[] = [
  {},
  { RSC: '1' },
  { 'Next-Action': '7f0000000000000000000000000000000000000000' },
  { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
]
/** What is there for whoever is nobody yet. */
const OPEN = /^\/panel\/(?:entrar(?:\/codigo|\/enlace|\/olvido)?|enlace\/(?:entrar\/x|al-dia))$/

const addresses = readdirSync(path.join(APP, 'panel'), { recursive: true, withFileTypes: true })
  .filter(({ name }) => /^(?:page|route)\.tsx?$/.test(name))
  .map(({ parentPath }) => `/${path.relative(APP, parentPath)}`.replace(/\[[^\]]*\]/g, 'x'))
  .sort()

test('the search sees the panel’s addresses', () => {
  expect(addresses).toContain('/panel/entrar')
  expect(addresses.length).toBeGreaterThan(12)
})

for (const address of addresses) {
  test(`${address}: exactly the panel’s headers, and nothing for a stranger`, async () => {
    const { methods } = getRoute(address)
    for (const method of METHODS) {
      for (const headers of SMUGGLED) {
        const answer = await ask(address, method, headers)
        const where = `${method} ${address} ${JSON.stringify(headers)}`
        const { Location: location, ...got } = exactHeaders(answer)
        const nonce = /'nonce-([^']+)'/.exec(got['Content-Security-Policy'] ?? '')?.[1] ?? ''
        const contentType = got['Content-Type'] ?? ''
        const allow = methods.join(', ')
        const facts = { nonce, status: answer.status, allow, contentType }
        expect(got, where).toEqual(headersFor('panel', facts))
        expect(contentType, where).toMatch(/^(?:text\/html; charset=utf-8|text\/x-component)$/)
        expect(answer.status, where).toBeLessThan(500)
        if (!methods.includes(method)) expect(answer.status, where).toBe(405)
        // A form of nobody's never arrives.
        else if (method === 'POST') expect(answer.status, where).toBe(403)
        else if (answer.status === 200 && !headers.RSC) expect(address, where).toMatch(OPEN)
        // The framework sends its own kind of request once round by its mark.
        else if (headers.RSC) expect([undefined, `${address}?_rsc`], where).toContain(location)
        else if (location !== undefined) expect(location, where).toMatch(/^\/panel\/entrar/)
      }
    }
  })
}
