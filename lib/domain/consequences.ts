import type { Facts } from './attributes'

/**
 * «¿Qué pasa si llamo, qué pasa si voy?» (domain §2): what she decides by, so it stands apart from
 * the rest on a service's page. Each of them is safety-critical.
 */
export const CONSEQUENCE_FACTS = [
  'answeredBy',
  'startsReport',
  'mustInformMinors',
  'mustInformDanger',
  'tellsFamilyMinors',
  'tellsFamilyDanger',
  'asksName',
  'anonymous',
  'tellsMigration',
  'mustTellAll',
  'records',
  'companion',
] as const satisfies readonly (keyof Facts)[]
