import { getCatalogue } from '@/lib/data/get-catalogue'
import { findOwnOperators } from '@/lib/data/restricted/find-own-operators'
import { getGazetteer } from '@/lib/data/restricted/get-gazetteer'
import type { Actor } from '@/lib/domain/permissions'
import type { NewListingWays } from '@/lib/panel-form/changes-of-new'

/** What a form about a new listing is read with. */
export async function findWays(actor: Actor, today: string): Promise<NewListingWays> {
  const isProviders = actor.role === 'provider'
  const operators = isProviders ? await findOwnOperators(getCatalogue(), actor) : null
  return { gazetteer: getGazetteer(), today, isProviders, operators }
}
