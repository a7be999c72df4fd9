import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOffice, aShelter } from '@/tests/an-office'
import { anyOpenListing } from '@/tests/any-listing'
import { shippedGazetteer } from '@/tests/shipped-gazetteer'
import { applyChanges } from '../domain/apply-changes'
import { findConflicts } from '../domain/find-conflicts'
import { type Listing, listingSchema } from '../domain/listing'
import { changesOfForm } from './changes-of-form'
import { rowsAt } from './form-values'
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

test('a provider who takes a door away keeps what others heard at the next one', () => {
  const heard = { code: 'quz', form: 'staff', days: [], confirmedBy: 'call' }
  const office = anOffice()
  const [door] = office.exposure === 'OPEN' ? office.points : []
  const next = { ...door, address: 'Calle Inventada 7', languages: [heard] }
  const seen = anOffice({ points: [door, next] })
  const base = listingToValues(seen)
  const points = rowsAt(base, 'points').slice(1)
  const changes = changesOf(seen, { base, values: { ...base, points } }, ways)
  expect(changes.find(({ field }) => field === 'points')?.new).toMatchObject([
    { languages: [heard] },
  ])
})

test('a provider says that she confirmed a language, and never that somebody else did', () => {
  const spoken = { code: 'quz', form: 'staff', days: [] }
  const number = {
    ...{ kind: 'phone', value: '+51900000001', menu: null, free: 'unknown', visibility: null },
    ...{ hours: null, languages: [spoken] },
  }
  const seen = anOffice({ channels: [number] })
  const base = listingToValues(seen)
  const changesBy = (confirmedBy: string, isProviders: boolean) => {
    const channels = rowsAt(base, 'channels').map((row) => ({
      ...row,
      languages: rowsAt(row, 'languages').map((one) => ({ ...one, confirmedBy })),
    }))
    return changesOfForm(
      seen,
      { base, values: { ...base, channels, source } },
      { ...ways, isProviders },
    )
  }
  for (const by of ['call', 'visit', 'community'])
    expect(changesBy(by, true), by).toEqual({
      errors: [{ name: 'channels[0].languages[0].confirmedBy', fault: 'witness' }],
    })
  for (const [by, isProviders] of [
    ['provider', true],
    ['call', false],
  ] as const) {
    const languages = [{ ...spoken, confirmedBy: by }]
    expect(changesBy(by, isProviders)).toMatchObject({
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'channels', new: [{ ...number, languages }] }),
      ]),
    })
  }
  expect(changesBy('Fulana', false)).toEqual({
    errors: [{ name: 'channels[0].languages[0].confirmedBy', fault: 'choice' }],
  })
})

describe('that a service agreed to be listed', () => {
  const typed = { role: 'director', date: '2026-09-15', scope: 'whole' }
  const changesWith = (seen: Listing, consent: Record<string, string>) => {
    const base = listingToValues(seen)
    return changesOfForm(seen, { base, values: { ...base, consent } }, moderates)
  }

  test.each([
    ['an office', anOffice()],
    ['a safe house', aShelter()],
  ])('is recorded of %s, needs no source, and is taken back by emptying it', (_what, seen) => {
    expect(changesWith(seen, typed)).toEqual({
      changes: [{ field: 'consent', old: null, new: typed }],
    })
    const recorded = listingSchema.parse({ ...seen, consent: typed })
    const emptied = { ...typed, role: '', date: '' }
    expect(changesWith(recorded, emptied)).toEqual({
      changes: [{ field: 'consent', old: typed, new: null }],
    })
    // A form that was opened before an upgrade has no field for it.
    const { consent: _, ...older } = listingToValues(recorded)
    const form = { base: older, values: older }
    expect(changesOfForm(recorded, form, moderates)).toEqual({ changes: [] })
  })

  test.each([
    [{ date: '2026-09-16' }, 'date', 'consentDate'],
    [{ date: '1999-12-31' }, 'date', 'consentDate'],
    [{ date: '' }, 'date', 'consentDate'],
    [{ date: 'ayer' }, 'date', 'consentDate'],
    [{ role: '' }, 'role', 'choice'],
    [{ role: 'Fulana de Tal' }, 'role', 'choice'],
    [{ scope: '' }, 'scope', 'choice'],
  ])('with %o is refused at its field', (change, field, fault) => {
    for (const seen of [anOffice(), aShelter()])
      expect(changesWith(seen, { ...typed, ...change })).toEqual({
        errors: [{ name: `consent.${field}`, fault }],
      })
  })
})
