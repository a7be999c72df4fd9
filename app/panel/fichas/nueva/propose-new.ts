import { tellOrganisation } from '@/lib/auth/tell-organisation'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import type { FormOutcome } from '@/lib/domain/form-state'
import { limaDate } from '@/lib/domain/lima-date'
import type { Actor } from '@/lib/domain/permissions'
import { changeRows } from '@/lib/panel-form/change-rows'
import { changesOfNew } from '@/lib/panel-form/changes-of-new'
import type { FormValues } from '@/lib/panel-form/form-values'
import { tidyValues } from '@/lib/panel-form/tidy-values'
import { refusalToOutcome } from '../../refusal-to-outcome'
import { formAddress } from '../form-address'
import { findWays } from './find-ways'
import { keepNewDraft } from './keep-new-draft'
import type { NewWish } from './new-form-schema'

const PAGE = '/panel/fichas/nueva'
const NEW = { serviceId: null, baseVersion: null }

/** One post of the form of a new listing: keeps the draft, then does what the button asks for. */
export async function proposeNew(
  actor: Actor,
  { intent, lengua, mirando }: NewWish,
  typed: FormValues,
): Promise<FormOutcome> {
  const catalogue = getCatalogue()
  if (intent === 'discard') {
    await saveDraft(catalogue, actor, { ...NEW, changes: [] })
    return { redirectTo: '/panel' }
  }
  const looking = { lengua, mirando }
  const isFinal = intent === 'submit' || intent === 'preview'
  const values = isFinal ? tidyValues(typed) : changeRows(typed, intent)
  await keepNewDraft(actor, values)
  if (!isFinal)
    return {
      redirectTo: formAddress(PAGE, intent === 'save' ? 'listo=borrador' : 'editando=1', looking),
    }
  const now = currentInstant()
  const read = changesOfNew(values, await findWays(actor, limaDate(now)))
  if ('errors' in read) return { redirectTo: `${formAddress(PAGE, 'revisar=1', looking)}#errores` }
  if (intent === 'preview') return { redirectTo: `${PAGE}/vista/${lengua ?? 'es'}` }
  return refusalToOutcome(async () => {
    await submitProposal(catalogue, actor, { ...NEW, changes: read.changes }, now)
    tellOrganisation(actor)
    return { redirectTo: '/panel?enviada=1' }
  })
}
