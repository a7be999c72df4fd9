import type { Trust, VerifiedHow } from './trust'

const CONFIRMATIONS: readonly VerifiedHow[] = ['provider', 'call', 'visit']

/**
 * A source without the word of whoever confirmed something else by it: its date stays, its day of
 * confirmation and «lo confirmó el servicio» do not. What is left is the weakest that a document can be.
 */
export function unconfirmed(trust: Trust): Trust {
  const how = CONFIRMATIONS.includes(trust.how) ? 'press' : trust.how
  return { ...trust, how, verifiedAt: null }
}
