import { expect, test } from 'vitest'
import { freshnessOf, freshnessSince } from './freshness'
import type { Trust } from './trust'

const said = (sourceDate: string, verifiedAt: string | null = null): Trust => ({
  sourceTitle: 'Directorio Inventado',
  sourceUrl: null,
  sourceDate,
  how: 'official_source',
  verifiedAt,
})

test('a phone is current for 180 days and not one more', () => {
  expect(freshnessOf('channels', said('2026-01-01'), '2026-06-30')).toBe('current')
  expect(freshnessOf('channels', said('2026-01-01'), '2026-07-01')).toBe('expired')
})

test('a phone twice as old as it may be is marked once more', () => {
  expect(freshnessOf('channels', said('2026-01-01'), '2026-12-27')).toBe('expired')
  expect(freshnessOf('channels', said('2026-01-01'), '2026-12-28')).toBe('long_expired')
})

test('an address lasts a year', () => {
  expect(freshnessOf('address', said('2026-01-01'), '2027-01-01')).toBe('current')
  expect(freshnessOf('address', said('2026-01-01'), '2027-01-02')).toBe('expired')
})

test('a bed that was free two days ago is no longer promised', () => {
  expect(freshnessOf('capacity', said('2026-01-01'), '2026-01-02')).toBe('current')
  expect(freshnessOf('capacity', said('2026-01-01'), '2026-01-03')).toBe('expired')
})

test('a confirmation counts, whatever the age of the source', () => {
  expect(freshnessOf('channels', said('2020', '2026-06-01'), '2026-07-01')).toBe('current')
})

test('a date without day or month counts from its first day', () => {
  expect(freshnessSince('2026', 10, '2026-01-11')).toBe('current')
  expect(freshnessSince('2026', 10, '2026-01-12')).toBe('expired')
  expect(freshnessSince('2026-03', 10, '2026-03-12')).toBe('expired')
})

test('a clock two years slow makes nothing expire', () => {
  expect(freshnessSince('2026-03-01', 10, '2024-03-01')).toBe('current')
})

test('an unreadable date is refused, not taken for a fresh one', () => {
  expect(() => freshnessSince('', 10, '2026-01-01')).toThrow('date: got ""')
  expect(() => freshnessSince('ayer', 10, '2026-01-01')).toThrow('expected YYYY')
})
