import 'server-only'
import type { Role } from '../../domain/permissions'
import type { Catalogue } from '../db'
import { Refusal } from '../refusal'
import { emptyAccount } from './empty-account'

export interface RemovedAccount {
  readonly role: Role
  readonly organisation: string
  /** Administrators who remain. */
  readonly administratorCount: number
}

/**
 * The operator's way to take an account away: with a lost phone and lost recovery codes nobody in the
 * panel could. It makes no key; whoever lost hers is invited anew.
 * @param email in lower case.
 * @throws Refusal when no account has this e-mail.
 */
export async function removeByOperator(
  { client }: Catalogue,
  email: string,
  now: Date,
): Promise<RemovedAccount> {
  return client.$transaction(async (transaction) => {
    const member = await transaction.member.findFirst({
      where: { user: { email } },
      select: { userId: true, role: true, organisation: { select: { name: true } } },
    })
    if (member === null)
      throw new Refusal(
        'admin: got an e-mail without an account, expected one that «Personas» shows',
      )
    const { userId, role, organisation } = member
    await emptyAccount(transaction, { userId, decidedBy: null }, now)
    const administratorCount = await transaction.member.count({ where: { role: 'administrator' } })
    return { role, organisation: organisation.name, administratorCount }
  })
}
