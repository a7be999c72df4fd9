import { expect, test } from 'vitest'
import { isSameSite } from './is-same-site.mjs'

const OWN = 'https://panel.example'
const posted = (origin: string) => ({ host: 'panel.example', origin })

test('a form is posted from a page of this very origin, scheme and port included', () => {
  expect(isSameSite(posted(OWN), OWN)).toBe(true)
  for (const other of [
    'http://panel.example',
    'https://panel.example:8443',
    'https://otra.example',
    'null',
  ])
    expect(isSameSite(posted(other), OWN), other).toBe(false)
  expect(isSameSite({ ...posted(OWN), 'sec-fetch-site': 'same-site' }, OWN)).toBe(false)
})

test('where no origin is set, the host that was asked has to be the page’s', () => {
  expect(isSameSite(posted('http://panel.example'), null)).toBe(true)
  expect(isSameSite(posted('http://otra.example'), null)).toBe(false)
})
