import type { KindCode } from './kind'

/** One file of an official source that waits: what a moderator sees before she turns one key for all of it. */
export interface ImportBatch {
  readonly id: string
  /** Null: the operator's command. */
  readonly authorOrganisation: string | null
  /** ISO instant. */
  readonly createdAt: string
  /** Listings that wait. */
  readonly count: number
  /** Of them: those that need two keys, new ones, and those whose source is older than a confirmation. */
  readonly criticalCount: number
  readonly newCount: number
  readonly olderCount: number
  /** What it changes, and in how many listings; most first. */
  readonly fields: readonly { readonly field: string; readonly count: number }[]
  readonly samples: readonly BatchSample[]
  /** Organisations whose key is turned. */
  readonly approvedBy: readonly string[]
  /** May this actor turn her key, if she signs in afresh? */
  readonly mayApprove: boolean
  /** What needs two keys of it can gather one at most: it comes from one of the two that moderate. */
  readonly lacksKeys: boolean
  /** Listings of which a safety-critical field has changed since, or was withdrawn: then no key turns. */
  readonly clashes: readonly BatchSample[]
}

export interface BatchSample {
  /** Of the proposal. */
  readonly id: string
  /** Null for a confidential service. */
  readonly name: string | null
  readonly kind: KindCode
  readonly department: string | null
}
