/**
 * Why a moderator asks that a listing be taken down. Its institution reads it, so none of them is what a
 * reader may have said of a visit («unsafe», «treated badly»): that would point at her.
 */
export const WITHDRAWAL_REASONS = [
  'closed',
  'not_there',
  'unreachable',
  'duplicate',
  'out_of_scope',
  'asked_for',
] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]
