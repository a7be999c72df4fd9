import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anOffice, NEW_PHONE, OLD_PHONE } from '@/tests/an-office'
import { applyChanges, findStatus } from './apply-changes'
import { judgeCallBack, numbersOf } from './call-back-number'
import type { FieldChange } from './change'
import { findConflicts } from './find-conflicts'
import type { Listing } from './listing'
import { type Actor, can, type Role } from './permissions'
import {
  type Approval,
  type AuthorRole,
  type CallOutcome,
  missingKeys,
  type ReviewedProposal,
} from './review'
import { NEXT_STATES, type ProposalState } from './review-state'
import { riskOf } from './risk'
import type { ServiceStatus } from './service-status'
import { withdrawalChanges } from './withdrawal-changes'

/*
 * A small country: three moderating organisations, one that answers for the listing, one stranger.
 * Any eight steps of anybody: no phone changes and nothing becomes public without its keys, and no key
 * outlives whoever turned it. The judge at the end counts in its own way, from what was done and by whom.
 */

interface Key extends Approval {
  /** What she was at that moment. */
  readonly wasModerator: boolean
}
interface Call extends Key {
  readonly outcome: CallOutcome
  readonly number: string
}
interface Waiting extends ReviewedProposal {
  readonly changes: readonly FieldChange[]
  state: ProposalState
  readonly approvals: Key[]
  readonly callBacks: Call[]
}
interface Taken {
  readonly organisationId: string
  readonly at: number
  readonly changes: readonly FieldChange[]
  isUndone: boolean
}
interface World {
  hour: number
  listing: Listing
  status: ServiceStatus
  readonly people: Map<string, { organisationId: string; role: Role }>
  readonly moderating: Set<string>
  readonly proposals: Waiting[]
  readonly withdrawals: Taken[]
  /** Each time the listing was written, and by what. */
  readonly written: { readonly by: Waiting | Taken | 'provider'; readonly calls?: Call[] }[]
}

const OPERATOR = 'operator'
const PEOPLE = ['p1', 'p2', 's1', 'm1', 'm1b', 'm2', 'm3']
const newWorld = (status: ServiceStatus): World => ({
  hour: 0,
  listing: anOffice(),
  status,
  people: new Map([
    ['p1', { organisationId: 'own', role: 'provider' }],
    ['p2', { organisationId: 'own', role: 'provider' }],
    ['s1', { organisationId: 'stranger', role: 'provider' }],
    ['m1', { organisationId: 'one', role: 'moderator' }],
    ['m1b', { organisationId: 'one', role: 'moderator' }],
    ['m2', { organisationId: 'two', role: 'moderator' }],
    ['m3', { organisationId: 'three', role: 'moderator' }],
  ]),
  moderating: new Set(['one', 'two', 'three']),
  proposals: [],
  withdrawals: [],
  written: [],
})

const asActor = (world: World, userId: string): Actor => {
  const person = world.people.get(userId) ?? { organisationId: 'none', role: 'provider' }
  const isModerating = world.moderating.has(person.organisationId)
  return { userId, ...person, isModerating, isFresh: true, hasTotp: true }
}

const CHANGES = {
  phone: (world: World) => {
    const channels = world.listing.exposure === 'OPEN' ? world.listing.channels : []
    const next = channels[0]?.value === OLD_PHONE ? NEW_PHONE : OLD_PHONE
    return [{ field: 'channels', old: channels, new: channels.map((c) => ({ ...c, value: next })) }]
  },
  fact: (world: World) => {
    const old = isShown(world).staff
    return [{ field: 'facts.womanStaff', old, new: old === 'yes' ? 'no' : 'yes' }]
  },
  open: (world: World) => [{ field: 'status', old: world.status, new: 'published' }],
  down: (world: World) => [{ field: 'status', old: world.status, new: 'withdrawn' }],
  consent: (world: World) => {
    const agreed = { role: 'director', date: '2026-08-31', scope: 'whole' }
    const { consent = null } = world.listing
    return [{ field: 'consent', old: consent, new: consent === null ? agreed : null }]
  },
  note: (world: World) => {
    const old = isShown(world).note
    return [{ field: 'factNotes.anonymous', old, new: old === null ? 'con seudónimo' : null }]
  },
  witness: (world: World) => {
    const points = world.listing.exposure === 'OPEN' ? world.listing.points : []
    const spoken = { code: 'quz', form: 'staff', days: [], confirmedBy: 'call' }
    const heard = points.map((point) => ({ ...point, languages: [spoken] }))
    return [{ field: 'points', old: points, new: heard }]
  },
} as const

const KINDS_OF_CHANGE = Object.keys(CHANGES) as (keyof typeof CHANGES)[]

