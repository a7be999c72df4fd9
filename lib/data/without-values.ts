import 'server-only'
import { z } from 'zod'
import { Refusal } from './refusal'

/** How Prisma hands over what the server said; `detail`, which holds whole rows, is not read. */
const refusedByServer = z.object({
  meta: z.object({
    driverAdapterError: z.object({
      cause: z.object({ originalCode: z.string(), originalMessage: z.string() }),
    }),
  }),
})

/**
 * The same failure without a value of the catalogue in it. The server repeats a row that a rule
 * refused («Failing row contains …»), and whoever prints the error would print a shelter's street.
 */
export function withoutValues(error: unknown): unknown {
  const parsed = refusedByServer.safeParse(error)
  if (!parsed.success) return error
  const { originalCode: code, originalMessage: message } = parsed.data.meta.driverAdapterError.cause
  const [, rule] = /constraint "(\w+)"/.exec(message) ?? []
  if (rule)
    return new Refusal(
      `catalogue: got a row that the rule ${rule} refuses, expected one that it lets in; nothing ` +
        'was written, and prisma/migrations says what the rule protects',
    )
  // Class 22, data exceptions: the message quotes the value.
  const said = code.startsWith('22') ? 'a value of the wrong kind' : `«${message}»`
  return new Error(`catalogue: got ${said} (${code}), expected the database to take it`)
}
