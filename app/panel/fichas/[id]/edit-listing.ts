import { tellOrganisation } from '@/lib/auth/tell-organisation'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { getListingForEdit } from '@/lib/data/restricted/get-listing-for-edit'
import { saveDraft } from '@/lib/data/restricted/save-draft'
import { submitProposal } from '@/lib/data/restricted/submit-proposal'
import { Forbidden } from '@/lib/domain/forbidden'
import type { FormOutcome } from '@/lib/domain/form-state'
import { limaDate } from '@/lib/domain/lima-date'
import { NeedsFreshSignIn } from '@/lib/domain/needs-fresh-sign-in'
import type { Actor } from '@/lib/domain/permissions'
import { changeRows } from '@/lib/panel-form/change-rows'
import { changesOfForm } from '@/lib/panel-form/changes-of-form'
import type { EditForm } from '@/lib/panel-form/read-edit-form'
import { tidyValues } from '@/lib/panel-form/tidy-values'
import { refusalToOutcome } from '../../refusal-to-outcome'
import { formAddress } from '../form-address'
import type { EditWish } from './edit-form-schema'
import { formWays } from './form-ways'
import { keepDraft } from './keep-draft'
import { sendBack } from './sent-back'

/**
 * One post of the edit form: keeps the draft, then does what the button asks for. The page that
 * follows is drawn from the draft, so a word is never lost, with script or without. Of a safe house
 * there is no draft: what is refused goes back with the answer to the same request.
 */
export async function editListing(
  actor: Actor,
  wish: EditWish,
  form: EditForm,
): Promise<FormOutcome> {
  const catalogue = getCatalogue()
  const found = await getListingForEdit(catalogue, actor, wish.serviceId)
  if (!found) throw new Forbidden()
  const page = `/panel/fichas/${wish.serviceId}`
  const { intent, lengua, mirando, serviceId, baseVersion } = wish
  const looking = { lengua, mirando }
  if (intent === 'discard') {
    await saveDraft(catalogue, actor, { serviceId, baseVersion, changes: [] })
    return { redirectTo: formAddress(page, '', looking) }
  }
  const isFinal = intent === 'submit' || intent === 'preview'
  const values = isFinal ? tidyValues(form.values) : changeRows(form.values, intent)
  await keepDraft(actor, wish, { ...form, values })
  if (!isFinal) return { redirectTo: formAddress(page, backTo(intent), looking) }
  const now = currentInstant()
  const isKept = found.listing.exposure === 'OPEN'
  const back = async (fault: string | null): Promise<FormOutcome> => {
    await sendBack({ ...{ serviceId, values, base: form.base, version: baseVersion }, fault })
    return { message: 'sentBack' }
  }
  const read = changesOfForm(found.listing, { ...form, values }, formWays(actor, limaDate(now)))
  if ('errors' in read)
    return isKept
      ? { redirectTo: `${formAddress(page, 'revisar=1', looking)}#errores` }
      : await back(null)
  if (intent === 'preview') return { redirectTo: `${page}/vista/${lengua ?? 'es'}` }
  const proposal = { serviceId, baseVersion, changes: read.changes }
  const send = () =>
    refusalToOutcome(async () => {
      const { state, risk } = await submitProposal(catalogue, actor, proposal, now)
      if (risk === 'CRITICAL') tellOrganisation(actor)
      return { redirectTo: formAddress(page, `listo=${state}`, looking) }
    })
  if (isKept) return send()
  try {
    const outcome = await send()
    return 'errors' in outcome ? await back(outcome.errors.form?.[0] ?? 'other') : outcome
  } catch (error) {
    if (error instanceof NeedsFreshSignIn) return await back('notFresh')
    throw error
  }
}

/** A saved draft is said to be; a row that came or went is where she looks next. */
function backTo(intent: string): string {
  return intent === 'save' ? 'listo=borrador' : 'editando=1'
}
