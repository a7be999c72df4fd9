import type { PublicKindCode } from '../domain/kind'

/**
 * What a kind is called in an address: an opaque letter, as a need's. The address of a frame stands in
 * another site's page and in a browser's files, where «cem» would tell. A letter is never given to
 * another kind: addresses stand in pages that nobody may edit any more.
 */
export const KIND_LETTERS: Readonly<Record<PublicKindCode, string>> = {
  hotline: 'a',
  chat: 'b',
  sau: 'c',
  cem: 'd',
  sar: 'e',
  upe: 'f',
  demuna: 'g',
  hrt: 'h',
  car: 'i',
  police: 'j',
  prosecutor: 'k',
  victim_support: 'l',
  court: 'm',
  public_defender: 'n',
  health: 'o',
  mental_health: 'p',
  mamis: 'q',
  cso: 'r',
  women_org: 's',
  migrant_point: 't',
  id_documents: 'u',
  ombudsman: 'v',
  livelihood: 'w',
  education_care: 'x',
  tambo: 'y',
  border_point: 'z',
}

/** Every kind that a widget may show, in the order of lists. */
export const WIDGET_KINDS = Object.keys(KIND_LETTERS) as PublicKindCode[]

const KINDS_BY_NAME: ReadonlyMap<string, PublicKindCode> = new Map([
  ...WIDGET_KINDS.map((kind): [string, PublicKindCode] => [KIND_LETTERS[kind], kind]),
  ...WIDGET_KINDS.map((kind): [string, PublicKindCode] => [kind, kind]),
])

/** The kind of a letter, or of its own code («cem»); null for anything else. */
export function kindOfLetter(text: string): PublicKindCode | null {
  return KINDS_BY_NAME.get(text) ?? null
}
