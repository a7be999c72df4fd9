import { CLOSED_STATES, type Facts } from './attributes'
import type { ChannelKind } from './channel'

/** What the rule looks at; an open listing gives it. */
interface ClosingSubject {
  readonly facts: Facts
  readonly isStateOver?: true
  readonly channels: readonly { readonly kind: ChannelKind }[]
}

/** What `closingCode` writes. */
export const CLOSING_CODE = /^(?:(?:f|[smc](?:[=!]\d{4}-\d\d-\d\d)?)-?)?$/

/**
 * That a service is shut, has moved or is full, as the device's files carry it: `c`losed,
 * `s=2026-12-24` (suspended until then), `m!2026-01-31` (moved, that day is over) or `f`ull, with `-`
 * where there is no number to call; empty where nothing was said. Two services have one code where
 * `components/listing/state-text.ts` has one sentence for them, so that the device needs no months.
 */
export function closingCode({ facts, isStateOver, channels }: ClosingSubject): string {
  const { operatingState, until, capacity } = facts
  const isCalled = channels.some(({ kind }) => kind === 'phone' || kind === 'short_code')
  const state = CLOSED_STATES.find((one) => one === operatingState)
  if (!state && capacity !== 'full') return ''
  const day = state && until ? `${isStateOver ? '!' : '='}${until}` : ''
  return `${(state ?? 'full').charAt(0)}${day}${isCalled ? '' : '-'}`
}
