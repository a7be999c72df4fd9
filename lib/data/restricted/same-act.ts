import 'server-only'

/** What a row of history tells of the act that wrote it. */
interface ActMark {
  readonly at: Date
  readonly proposalId: string | null
  readonly reason: string
}

/**
 * Did one act write two rows that follow each other in the history of a listing? An edit of three
 * fields is one version, and no listing ever was as its first row alone would have it.
 */
export function isSameAct(one: ActMark, other: ActMark): boolean {
  return (
    one.at.getTime() === other.at.getTime() &&
    one.proposalId === other.proposalId &&
    one.reason === other.reason
  )
}
