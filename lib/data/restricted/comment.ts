import 'server-only'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue } from '../db'
import { withoutValues } from '../without-values'
import { addComment } from './add-comment'
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
    const said = { id, exposure, text: checkFreeText(text, exposure) }
    await addComment(transaction, actor, said, now)
  })
  await work.catch((error: unknown) => {
    throw withoutValues(error)
  })
}
