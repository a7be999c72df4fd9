import 'server-only'

/**
 * Something the operator can mend: a folder that cannot be written, a database that is too old. Its
 * message is one sentence that says what was got, what was expected and what to do; the commands
 * print it alone, since a stack would hide it.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
