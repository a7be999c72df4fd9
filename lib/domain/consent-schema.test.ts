import { describe, expect, test } from 'vitest'
import { anOffice, aShelter } from '@/tests/an-office'
import { applyChanges } from './apply-changes'
import { consentSchema } from './consent-schema'
import { findChanges } from './find-changes'
import { findLateConsent } from './find-late-consent'
import { listingSchema } from './listing'
import { riskOf } from './risk'

const CONSENT = { role: 'coordinator', date: '2026-03-04', scope: 'contact' } as const

describe('that a service agreed to be listed', () => {
  test.each([
    ['with a name in the place of an office', { role: 'Fulana de Tal' }],
    ['with a name beside it', { name: 'Fulana de Tal' }],
    ['without an office', { role: undefined }],
    ['of a month', { date: '2026-03' }],
    ['of a day that is none', { date: '2026-02-30' }],
    ['of the last century', { date: '1926-03-04' }],
    ['to something in words', { scope: 'todo menos la calle' }],
  ])('is not kept %s', (_what, change) => {
    expect(consentSchema.safeParse(CONSENT).success).toBe(true)
    expect(consentSchema.safeParse({ ...CONSENT, ...change }).success).toBe(false)
  })

  test('is believed from that day on, and an absent one is nobody’s fault', () => {
    expect(findLateConsent(CONSENT, '2026-03-04')).toBeNull()
    expect(findLateConsent(undefined, '2026-03-04')).toBeNull()
    expect(findLateConsent(CONSENT, '2026-03-03')).toBe(
      'got a consent of 2026-03-04, expected 2026-03-03 or earlier; write the day on which they agreed',
    )
  })

  test.each([
    ['an office', anOffice()],
    ['a safe house', aShelter()],
  ])('is one change of %s, which needs two keys, and can be taken back', (_what, before) => {
    const after = listingSchema.parse({ ...before, consent: CONSENT })
    const given = findChanges(before, after)
    expect(given).toEqual([{ field: 'consent', old: null, new: CONSENT }])
    expect(riskOf(given, { isNew: false, exposure: before.exposure })).toBe('CRITICAL')
    expect(applyChanges(before, given)).toEqual(after)
    expect(applyChanges(after, findChanges(after, before))).toEqual(before)
  })
})
