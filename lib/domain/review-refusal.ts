/** Why an act of review changes nothing, though the person may act: for a message, never a stack. */
export type ReviewFault =
  /** The proposal is decided, or never was submitted. */
  | 'not_open'
  /** It would change nothing. */
  | 'nothing_changes'
  /** A change of this field is not hers to propose. */
  | 'field_not_yours'
  /** What she changes would keep somebody else's confirmation: a source of its own is missing. */
  | 'source_missing'
  /** The file names listings of another organisation; its preview says which. */
  | 'file_not_yours'
  /** Nobody has agreed tomorrow. */
  | 'consent_is_late'
  /** What would result is no listing that may be stored. */
  | 'not_a_listing'
  /** Not a Peruvian or national number. */
  | 'number_not_valid'
  /** The number to call is the very one that is to be checked. */
  | 'number_is_the_new_one'
  /** «Retirar ya» took it from the listing: somebody else may answer there. */
  | 'number_was_withdrawn'
  /** It stands in the withdrawn listing, or in another of its organisation. */
  | 'number_of_its_own'
  /** An official number said no to bringing it back. */
  | 'was_denied'
  /** Only changes of one key may be approved many at once. */
  | 'not_low_risk'
  /** One of the batch has changed since; nothing of it was published. */
  | 'batch_has_conflicts'
  /** What it was about has changed since. */
  | 'has_changed_since'
  /** It could not be reached, or its source is too old (domain rule 13). */
  | 'not_publishable'
  /** Somebody of her organisation has stopped it. */
  | 'frozen'
  /** There is nothing published to withdraw. */
  | 'not_published'
  /** Somebody has proposed the same, and that still waits for its key. */
  | 'already_waits'
  /** Undone already, or more than 24 hours ago. */
  | 'too_late'
  /** Free text about a confidential service may hold no address and no number. */
  | 'text_has_trail'
  /** A text that is too long, or has markup or invisible characters. */
  | 'text_not_plain'

/** @property fault what a page says in the person's language */
export class ReviewRefusal extends Error {
  override readonly name = 'ReviewRefusal'

  constructor(readonly fault: ReviewFault) {
    super(`review: got an act that is refused (${fault}), expected one that the rules let in`)
  }
}
