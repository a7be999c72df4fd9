import 'server-only'

/** Of a member: she may turn keys now (`may_turn_keys` in the database). */
export const TURNS_KEYS = {
  role: 'moderator',
  organisation: { isModerating: true, frozenAt: null },
} as const
