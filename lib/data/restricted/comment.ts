import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { withoutValues } from '../without-values'
import { checkFreeText } from './check-free-text'
import { toPermissionObject } from './find-proposals'
import { requireProposal } from './require-proposal'

/** Says something to the others who may read the proposal. @throws Forbidden, ReviewRefusal. */
export async function comment(
  { client }: Catalogue,
  actor: Actor,
  { id, text }: { readonly id: string; readonly text: string },
  now: string,
): Promise<void> {
  const work = client.$transaction(async (transaction) => {
    const proposal = await requireProposal(transaction, actor, id)
    requireMay(actor, 'proposal.comment', toPermissionObject(proposal))
    const { exposure } = proposal
    const { userId, organisationId, role } = actor
    await transaction.proposalComment.create({
      data: {
        ...{ proposalId: id, exposure, userId, organisationId, role },
        text: checkFreeText(text, exposure),
        at: new Date(now),
      },
      select: { id: true },
    })
  })
  await work.catch((error: unknown) => {
    throw withoutValues(error)
  })
}