type Step =
  | { readonly do: 'propose'; readonly who: string; readonly what: keyof typeof CHANGES }
  | {
      readonly do: 'import'
      readonly who: string
      readonly what: 'phone' | 'fact'
      readonly rows: number
    }
  | {
      readonly do: 'approve'
      readonly who: string
      readonly which: number
      readonly call: CallOutcome | null
      readonly toNew: boolean
    }
  | { readonly do: 'reject' | 'cancel'; readonly who: string; readonly which: number }
  | { readonly do: 'withdraw'; readonly who: string; readonly part: 'listing' | 'channel' }
  | { readonly do: 'undo'; readonly who: string; readonly which: number }
  | { readonly do: 'role'; readonly who: string; readonly to: string; readonly role: Role }
  | { readonly do: 'remove'; readonly who: string }
  | { readonly do: 'unmoderate'; readonly organisation: string }
  | { readonly do: 'wait'; readonly hours: number }

const who = fc.constantFrom(...PEOPLE)
const moderator = fc.constantFrom('m1', 'm1b', 'm2', 'm3')
// The first one and moderators come most often: eight steps have to reach its last key many times.
const which = fc.constantFrom(0, 0, 0, 0, 1, 2)
const approveStep = fc.record({
  do: fc.constant('approve' as const),
  who: fc.oneof({ weight: 4, arbitrary: moderator }, { weight: 1, arbitrary: who }),
  which,
  call: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(null, 'confirmed' as const) },
    { weight: 1, arbitrary: fc.constantFrom('denied' as const, 'no_answer' as const) },
  ),
  toNew: fc.constantFrom(false, false, false, true),
})
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('propose' as const),
      who,
      what: fc.constantFrom(...KINDS_OF_CHANGE),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      who: fc.constantFrom(OPERATOR, ...PEOPLE),
      what: fc.constantFrom('phone' as const, 'fact' as const),
      rows: fc.constantFrom(1, 19, 20),
    }),
  },
  { weight: 8, arbitrary: approveStep },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('reject' as const, 'cancel' as const), who, which }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('withdraw' as const),
      who,
      part: fc.constantFrom('listing' as const, 'channel' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), who, which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      who,
      to: fc.constantFrom('own', 'one', 'two', 'three', 'stranger'),
      role: fc.constantFrom('provider' as const, 'moderator' as const, 'administrator' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), who: moderator }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('unmoderate' as const),
      organisation: fc.constantFrom('one', 'two', 'three'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.constantFrom(1, 25) }),
  },
)

function write(world: World, changes: readonly FieldChange[]): boolean {
  const next = applyChanges(world.listing, changes)
  if (next === null) return false
  world.listing = next
  world.status = findStatus(changes) ?? world.status
  return true
}

/** Numbers that were taken down and that nobody has put back. */
function withdrawnFrom(world: World): string[] {
  const taken = world.withdrawals.flatMap(({ changes, isUndone }) =>
    isUndone ? [] : changes.flatMap(({ field, old }) => (field === 'channels' ? [old] : [])),
  )
  const shown = numbersOf(world.listing)
  return [OLD_PHONE, NEW_PHONE].filter(
    (number) => JSON.stringify(taken).includes(number) && !shown.includes(number),
  )
}

function submit(
  world: World,
  userId: string,
  origin: 'panel' | 'import',
  changes: FieldChange[],
  officialRows = 0,
) {
  const isOperator = userId === OPERATOR
  const actor = asActor(world, userId)
  const risk = riskOf(changes, { isNew: false, exposure: 'OPEN' })
  const may =
    isOperator ||
    (can(actor, 'listing.propose', { operatorId: 'own', risk }) &&
      (origin === 'panel' || can(actor, 'import.propose', {})))
  if (!may || changes.every(({ old, new: next }) => old === next)) return
  const authorRole: AuthorRole = isOperator ? 'operator' : actor.role
  world.proposals.push({
    ...{ risk, changes, authorRole, state: 'submitted', approvals: [], callBacks: [] },
    origin: origin === 'import' ? 'import' : actor.role === 'moderator' ? 'moderator' : 'provider',
    authorUserId: isOperator ? null : userId,
    authorOrganisationId: isOperator ? null : actor.organisationId,
    batchId: origin === 'import' ? 'batch' : null,
    officialRows,
    bringsBack: false,
  })
}

