import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aHouse, anEdition, aService } from '@/tests/factories'
import { canonicalBytes, hashOf } from './canonical'
import type { Edition } from './edition'
import { editionBytes } from './edition-bytes'
import { toEdition } from './to-edition'
import { parseEdition } from './verify'

const edition = anEdition(7)
const bytes = editionBytes(edition)
const listings = edition.content.listings

/** An edition that somebody has changed and sealed again: every hash is right. */
function resealed(change: object): Uint8Array {
  const changed = { ...edition, ...change }
  return canonicalBytes({ edition: changed, seal: hashOf(canonicalBytes(changed)) })
}

function withContent(content: object): Uint8Array {
  // @ts-expect-error the content is of another shape on purpose
  return editionBytes(toEdition(content, 7, edition.publishedAt))
}

test('what was written comes back the same', () => {
  expect(parseEdition(bytes)).toEqual(edition)
})

test('one changed byte, anywhere, is found: a wrong digit never reaches a phone', () => {
  const flips = fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }))
  fc.assert(
    fc.property(flips, ([at, mask]) => {
      const flipped = Uint8Array.from(bytes)
      flipped[at] = (bytes[at] ?? 0) ^ mask
      expect(() => parseEdition(flipped)).toThrow(/^edition: got /)
    }),
    { numRuns: 1000 },
  )
})

test('an edition cut short is found, at each hundredth of its length', () => {
  for (let percent = 0; percent < 100; percent++) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * percent) / 100))
    expect(() => parseEdition(cut)).toThrow('expected a whole edition')
  }
})

test('something more at the end, or a mark at the beginning, is found', () => {
  for (const more of [' ', '\n', '{}']) {
    const longer = new TextEncoder().encode(new TextDecoder().decode(bytes) + more)
    expect(() => parseEdition(longer)).toThrow(/^edition: got /)
  }
  expect(() => parseEdition(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toThrow(/^edition: got /)
})

test('the same values in another order are refused', () => {
  const { seal } = JSON.parse(new TextDecoder().decode(bytes))
  const reordered = new TextEncoder().encode(JSON.stringify({ seal, edition }))
  expect(() => parseEdition(reordered)).toThrow('got the same values in other bytes')
})

test('a changed date or number is found although the content is whole', () => {
  const seal = hashOf(canonicalBytes(edition))
  for (const change of [{ number: 8 }, { publishedAt: '2027-01-01T00:00:00.000Z' }]) {
    const changed = canonicalBytes({ edition: { ...edition, ...change }, seal })
    expect(() => parseEdition(changed)).toThrow('edition: got seal')
  }
})

test('a hash that is not the content’s is found although the seal is right', () => {
  expect(() => parseEdition(resealed({ hash: 'a'.repeat(64) }))).toThrow(
    `edition: got hash ${'a'.repeat(64)}, expected ${edition.hash}`,
  )
})

test('another format, an unknown key and a number that is none are refused', () => {
  expect(() => parseEdition(resealed({ format: 2 }))).toThrow('edition.format: expected 1')
  expect(() => parseEdition(resealed({ author: 'x' }))).toThrow('expected no key "author"')
  for (const number of [0, 1.5, -1, '7'])
    expect(() => parseEdition(resealed({ number }))).toThrow('expected a whole number from 1')
})

test('an edition that gives a shelter a street is refused when it is read', () => {
  const leaks = {
    address: 'Jirón de Prueba 123',
    points: [],
    channels: [],
    name: 'x',
    operator: 'x',
  }
  for (const [key, value] of Object.entries(leaks)) {
    const leaking = listings.map((one) =>
      one.exposure === 'CONFIDENTIAL' ? { ...one, [key]: value } : one,
    )
    expect(() => parseEdition(withContent({ ...edition.content, listings: leaking }))).toThrow(
      `expected no key "${key}"`,
    )
  }
})

test('an open listing of a confidential kind, and any of a kind for aggressors, are refused', () => {
  for (const kind of ['hrt', 'cai']) {
    const wrong = listings.map((one) => (one.exposure === 'OPEN' ? { ...one, kind } : one))
    expect(() => parseEdition(withContent({ ...edition.content, listings: wrong }))).toThrow(
      '.kind',
    )
  }
})

test('the reason for a refusal never repeats what the edition says', () => {
  const secret = 'Jirón de Prueba 123'
  const wrong = listings.map((one) => ({ ...one, freshness: secret }))
  const refused = () => parseEdition(withContent({ ...edition.content, listings: wrong }))
  expect(refused).toThrow(/^edition: got another structure at edition\.content\.listings\[0\]/)
  expect(refused).not.toThrow(secret)
  const cut = () => parseEdition(bytes.subarray(0, bytes.length - 9))
  expect(cut).toThrow(/^edition: got \d+ bytes that are no JSON, expected a whole edition$/)
})

test('every kind of fact, hour and visibility that is built can be read again', () => {
  const rich: Edition = anEdition(1, [
    aService({ visibility: 'CONTACT_ONLY' }),
    aService({
      publicId: '333333',
      facts: { modes: ['phone'], gives: ['legal'], free: 'yes', ageMin: 0, reach: 'go' },
    }),
    aHouse({ facts: { men: 'no', startsReport: 'never' } }),
  ])
  expect(parseEdition(editionBytes(rich))).toEqual(rich)
})
