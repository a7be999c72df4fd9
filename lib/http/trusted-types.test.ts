import { expect, test } from 'vitest'
import { TRUSTED_TYPES_POLICY } from './trusted-types.mjs'

interface Rules {
  createHTML(text: string): string | null
  createScriptURL(address: string): string | null
}

/** Runs the script as a browser would, and keeps the rules that it makes. */
function rulesOf(script: string): Rules {
  let made: Rules | undefined
  const trustedTypes = {
    createPolicy: (name: string, rules: Rules) => {
      if (name === 'default') made = rules
    },
  }
  new Function('window', 'trustedTypes', script)({ trustedTypes }, trustedTypes)
  if (made === undefined) throw new Error('policy: got none, expected one named default')
  return made
}

const rules = rulesOf(TRUSTED_TYPES_POLICY)

test.each([
  '<svg/>',
  '<v:shape adj="1"/>',
  '<span aria-hidden="true">+</span>',
  '<span aria-hidden="true">&#x2212;</span>',
  '<span aria-hidden="true">&#215;</span>',
])('what the map library writes stays as it is: %s', (markup) => {
  expect(rules.createHTML(markup)).toBe(markup)
})

test.each(['<img src=x onerror=alert(1)>', '<svg/> ', '', '<b>nombre</b>'])(
  'no other text becomes markup: %s',
  (markup) => {
    expect(rules.createHTML(markup)).toBeNull()
  },
)

test.each([
  ['/_next/static/chunks/a1-b2.c3.js', true],
  ['https://otro.example/_next/static/chunks/a.js', false],
  ['//otro.example/_next/static/chunks/a.js', false],
  ['/_next/static/chunks/../../api/a.js', false],
  ['/_next/static/chunks/a.js?b', false],
  ['data:text/javascript,alert(1)', false],
])('a script may come from the build alone: %s', (address, isOurs) => {
  expect(rules.createScriptURL(address)).toBe(isOurs ? address : null)
})

test('a browser without such policies runs it in silence', () => {
  expect(() => new Function('window', TRUSTED_TYPES_POLICY)({})).not.toThrow()
})

test('it cannot end its own script', () => {
  expect(TRUSTED_TYPES_POLICY).not.toContain('<')
})
