import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOpenListing } from '@/tests/any-listing'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { applyChanges } from '../domain/apply-changes'
import { findConflicts } from '../domain/find-conflicts'
import { changesOfForm } from './changes-of-form'
import { listingToValues } from './listing-to-values'
import { sourceFromValues } from './source-from-values'

const gazetteer = shippedGazetteer()
const ways = { gazetteer, today: '2026-09-15', isProviders: true }
const moderates = { ...ways, isProviders: false }
const source = {
  ...{ sourceTitle: 'Directorio inventado', sourceUrl: 'https://directorio.example/' },
  ...{ sourceDate: '2026-08', how: 'official_source' },
}
const changesOf = (...args: Parameters<typeof changesOfForm>) => {
  const read = changesOfForm(...args)
  if ('errors' in read) throw new Error(JSON.stringify(read.errors))
  return read.changes
}

test('a form that was opened before somebody else’s change does not take it back', () => {
  fc.assert(
    fc.property(anyOpenListing, (seen) => {
      const now = { ...seen, name: `${seen.name} nuevo`, coverage: ['15'] }
      const base = listingToValues(seen)
      const form = { base, values: { ...base, internalNote: 'Nota inventada' } }
      const changes = changesOf(now, form, moderates)
      const isSame = seen.internalNote === 'Nota inventada'
      expect(changes.map(({ field }) => field)).toEqual(isSame ? [] : ['internalNote'])
      expect(applyChanges(now, changes)).toMatchObject({ name: now.name, coverage: ['15'] })
    }),
  )
})

test('a field that both have changed shows as a conflict, with the value that she saw', () => {
  fc.assert(
    fc.property(anyOpenListing, (seen) => {
      const now = { ...seen, name: `${seen.name} de ella` }
      const base = listingToValues(seen)
      const form = { base, values: { ...base, name: `${seen.name} mío` } }
      const changes = changesOf(now, form, ways)
      expect(findConflicts(now, 'published', changes)).toEqual([
        { field: 'name', current: now.name },
      ])
    }),
  )
})

test('what a provider changes carries her own word and today’s date, and nothing else does', () => {
  fc.assert(
    fc.property(anyOpenListing, (seen) => {
      const base = listingToValues(seen)
      const form = { base, values: { ...base, name: `${seen.name} mío` } }
      const changes = changesOf(seen, form, ways)
      expect(changes.map(({ field }) => field)).toEqual(['fieldTrust.name', 'name'])
      expect(changes[0]?.new).toMatchObject({ how: 'provider', verifiedAt: '2026-09-15' })
    }),
  )
})

test('what a moderator changes carries the source that she names, confirmed by nobody', () => {
  fc.assert(
    fc.property(anyOpenListing, (seen) => {
      const base = listingToValues(seen)
      const values = { ...base, name: `${seen.name} nuevo`, source }
      expect(changesOf(seen, { base, values }, moderates)).toEqual([
        {
          ...{ field: 'fieldTrust.name', old: seen.fieldTrust.name ?? null },
          new: { ...source, verifiedAt: null },
        },
        { field: 'name', old: seen.name, new: `${seen.name} nuevo` },
      ])
    }),
  )
})

test('a moderator who names no source is asked for it, and her levels need none', () => {
  fc.assert(
    fc.property(anyOpenListing, (seen) => {
      const base = listingToValues(seen)
      const named = { base, values: { ...base, name: `${seen.name} nuevo` } }
      const read = changesOfForm(seen, named, moderates)
      expect('errors' in read && read.errors).toEqual([
        { name: 'source.sourceTitle', fault: 'required' },
        { name: 'source.sourceDate', fault: 'sourceDate' },
        { name: 'source.how', fault: 'choice' },
      ])
      const level = { base, values: { ...base, visibility: 'INTERNAL' } }
      expect(changesOf(seen, level, moderates).map(({ field }) => field)).toEqual(
        seen.visibility === 'INTERNAL' ? [] : ['visibility'],
      )
    }),
  )
})

test.each([
  [{ sourceDate: '2026-10' }, 'source.sourceDate'],
  [{ sourceDate: 'ayer' }, 'source.sourceDate'],
  [{ sourceUrl: 'javascript:alert(1)' }, 'source.sourceUrl'],
  [{ sourceTitle: '<b>x</b>' }, 'source.sourceTitle'],
  [{ how: 'call' }, 'source.how'],
])('a source with %o is refused at its field', (change, name) => {
  const read = sourceFromValues({ source: { ...source, ...change } }, '2026-09-15')
  expect('errors' in read && read.errors.map((error) => error.name)).toEqual([name])
})
