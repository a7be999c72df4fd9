/** What a form shows after it was posted: what is wrong by field, what was written, a sentence. */
export interface FormState {
  /** Keys of messages, by field; the empty name is the whole form's. */
  readonly errors: Readonly<Record<string, readonly string[]>>
  /** As it was posted; never a password or a code. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly message: string | null
}

/** Before anything was posted. */
export const EMPTY_FORM: FormState = { errors: {}, values: {}, message: null }

/** What came of a write. */
export type FormOutcome =
  | { readonly redirectTo: string }
  | { readonly errors: Readonly<Record<string, readonly string[]>> }
  | { readonly message: string }
