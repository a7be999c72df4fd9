import { expect } from 'vitest'
import { telHref } from '@/lib/domain/channel'
import { isChannelValue, type OpenListingInput } from '@/lib/domain/listing'
import { isHttpsUrl } from '@/lib/domain/plain-text'

/** Of a listing that was made of a hostile text: each of its links leads where links of its kind may. */
export function requireHarmless(result: OpenListingInput, typed: string) {
  for (const { kind, value } of result.channels) {
    expect(isChannelValue(kind, value), typed).toBe(true)
    if (kind === 'url' || kind === 'web_chat') expect(isHttpsUrl(value), typed).toBe(true)
    else expect(telHref(value), typed).toMatch(/^tel:(?:\+51\d{8,9}|0800\d{5}|\d{3,4})$/)
  }
  // Whatever became text passed the schema: no markup, control or bidi character is left in it.
  expect(JSON.stringify(result), typed).not.toMatch(/[<>\u202a-\u202e\u2066-\u2069\u200b-\u200f]/)
}
