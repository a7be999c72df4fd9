import { expect, test } from 'vitest'
import { toBase32 } from './to-base32'

test('a generator reads the secret as RFC 4648 writes it', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(
    ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => toBase32(bytes(text))),
  ).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
})