function approve(world: World, { who, which, call, toNew }: Extract<Step, { do: 'approve' }>) {
  const waiting = world.proposals[which]
  if (!waiting) return
  const actor = asActor(world, who)
  const proposal = asStored(world, waiting)
  const object = { operatorId: 'own', ...proposal }
  const wasModerator = actor.role === 'moderator' && actor.isModerating
  const key = { userId: who, organisationId: actor.organisationId, wasModerator, isValid: true }
  const mayCall = can(actor, 'proposal.approve', { ...object, approvals: [] })
  const mayTurn = can(actor, 'proposal.approve', object)
  if (call && mayCall) {
    const number = toNew ? NEW_PHONE : (numbersOf(world.listing)[0] ?? '100')
    const { listing } = world
    const asked = { listing, changes: proposal.changes, withdrawn: withdrawnFrom(world) }
    if ('fault' in judgeCallBack(number, asked)) return
    waiting.callBacks.push({ ...key, outcome: call, number })
  }
  if (mayTurn && (call === null || call === 'confirmed')) waiting.approvals.push(key)
  if (proposal.state !== 'submitted' || !(mayCall || mayTurn)) return
  if (missingKeys(asStored(world, waiting)).length > 0) return
  if (findConflicts(world.listing, world.status, proposal.changes).length > 0)
    return move(waiting, 'stale')
  if (!write(world, proposal.changes)) return
  move(waiting, 'approved')
  world.written.push({ by: waiting })
  move(waiting, 'published')
}

/** As the catalogue reads it: whose keys still count is looked up anew each time. */
function asStored(world: World, proposal: Waiting): Waiting {
  const reread = <K extends Key>(key: K): K => ({ ...key, isValid: isModeratorNow(world, key) })
  const { approvals, callBacks } = proposal
  const phones = JSON.stringify(proposal.changes.find(({ field }) => field === 'channels')?.new)
  const bringsBack = withdrawnFrom(world).some((number) => phones?.includes(number))
  const keys = { approvals: approvals.map(reread), callBacks: callBacks.map(reread) }
  return { ...proposal, ...keys, bringsBack }
}

function isModeratorNow({ people, moderating }: World, { userId, organisationId }: Key): boolean {
  const person = people.get(userId)
  return (
    person?.role === 'moderator' &&
    person.organisationId === organisationId &&
    moderating.has(organisationId)
  )
}

function move(proposal: Waiting, next: ProposalState): void {
  expect(NEXT_STATES[proposal.state]).toContain(next)
  proposal.state = next
}

function take(world: World, at: Step): void {
  switch (at.do) {
    case 'propose':
      submit(world, at.who, 'panel', [...CHANGES[at.what](world)])
      return
    case 'import':
      submit(world, at.who, 'import', [...CHANGES[at.what](world)], at.rows)
      return
    case 'approve':
      approve(world, at)
      return
    case 'reject':
    case 'cancel': {
      const proposal = world.proposals[at.which]
      const verb = at.do === 'reject' ? 'proposal.reject' : 'proposal.cancel'
      if (proposal && can(asActor(world, at.who), verb, { operatorId: 'own', ...proposal }))
        move(proposal, at.do === 'reject' ? 'rejected' : 'cancelled')
      return
    }
    case 'withdraw': {
      const actor = asActor(world, at.who)
      const part = at.part === 'listing' ? at.part : { channel: 0 }
      const changes = withdrawalChanges(world.listing, world.status, part)
      if (!changes || !can(actor, 'listing.withdraw', { operatorId: 'own', withdrawnLastHour: 0 }))
        return
      const { organisationId } = actor
      world.withdrawals.push({ organisationId, at: world.hour, changes, isUndone: false })
      write(world, changes)
      world.written.push({ by: 'provider' })
      return
    }
    case 'undo':
      undo(world, at.who, at.which)
      return
    case 'role':
      // Two administrators may agree on anything, but they turn no key.
      world.people.set(at.who, { organisationId: at.to, role: at.role })
      return
    case 'remove':
      world.people.delete(at.who)
      return
    case 'unmoderate':
      world.moderating.delete(at.organisation)
      return
    case 'wait':
      world.hour += at.hours
  }
}

function undo(world: World, userId: string, which: number): void {
  const taken = world.withdrawals[which]
  if (!taken || taken.isUndone) return
  const actor = asActor(world, userId)
  const back = taken.changes.map(({ field, old, new: next }) => ({ field, old: next, new: old }))
  const isAllowed = can(actor, 'withdrawal.undo', {
    operatorId: 'own',
    withdrawnByOrganisationId: taken.organisationId,
    withdrawnAgoMs: (world.hour - taken.at) * 3_600_000,
  })
  if (!isAllowed || findConflicts(world.listing, world.status, back).length > 0) return
  taken.isUndone = true
  write(world, back)
  // The judge looks at who, when, and of which organisation.
  expect(actor.role === 'moderator' && actor.isModerating).toBe(true)
  expect(actor.organisationId).not.toBe(taken.organisationId)
  expect(world.hour - taken.at).toBeLessThanOrEqual(24)
  world.written.push({ by: taken })
}

