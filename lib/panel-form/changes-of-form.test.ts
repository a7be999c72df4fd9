import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOpenListing } from '@/tests/any-listing'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { applyChanges } from '../domain/apply-changes'
import { findConflicts } from '../domain/find-conflicts'
import { changesOfForm } from './changes-of-form'
import { listingToValues } from './listing-to-values'

const gazetteer = shippedGazetteer()
const ways = { gazetteer, providerOn: '2026-09-15' }
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
      const changes = changesOf(now, form, { ...ways, providerOn: null })
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
