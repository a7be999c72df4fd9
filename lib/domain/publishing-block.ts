/** Something that stands in the way of every publication of its kind. */
export type PublishingBlock =
  | 'no_moderating_organisation'
  | 'one_moderating_organisation'
  /** Two moderate, and it comes from one of them: one key is left, where two are asked for. */
  | 'own_organisation_moderates'

/**
 * Why a critical change of this author can gather no two keys of organisations that are not hers
 * (`missingKeys`), however long it waits; null when it can. With one moderating organisation only low-risk
 * changes are published, with none nothing.
 * @param moderating ids of all whose moderators turn keys now (`findModerating`).
 * @param authorOrganisationId null: the operator's command.
 */
export function findPublishingBlock(
  moderating: readonly string[],
  authorOrganisationId: string | null,
): PublishingBlock | null {
  if (moderating.length === 0) return 'no_moderating_organisation'
  if (moderating.length === 1) return 'one_moderating_organisation'
  const others = moderating.filter((id) => id !== authorOrganisationId)
  return others.length < 2 ? 'own_organisation_moderates' : null
}
