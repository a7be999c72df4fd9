import { KIND_CODES, type KindCode } from '../domain/kind'
import type { Visibility } from '../domain/visibility'

/** The ministry's and the first collectors' names for two kinds; the rest map by name. */
const OTHER_NAMES: Readonly<Record<string, KindCode>> = {
  legal_aid: 'public_defender',
  migrant: 'migrant_point',
}

/** `CEM`, `cem`, `LEGAL_AID` → a kind; null when it is none of ours. */
export function parseKind(text: string): KindCode | null {
  const name = text.toLowerCase()
  return OTHER_NAMES[name] ?? KIND_CODES.find((code) => code === name) ?? null
}

/**
 * Level of a listing whose file gives none (domain rule 7): a State service already stands in a
 * public directory; for the others publicity can bring reprisals, so they come in closed and opt in.
 */
export const STARTS_AS: Partial<Readonly<Record<KindCode, Visibility>>> = {
  cso: 'INTERNAL',
  migrant_point: 'INTERNAL',
  livelihood: 'INTERNAL',
  education_care: 'INTERNAL',
  local_authority: 'INTERNAL',
  cai: 'INTERNAL',
  women_org: 'CONTACT_ONLY',
}