/** What a person would count on her fingers. */
function hasKeys(world: World, proposal: Waiting): boolean {
  const { approvals, callBacks, authorUserId, authorOrganisationId } = proposal
  const isHers = (key: Key) => key.wasModerator && isModeratorNow(world, key)
  const good = approvals.filter((key) => isHers(key) && key.userId !== authorUserId)
  const isCritical = proposal.changes.some(
    (change) => !change.field.startsWith('facts.') && change.new !== 'withdrawn',
  )
  if (!isCritical) return good.length > 0
  const outside = good.filter(({ organisationId }) => organisationId !== authorOrganisationId)
  const isPaired = outside.some((a) =>
    outside.some((b) => a.userId !== b.userId && a.organisationId !== b.organisationId),
  )
  const isOfficialFile =
    proposal.origin === 'import' &&
    ['operator', 'moderator'].includes(proposal.authorRole) &&
    proposal.officialRows >= 20
  const said = callBacks.filter((key) => isHers(key) && key.organisationId !== authorOrganisationId)
  const isCalled =
    said.some(({ outcome }) => outcome === 'confirmed') &&
    callBacks.every(({ outcome }) => outcome !== 'denied')
  return isPaired && (isOfficialFile || isCalled)
}

const isShown = ({ status, listing }: World) => ({
  status,
  phones:
    listing.exposure === 'OPEN'
      ? listing.channels.map(({ value, visibility }) => `${value} ${visibility}`)
      : [],
  staff: listing.exposure === 'OPEN' ? (listing.facts.womanStaff ?? null) : null,
  note: listing.exposure === 'OPEN' ? (listing.factNotes?.anonymous ?? null) : null,
  consent: listing.consent ?? null,
  heard: listing.exposure === 'OPEN' && JSON.stringify(listing.points).includes('"call"'),
})

test.each(['published', 'draft', 'withdrawn'] as const)(
  'from a %s listing, no eight steps publish or change a phone without their keys',
  (status) => {
    let publishedCount = 0
    let criticalCount = 0
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const world = newWorld(status)
        for (const at of steps) {
          const before = isShown(world)
          const writtenBefore = world.written.length
          take(world, at)
          const after = isShown(world)
          if (JSON.stringify(before) === JSON.stringify(after)) continue
          // Whatever changed was written by somebody, once.
          expect(world.written.length).toBe(writtenBefore + 1)
          const by = world.written.at(-1)?.by
          if (by === 'provider') {
            // Alone she only takes away.
            if (before.status !== 'published') expect(after.status).not.toBe('published')
            continue
          }
          if (by && 'changes' in by && 'approvals' in by) {
            expect(hasKeys(world, by)).toBe(true)
            publishedCount += 1
            if (by.risk === 'CRITICAL') criticalCount += 1
          }
        }
      }),
      { numRuns: 20_000, seed: 20_261_128 },
    )
    // A world in which nothing is ever published would prove nothing.
    expect(publishedCount).toBeGreaterThan(100)
    expect(criticalCount).toBeGreaterThan(3)
  },
)

describe('somebody who has gone', () => {
  const key = (userId: string, isValid = true) => ({
    ...{ userId, organisationId: `of ${userId}`, isValid },
  })
  const reviewed = (change: Partial<ReviewedProposal>): ReviewedProposal => ({
    ...{ risk: 'CRITICAL', origin: 'provider', batchId: null, authorRole: 'provider' },
    ...{ authorUserId: 'p1', authorOrganisationId: 'own' },
    ...{ officialRows: 0, bringsBack: false },
    approvals: [key('m1'), key('m2')],
    callBacks: [{ ...key('m1'), outcome: 'confirmed' }],
    ...change,
  })

  test('leaves no key and no call behind', () => {
    expect(missingKeys(reviewed({}))).toEqual([])
    expect(missingKeys(reviewed({ approvals: [key('m1', false), key('m2')] }))).toEqual([
      'second_approval',
    ])
    expect(
      missingKeys(reviewed({ callBacks: [{ ...key('m1', false), outcome: 'confirmed' }] })),
    ).toEqual(['call_back'])
    expect(missingKeys(reviewed({ risk: 'NORMAL', approvals: [key('m1', false)] }))).toEqual([
      'first_approval',
    ])
  })

  test('had heard a «no»: it stays one', () => {
    const callBacks = [
      { ...key('m1', false), outcome: 'denied' as const },
      { ...key('m2'), outcome: 'confirmed' as const },
    ]
    expect(missingKeys(reviewed({ callBacks }))).toEqual(['call_back'])
  })
})
