import 'server-only'
import type { Catalogue } from '../db'
import { Refusal } from '../refusal'
import { createInvitation } from './create-invitation'
import { isEmailTaken } from './is-email-taken'

/** From here on administrators look after themselves. */
const FIRST_ONES = 2

/**
 * The operator's way in, while there are fewer than two administrators.
 * @returns the token of the link.
 * @throws Refusal when there are two, or the e-mail has an account.
 */
export async function inviteFirstAdministrator(
  { client }: Catalogue,
  { email, organisation }: { readonly email: string; readonly organisation: string },
  now: Date,
): Promise<string> {
  return client.$transaction(async (transaction) => {
    const count = await transaction.member.count({ where: { role: 'administrator' } })
    if (count >= FIRST_ONES)
      throw new Refusal(
        `admin: got ${count} administrators already, expected fewer than ${FIRST_ONES}; from now on ` +
          'two of them invite others, in the panel under «Personas»',
      )
    if (await isEmailTaken(transaction, email))
      throw new Refusal('admin: got an e-mail that has an account, expected a new one')
    const { id: organisationId } = await transaction.organisation.upsert({
      where: { name: organisation },
      create: { name: organisation },
      update: {},
      select: { id: true },
    })
    const wish = {
      email,
      organisationId,
      role: 'administrator',
      invitedBy: null,
      actId: null,
    } as const
    return createInvitation(transaction, wish, now)
  })
}
