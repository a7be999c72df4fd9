import type { AnsweredBy } from './attributes'

/** Kind codes, in the order of lists. */
export const KIND_CODES = [
  'hotline',
  'chat',
  'sau',
  'cem',
  'sar',
  'upe',
  'demuna',
  'hrt',
  'car',
  'police',
  'prosecutor',
  'victim_support',
  'court',
  'public_defender',
  'health',
  'mental_health',
  'mamis',
  'cso',
  'women_org',
  'migrant_point',
  'id_documents',
  'ombudsman',
  'livelihood',
  'education_care',
  'tambo',
  'border_point',
  'local_authority',
  'cai',
] as const
export type KindCode = (typeof KIND_CODES)[number]
/** Kinds that a public page may name; the two others have no name and no picture in any of them. */
export type PublicKindCode = Exclude<KindCode, 'local_authority' | 'cai'>

/** How a kind behaves on maps and in distances (domain rule 6). `dept`: confidential, never a point. */
export type MapBehaviour = 'pin' | 'area' | 'none' | 'dept'

/** Sectors after GBVIMS, for grouping by need. */
export type Sector =
  | 'safe_house'
  | 'health'
  | 'psychosocial'
  | 'security'
  | 'legal'
  | 'livelihoods'
  | 'child_protection'
  | 'multi'

/** One row of the table below; see each field's comment. */
export interface Kind {
  /** Official name in Spanish: a proper name, the same in every interface language. */
  readonly name: string
  readonly subKinds: readonly string[]
  readonly map: MapBehaviour
  readonly sector: Sector
  /** Who leads to this kind. For a confidential kind this is all that is ever said about reaching it. */
  readonly reachedBy: readonly KindCode[]
  /** CONFIDENTIAL kinds have no address, point or channel anywhere in the system. */
  readonly exposure: 'OPEN' | 'CONFIDENTIAL'
  /** `never`: for aggressors. `held`: needs a policy first. Neither appears in any public output. */
  readonly publication: 'public' | 'held' | 'never'
  /** Who answers, where the kind alone decides it; otherwise unknown until a listing says so. */
  readonly answeredBy: AnsweredBy | 'unknown'
}

const kind = (
  name: string,
  map: MapBehaviour,
  sector: Sector,
  answeredBy: Kind['answeredBy'],
  more: Partial<Pick<Kind, 'subKinds' | 'reachedBy' | 'exposure' | 'publication'>> = {},
): Kind => ({
  name,
  map,
  sector,
  answeredBy,
  subKinds: [],
  reachedBy: [],
  exposure: 'OPEN',
  publication: 'public',
  ...more,
})

/** Every kind of service, after the design's domain table. */
export const KINDS: Readonly<Record<KindCode, Kind>> = {
  hotline: kind('Línea telefónica', 'none', 'multi', 'unknown'),
  chat: kind('Chat 100', 'none', 'multi', 'state_not_police'),
  sau: kind('Servicio de Atención Urgente (SAU)', 'area', 'multi', 'state_not_police'),
  cem: kind('Centro Emergencia Mujer y Familia (CEM)', 'pin', 'multi', 'state_not_police', {
    subKinds: ['regular', 'police_station', 'health_centre'],
  }),
  sar: kind('Servicio de Atención Rural (SAR)', 'area', 'multi', 'state_not_police', {
    subKinds: ['team', 'boat'],
  }),
  upe: kind('Unidad de Protección Especial (UPE)', 'pin', 'child_protection', 'state_not_police'),
  demuna: kind('DEMUNA', 'pin', 'child_protection', 'state_not_police'),
  hrt: kind('Hogar de Refugio Temporal', 'dept', 'safe_house', 'unknown', {
    exposure: 'CONFIDENTIAL',
    reachedBy: ['cem', 'sau', 'hotline'],
  }),
  car: kind('Acogida residencial especializada', 'dept', 'safe_house', 'unknown', {
    exposure: 'CONFIDENTIAL',
    reachedBy: ['upe', 'prosecutor'],
  }),
  police: kind('Comisaría', 'pin', 'security', 'police', {
    subKinds: ['family', 'common', 'trafficking'],
  }),
  prosecutor: kind('Fiscalía', 'pin', 'multi', 'prosecutor', {
    subKinds: ['trafficking', 'violence', 'family', 'criminal'],
  }),
  victim_support: kind('UDAVIT', 'pin', 'legal', 'prosecutor', { reachedBy: ['prosecutor'] }),
  court: kind('Juzgado', 'pin', 'legal', 'unknown'),
  public_defender: kind('Defensa Pública (ALEGRA)', 'pin', 'legal', 'state_not_police'),
  health: kind('Hospital o posta', 'pin', 'health', 'health'),
  mental_health: kind('Centro de Salud Mental Comunitaria', 'pin', 'psychosocial', 'health'),
  mamis: kind('MAMIS', 'pin', 'health', 'health'),
  cso: kind('Organización social', 'pin', 'multi', 'civil_society'),
  women_org: kind('Organización de mujeres', 'area', 'multi', 'community'),
  migrant_point: kind('Punto de Atención y Orientación', 'pin', 'multi', 'unknown'),
  id_documents: kind('Documentos de identidad', 'pin', 'legal', 'unknown', {
    subKinds: ['reniec', 'migraciones', 'consulate'],
  }),
  ombudsman: kind('Defensoría del Pueblo', 'pin', 'legal', 'state_not_police'),
  livelihood: kind('Trabajo y capacitación', 'pin', 'livelihoods', 'unknown'),
  education_care: kind('Estudios y cuidado', 'pin', 'livelihoods', 'unknown'),
  tambo: kind('Tambo', 'pin', 'multi', 'state_not_police'),
  border_point: kind('Módulo en terminal o frontera', 'pin', 'security', 'unknown'),
  local_authority: kind('Autoridad local', 'none', 'multi', 'community', { publication: 'held' }),
  cai: kind('Centro de Atención Institucional', 'none', 'multi', 'unknown', {
    publication: 'never',
  }),
}

/** May a listing of this kind ever reach a public output? */
export function isPublicKind(code: KindCode): code is PublicKindCode {
  return KINDS[code].publication === 'public'
}
