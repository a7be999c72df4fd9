'use server'

import { z } from 'zod'
import { formAction } from '@/lib/auth/form-action'
import { plainAction } from '@/lib/auth/plain-action'
import { tellOrganisation } from '@/lib/auth/tell-organisation'
import { currentInstant } from '@/lib/data/current-instant'
import { getCatalogue } from '@/lib/data/get-catalogue'
import { changeUpload } from '@/lib/data/restricted/change-upload'
import { dropUpload } from '@/lib/data/restricted/drop-upload'
import { findUpload } from '@/lib/data/restricted/find-upload'
import { keepUpload } from '@/lib/data/restricted/keep-upload'
import { proposeImport } from '@/lib/data/restricted/propose-import'
import { Forbidden } from '@/lib/domain/forbidden'
import { EMPTY_FORM } from '@/lib/domain/form-state'
import { requireMay } from '@/lib/domain/require-may'
import { refusalToOutcome } from '../refusal-to-outcome'
import { mappingOfForm } from './mapping-of-form'
import { readUpload } from './read-upload'

const MAX_BYTES = 2 * 1024 * 1024
const ticket = z.uuid()
const pageOf = (form: FormData) => `/panel/importar/${ticket.catch('').parse(form.get('ticket'))}`

/** Keeps the file, locked, and shows what it would change; nothing is written. */
export async function bring(form: FormData): Promise<void> {
  const file = form.get('file')
  const act = formAction(z.object({}), async (actor) => {
    requireMay(actor, 'import.propose', {})
    if (!(file instanceof File) || file.size === 0 || file.size > MAX_BYTES)
      return { redirectTo: '/panel/importar?falta=1' }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kept = await keepUpload(getCatalogue(), actor, bytes, currentInstant())
    return { redirectTo: kept ? `/panel/importar/${kept}` : '/panel/importar?bastante=1' }
  })
  // Without the file: it is not read twice, nor kept with the form.
  await act(EMPTY_FORM, new FormData())
}

/** The same file with its columns under other names, or its codes converted. */
export async function prepare(form: FormData): Promise<void> {
  const columns = mappingOfForm(form)
  const isOn = form.get('reniec') === 'on'
  const act = plainAction(
    formAction(z.object({ ticket }), async (actor, wish) => {
      const catalogue = getCatalogue()
      const upload = await findUpload(catalogue, actor, wish.ticket, currentInstant())
      if (!upload) return { redirectTo: '/panel/importar?falta=2' }
      const changed = { ...upload, columns, convertsReniec: isOn }
      await changeUpload(catalogue, actor, wish.ticket, changed)
      return { redirectTo: `/panel/importar/${wish.ticket}` }
    }),
    pageOf,
  )
  await act(form)
}

/** Puts the file before the moderators, whole or not at all. */
export const propose = plainAction(
  formAction(z.object({ ticket }), (actor, wish) =>
    refusalToOutcome(async () => {
      const catalogue = getCatalogue()
      const now = currentInstant()
      const upload = await findUpload(catalogue, actor, wish.ticket, now)
      if (!upload) throw new Forbidden()
      const { file } = await readUpload(upload)
      if (file.refused.length > 0) return { redirectTo: `/panel/importar/${wish.ticket}` }
      const { count } = await proposeImport(catalogue, actor, file, now)
      if (count > 0) tellOrganisation(actor)
      await dropUpload(catalogue, actor, wish.ticket)
      return { redirectTo: `/panel/importar?propuestas=${count}` }
    }),
  ),
  pageOf,
)
