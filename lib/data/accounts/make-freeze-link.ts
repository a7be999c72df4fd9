import 'server-only'
import type { Catalogue } from '../db'
import { hashInvitationToken, makeInvitationToken } from './invitation-token'

/** As long as a critical change may wait for somebody who reads her mail once a week. */
const LINK_MS = 7 * 24 * 3_600_000

export interface FreezeLink {
  readonly token: string
  readonly organisation: string
  /** Everybody of the organisation, whoever proposed it too: her session may be in other hands. */
  readonly emails: readonly string[]
}

/** A link that stops an organisation, for a mail to its people. */
export async function makeFreezeLink(
  { client }: Catalogue,
  organisationId: string,
  now: Date,
): Promise<FreezeLink> {
  const token = makeInvitationToken()
  return client.$transaction(async (transaction) => {
    await transaction.freezeLink.deleteMany({ where: { expiresAt: { lte: now } } })
    await transaction.freezeLink.create({
      data: {
        ...{ organisationId, tokenHash: hashInvitationToken(token) },
        expiresAt: new Date(now.getTime() + LINK_MS),
      },
      select: { tokenHash: true },
    })
    const { name, members } = await transaction.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { name: true, members: { select: { user: { select: { email: true } } } } },
    })
    return { token, organisation: name, emails: members.map(({ user }) => user.email) }
  })
}
