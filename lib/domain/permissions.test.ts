import { expect, test } from 'vitest'
import {
  type Actor,
  can,
  type PermissionObject,
  UNDO_WITHIN_MS,
  VERBS,
  type Verb,
} from './permissions'

const actor = (role: Actor['role'], isModerating: boolean, more: Partial<Actor> = {}): Actor => ({
  ...{ userId: 'me', organisationId: 'mine', isFresh: true, hasTotp: true },
  ...{ role, isModerating, ...more },
})

/** Whoever may sign in. */
const WHO = {
  provider: actor('provider', false),
  'provider of a moderating organisation': actor('provider', true),
  'moderator without keys': actor('moderator', false),
  moderator: actor('moderator', true),
  'moderator without a code': actor('moderator', true, { hasTotp: false }),
  administrator: actor('administrator', false),
  'administrator of a moderating organisation': actor('administrator', true),
  'administrator without a code': actor('administrator', false, { hasTotp: false }),
} as const
type Who = keyof typeof WHO

const NOT_OURS = { authorUserId: 'other', authorOrganisationId: 'theirs' } as const

/** Whose it is. */
const WHOSE = {
  own: { operatorId: 'mine', authorUserId: 'other', authorOrganisationId: 'mine' },
  mine: { operatorId: 'mine', authorUserId: 'me', authorOrganisationId: 'mine' },
  foreign: { operatorId: 'theirs', authorUserId: 'other', authorOrganisationId: 'theirs' },
  nobody: { operatorId: null, authorUserId: null, authorOrganisationId: null },
  kept: { operatorId: 'theirs', keeperIds: ['others', 'mine'], ...NOT_OURS },
  'given away': { operatorId: 'mine', keeperIds: ['theirs'], ...NOT_OURS },
  unsaid: {},
} as const satisfies Record<string, PermissionObject>
type Whose = keyof typeof WHOSE

/** All else about an object is as it should be for the act to be allowed. */
const READY: PermissionObject = {
  ...{ risk: 'CRITICAL', state: 'submitted', approvals: [], withdrawnLastHour: 0 },
  ...{ withdrawnByOrganisationId: 'theirs', withdrawnAgoMs: 0, isTelling: false },
  begunByUserId: 'other',
  authorRole: 'provider',
}

const ALL = Object.keys(WHOSE) as Whose[]
/** Written by us, whoever looks after it. */
const WRITTEN: readonly Whose[] = ['own', 'mine']
/** An organisation that keeps some listings no longer looks after those that others keep. */
const OURS: readonly Whose[] = ['own', 'mine', 'kept']
const everyOffice = (whose: readonly Whose[]) => ({
  provider: whose,
  'provider of a moderating organisation': whose,
  'moderator without keys': whose,
})
const owners = everyOffice(OURS)
const writers = everyOffice(WRITTEN)
const seeing = { ...owners, moderator: ALL } as const
const admins = {
  administrator: ALL,
  'administrator of a moderating organisation': ALL,
} as const

/** Everything that is allowed; whatever is not written here is not. */
const ALLOWED: Readonly<Record<Verb, Partial<Record<Who, readonly Whose[]>>>> = {
  'listing.read': seeing,
  'listing.create': { ...everyOffice(ALL), moderator: ALL },
  'listing.propose': seeing,
  'listing.withdraw': { ...owners, moderator: ['own', 'mine', 'nobody', 'kept'] },
  'listing.confirm': { ...owners, moderator: OURS },
  'proposal.read': seeing,
  'proposal.approve': { moderator: ['foreign', 'nobody', 'kept', 'given away'] },
  'proposal.reject': { moderator: ['own', 'foreign', 'nobody', 'kept', 'given away'] },
  'proposal.comment': seeing,
  'proposal.cancel': { ...writers, moderator: WRITTEN },
  'withdrawal.undo': { moderator: ['foreign', 'nobody'] },
  'withdrawal.propose': { moderator: ['foreign', 'given away'] },
  'report.read': { ...owners, moderator: ALL.filter((whose) => whose !== 'given away') },
  'report.close': { moderator: ['foreign', 'nobody'] },
  'history.read': seeing,
  'import.propose': {
    provider: ALL,
    'provider of a moderating organisation': ALL,
    moderator: ALL,
  },
  'export.read': seeing,
  'listing.entrust': admins,
  'person.invite': admins,
  'person.remove': admins,
  'organisation.create': admins,
  'role.change': admins,
  'act.second': admins,
}

