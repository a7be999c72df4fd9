import 'server-only'
import type { FieldChange } from '../../domain/change'
import { Forbidden } from '../../domain/forbidden'
import { KIND_CODES, KINDS } from '../../domain/kind'
import type { Actor } from '../../domain/permissions'
import { requireMay } from '../../domain/require-may'
import type { Catalogue, CatalogueTransaction } from '../db'
import { toJson } from '../to-json'
import { withoutValues } from '../without-values'
import { requireService } from './require-service'
import { toOwners } from './to-owners'
import { servicesVisibleTo } from './visible-to'

export interface DraftWish {
  /** Null: a listing that is not there yet. */
  readonly serviceId: string | null
  readonly baseVersion: number | null
  /** Exactly one, `{ field: 'form', old: null, new: … }`: the form as it stands; none deletes the draft. */
  readonly changes: readonly FieldChange[]
}

/** A form of a listing with fifty doors has less. */
const MAX_CHARACTERS = 200_000

/**
 * Keeps a half-filled form; replaces the author's own draft of the same listing. Of a confidential
 * service none is kept: it is raw text, and may hold a street.
 * @throws Forbidden for a listing that is not hers, or a form that no page sends.
 */
export async function saveDraft(
  { client }: Catalogue,
  actor: Actor,
  wish: DraftWish,
): Promise<void> {
  const work = client.$transaction((transaction) => keep(transaction, actor, wish))
  await work.catch((error: unknown) => {
    throw withoutValues(error)
  })
}

async function keep(
  transaction: CatalogueTransaction,
  actor: Actor,
  { serviceId, baseVersion, changes }: DraftWish,
): Promise<void> {
  const { userId } = actor
  // Held, so that two saves of one form at once leave one draft.
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${userId}, 0))`
  const stored =
    serviceId === null
      ? null
      : await requireService(transaction, serviceId, servicesVisibleTo(actor))
  const owners = stored ? toOwners(stored.handle) : { operatorId: actor.organisationId }
  requireMay(actor, 'listing.propose', { ...owners, risk: 'NORMAL' })
  await transaction.draft.deleteMany({ where: { userId, serviceId } })
  const [change] = changes
  if (!change || stored?.listing.exposure === 'CONFIDENTIAL') return
  if (change.field !== 'form' || changes.length > 1) throw new Forbidden()
  if (isConfidentialForm(change.new)) return
  if (JSON.stringify(change.new).length > MAX_CHARACTERS) throw new Forbidden()
  await transaction.draft.create({
    data: { userId, serviceId, baseVersion, values: toJson(change.new) },
    select: { id: true },
  })
}

function isConfidentialForm(form: unknown): boolean {
  const kind: unknown = Object(Object(form).values).kind
  return KIND_CODES.some((code) => code === kind && KINDS[code].exposure === 'CONFIDENTIAL')
}
