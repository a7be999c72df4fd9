import 'server-only'
import { Refusal } from '../refusal'
import { isUuid } from './is-uuid'
import { sealAsOwner } from './seal-as-owner'

/**
 * Destroys what a proposed listing said that never came to be: it has no history, and its address stands
 * in the proposal all the same. One that waits is cancelled. Goes from elsewhere too, as in `sealHistory`.
 * @param url the owner's.
 * @param id of the proposal, as the address of its page in the panel has it.
 * @throws Refusal when there is no such proposal.
 */
export async function sealProposal(url: string, id: string): Promise<void> {
  const sealed = isUuid(id)
    ? await sealAsOwner(url, 'SELECT seal_proposal($1) AS sealed', [id])
    : null
  if (!sealed)
    throw new Refusal(
      `seal-proposal: got ${id}, expected the id of a proposed listing that was never published`,
    )
}