const everyone = Object.keys(WHO) as Who[]

test.each(VERBS)('%s: exactly these, and nobody else', (verb) => {
  for (const who of everyone) {
    const allowed = ALL.filter((whose) => can(WHO[who], verb, { ...READY, ...WHOSE[whose] }))
    expect(allowed, who).toEqual(ALLOWED[verb][who] ?? [])
  }
})

test.each(VERBS)('%s: an object that nothing is known of is at most read by moderators', (verb) => {
  const isAboutPeople = Object.values(ALLOWED[verb]).every((whose) => whose === ALL)
  const readable = ['listing.read', 'proposal.read', 'proposal.comment', 'report.read']
  const others = [
    'listing.create',
    'listing.propose',
    'history.read',
    'export.read',
    'import.propose',
  ]
  for (const who of everyone) {
    if (can(WHO[who], verb, {}))
      expect(
        isAboutPeople || (who === 'moderator' && [...readable, ...others].includes(verb)),
      ).toBe(true)
  }
})

/** Acts that somebody who has taken over an open session must not do. */
test.each([
  ['listing.propose', 'own', 'provider', {}],
  ['listing.withdraw', 'own', 'provider', { withdrawnLastHour: 3 }],
  ['proposal.approve', 'foreign', 'moderator', {}],
  ['withdrawal.undo', 'foreign', 'moderator', {}],
  ['import.propose', 'own', 'provider', {}],
] as const)('%s of %s needs a fresh sign-in of a %s', (verb, whose, who, more) => {
  const object = { ...READY, ...WHOSE[whose], ...more }
  expect(can(WHO[who], verb, object)).toBe(true)
  expect(can({ ...WHO[who], isFresh: false }, verb, object)).toBe(false)
})

test('a small change needs no fresh sign-in, and may be approved within the author’s organisation', () => {
  const idle = { ...WHO.moderator, isFresh: false }
  const object: PermissionObject = { ...READY, ...WHOSE.own, risk: 'NORMAL' }
  expect(can(idle, 'proposal.approve', object)).toBe(true)
  expect(can(idle, 'proposal.approve', { ...object, authorUserId: 'me' })).toBe(false)
  expect(can({ ...WHO.provider, isFresh: false }, 'listing.propose', object)).toBe(true)
})

test('a key turns once, of a person and of an organisation', () => {
  const object = { ...READY, ...WHOSE.foreign }
  const may = (userId: string, organisationId: string, isValid = true) =>
    can(WHO.moderator, 'proposal.approve', {
      ...object,
      approvals: [{ userId, organisationId, isValid }],
    })
  expect(may('me', 'elsewhere')).toBe(false)
  expect(may('colleague', 'mine')).toBe(false)
  // In the place of a colleague's who has gone.
  expect(may('colleague', 'mine', false)).toBe(true)
})

test('a day after, nobody undoes; nor ever the organisation that withdrew', () => {
  const object = { ...READY, ...WHOSE.foreign }
  const late = { ...object, withdrawnAgoMs: UNDO_WITHIN_MS + 1 }
  expect(can(WHO.moderator, 'withdrawal.undo', late)).toBe(false)
  const own = { ...object, withdrawnByOrganisationId: 'mine' }
  expect(can(WHO.moderator, 'withdrawal.undo', own)).toBe(false)
})

test('what points at a reader is never shown to those she visited, whatever their role', () => {
  const telling = { ...READY, ...WHOSE.own, isTelling: true }
  for (const who of everyone) expect(can(WHO[who], 'report.read', telling), who).toBe(false)
})

test('nobody is the second administrator of her own act', () => {
  const object = { ...READY, begunByUserId: 'me' }
  for (const who of everyone) expect(can(WHO[who], 'act.second', object), who).toBe(false)
})

test('what her organisation’s moderators wrote with a code is not a provider’s to read or take back', () => {
  const of = (authorRole: 'provider' | 'moderator') => ({
    ...{ ...READY, operatorId: 'theirs', authorUserId: 'other', authorOrganisationId: 'mine' },
    authorRole,
  })
  const hers = WHO['provider of a moderating organisation']
  for (const verb of ['proposal.read', 'proposal.comment', 'proposal.cancel'] as const) {
    expect(can(hers, verb, of('moderator'))).toBe(false)
    expect(can(hers, verb, of('provider'))).toBe(true)
    expect(can(WHO.moderator, verb, of('provider'))).toBe(true)
  }
})
