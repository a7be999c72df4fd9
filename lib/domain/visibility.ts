/** Least to most closed (domain rule 7). */
export const VISIBILITY = ['PUBLIC', 'CONTACT_ONLY', 'PROFESSIONALS', 'INTERNAL'] as const
export type Visibility = (typeof VISIBILITY)[number]

/**
 * The level in force for a field: the more closed of the listing's and its own.
 * Failing closed: a level that is missing counts as INTERNAL, so a forgotten field stays secret.
 */
export function visibilityInForce(
  listing: Visibility | null | undefined,
  field: Visibility | null | undefined,
): Visibility {
  const rank = (level: Visibility | null | undefined) => VISIBILITY.indexOf(level ?? 'INTERNAL')
  return VISIBILITY[Math.max(rank(listing), rank(field))] ?? 'INTERNAL'
}
