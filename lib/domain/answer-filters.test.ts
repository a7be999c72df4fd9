import { expect, test } from 'vitest'
import { answerFilters, type FilterSubject } from './answer-filters'
import { FILTERS, type Filter } from './filter'

const aCentre: FilterSubject = {
  kind: 'cem',
  subKind: 'regular',
  name: 'CEM Inventado',
  facts: {},
  channels: [],
}

function answer(subject: Partial<FilterSubject>, filter: Filter): string {
  const { yes, no } = answerFilters({ ...aCentre, ...subject })
  const bit = 1 << FILTERS.indexOf(filter)
  return `${yes & bit ? 'yes' : ''}${no & bit ? 'no' : ''}` || 'unknown'
}

test('of a service about which nothing is known no filter is answered', () => {
  expect(answerFilters(aCentre)).toEqual({ yes: 0, no: 0 })
})

test.each([
  [{ facts: { startsReport: 'if_you_want' } }, 'yes'],
  [{ facts: { startsReport: 'never' } }, 'yes'],
  [{ facts: { startsReport: 'if_minor' } }, 'unknown'],
  [{ facts: { startsReport: 'always' } }, 'no'],
  [{ kind: 'police', facts: { startsReport: 'never' } }, 'no'],
  [{ kind: 'prosecutor' }, 'no'],
  [{ subKind: 'police_station', facts: { startsReport: 'never' } }, 'no'],
  [{ name: 'CEM Comisaría Inventada', facts: { startsReport: 'never' } }, 'no'],
  [{ facts: { answeredBy: 'police', startsReport: 'never' } }, 'no'],
] as const)('who wants no police is sent to no police: %j is %s', (subject, expected) => {
  expect(answer(subject, 'no_police')).toBe(expected)
})

test.each([
  [{ needsDocument: 'none' }, 'yes'],
  [{ needsDocument: 'dni' }, 'no'],
  [{ needsDocument: 'dni', documentLater: 'yes' }, 'yes'],
  [{ documentLater: 'no' }, 'unknown'],
] as const)('who has no document sees who takes her without: %j is %s', (facts, expected) => {
  expect(answer({ facts }, 'no_document')).toBe(expected)
})

test.each([
  [{}, 'unknown'],
  [{ facts: { reach: 'go' } }, 'yes'],
  [{ facts: { reach: 'call_first' } }, 'yes'],
  [{ facts: { reach: 'appointment' } }, 'yes'],
  [{ facts: { reach: 'referred' } }, 'no'],
  [{ kind: 'hotline', subKind: null }, 'no'],
  [{ kind: 'chat', subKind: null, facts: { reach: 'go' } }, 'no'],
  [{ kind: 'hrt', subKind: null, facts: { reach: 'go' } }, 'no'],
] as const)(
  'nobody goes to a line, and a safe house is open to nobody who knocks: %j is %s',
  (subject, expected) => {
    expect(answer(subject, 'direct')).toBe(expected)
  },
)

test.each([
  [{ kind: 'hotline', subKind: null }, 'yes', 'no'],
  [{ kind: 'sau', subKind: null }, 'unknown', 'yes'],
  [{ kind: 'sar', subKind: 'boat' }, 'unknown', 'yes'],
  [{ kind: 'hrt', subKind: null }, 'no', 'no'],
  [{ facts: { modes: ['in_person'] } }, 'no', 'no'],
  [{ facts: { modes: ['whatsapp', 'itinerant'] } }, 'yes', 'yes'],
] as const)('by phone, or at her door: %j is %s and %s', (subject, byPhone, comes) => {
  expect(answer(subject, 'by_phone')).toBe(byPhone)
  expect(answer(subject, 'comes')).toBe(comes)
})

test.each([
  ['phone', 'unknown'],
  ['whatsapp', 'unknown'],
  ['sms', 'unknown'],
  ['web_chat', 'unknown'],
  ['url', 'no'],
] as const)(
  'a team that travels and publishes a %s: by phone is %s, not what nobody has said',
  (kind, expected) => {
    const team = { kind: 'sar', subKind: null, facts: { modes: ['itinerant'] } } as const
    expect(answer({ ...team, channels: [{ kind }] }, 'by_phone')).toBe(expected)
  },
)

test('a number and a yes of their own stay a yes', () => {
  const facts = { modes: ['phone'] } as const
  expect(answer({ facts, channels: [{ kind: 'phone' }] }, 'by_phone')).toBe('yes')
})

test('a service without special training in trafficking is never put away for it', () => {
  expect(answer({ facts: { traffickingSkill: 'general' } }, 'trafficking')).toBe('unknown')
  expect(answer({ facts: { traffickingSkill: 'trained' } }, 'trafficking')).toBe('yes')
})

test.each([
  ['children', 'children'],
  ['free', 'free'],
  ['minors', 'minors'],
  ['non_binary', 'nonBinary'],
  ['older_adults', 'olderAdults'],
  ['indigenous', 'indigenousPeoples'],
] as const)('%s is what the service says of itself', (filter, name) => {
  expect(answer({ facts: { [name]: 'yes' } }, filter)).toBe('yes')
  expect(answer({ facts: { [name]: 'no' } }, filter)).toBe('no')
  expect(answer({}, filter)).toBe('unknown')
})
