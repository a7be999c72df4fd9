import type { EnumAttribute, TriAttribute } from './attributes'
import type { PublicKindCode } from './kind'

/**
 * Entry by situation (domain §5). Many do not see themselves as victims, so the way in is what
 * happens. Nothing is stored: the choices are one opaque segment of the address, the entry's digit
 * plus the sorted letters of its signs and branches (`4m`). No score, no verdict.
 */
export const ENTRIES = [
  'danger',
  'sleep',
  'talk',
  'job',
  'lawyer',
  'health',
  'children',
  'documents',
] as const
export type Entry = (typeof ENTRIES)[number]

/** Letters are opaque: an address that is read over a shoulder says nothing. */
export const SIGNS = { a: 'documentTaken', b: 'debt', c: 'lockedIn', d: 'otherJob' } as const
export const BRANCHES = {
  m: 'under18',
  n: 'lgbtiq',
  p: 'man',
  q: 'migrant',
  r: 'companion',
} as const
export type SignLetter = keyof typeof SIGNS
export type BranchLetter = keyof typeof BRANCHES
export type Letter = SignLetter | BranchLetter
export type Sign = (typeof SIGNS)[SignLetter]
export type Branch = (typeof BRANCHES)[BranchLetter]

export interface Need {
  readonly entry: Entry
  /** Sorted, each once; signs only under «me engañaron con un trabajo». */
  readonly letters: readonly Letter[]
}

const SEGMENT = /^([1-8])([abcdmnpqr]{0,9})$/

/** Is this a letter of a sign, not of a branch? */
export function isSign(letter: string): letter is SignLetter {
  return letter in SIGNS
}

/** One address per choice: another order, a repeated letter or a sign elsewhere gives null, a 404. */
export function parseNeed(segment: string): Need | null {
  const match = SEGMENT.exec(segment)
  const entry = ENTRIES[Number(match?.[1]) - 1]
  if (!match || !entry) return null
  const letters = [...(match[2] ?? '')] as Letter[]
  if (letters.some((letter, at) => at > 0 && letter <= (letters[at - 1] ?? ''))) return null
  if (entry !== 'job' && letters.some(isSign)) return null
  return { entry, letters }
}

/** The address segment of a choice; the inverse of `parseNeed`. */
export function needSegment(need: Need): string {
  return `${ENTRIES.indexOf(need.entry) + 1}${[...need.letters].sort().join('')}`
}

/** The same choice with one letter more, or less when it was chosen already: always reversible. */
export function toggleLetter(need: Need, letter: Letter): Need {
  const letters = need.letters.includes(letter)
    ? need.letters.filter((one) => one !== letter)
    : [...need.letters, letter].sort()
  return { ...need, letters }
}

/** The letters that may be chosen under an entry, in the order they are shown. */
export function lettersOf(entry: Entry): { signs: SignLetter[]; branches: BranchLetter[] } {
  const signs = entry === 'job' ? (Object.keys(SIGNS) as SignLetter[]) : []
  return { signs, branches: Object.keys(BRANCHES) as BranchLetter[] }
}

/** What an entry shows: lines on top, kinds in order, and the facts that matter most to it. */
export interface NeedPlan {
  /** National numbers, most useful first. */
  readonly lines: readonly string[]
  readonly kinds: readonly PublicKindCode[]
  readonly forward: readonly (TriAttribute | EnumAttribute | 'languages' | 'hours' | 'trace')[]
  /** Services open day and night come first. */
  readonly alwaysFirst: boolean
}

const PLANS: Readonly<Record<Entry, NeedPlan>> = {
  danger: {
    lines: ['105', '100', '116'],
    kinds: ['sau', 'cem', 'police'],
    forward: ['hours', 'languages'],
    alwaysFirst: true,
  },
  sleep: {
    lines: ['100'],
    kinds: ['cem', 'sau', 'hrt', 'cso'],
    forward: ['children', 'needsReport', 'startsReport'],
    alwaysFirst: true,
  },
  talk: {
    lines: ['100', '113'],
    kinds: ['chat', 'mental_health', 'cso', 'women_org', 'cem'],
    forward: ['languages', 'startsReport', 'trace'],
    alwaysFirst: false,
  },
  job: {
    lines: ['1818'],
    kinds: ['cso', 'cem', 'public_defender', 'prosecutor', 'migrant_point'],
    forward: ['traffickingSkill', 'anonymous', 'needsDocument', 'answeredBy'],
    alwaysFirst: false,
  },
  lawyer: {
    lines: ['100'],
    kinds: ['public_defender', 'cem', 'cso', 'victim_support', 'ombudsman'],
    forward: ['free', 'languages', 'startsReport'],
    alwaysFirst: false,
  },
  health: {
    lines: ['116', '113'],
    kinds: ['health', 'mental_health', 'cem'],
    forward: ['hours', 'coversSis', 'needsDocument', 'startsReport'],
    alwaysFirst: false,
  },
  children: {
    lines: ['1810'],
    kinds: ['upe', 'demuna', 'cem', 'mamis', 'education_care'],
    forward: ['mustInformMinors', 'childRoom'],
    alwaysFirst: false,
  },
  documents: {
    lines: ['100', '1818'],
    kinds: ['migrant_point', 'cem', 'sau', 'cso', 'id_documents', 'ombudsman'],
    forward: ['needsDocument', 'acceptsCedula', 'tellsMigration'],
    alwaysFirst: false,
  },
}

/**
 * Entries in which a minute counts: whoever she is, the line that sends help stays first, and what a
 * letter adds comes after it. A decision where domain §5 says both «1810 first» and «105 first».
 */
const URGENT: readonly Entry[] = ['danger', 'health']

type Effect = { readonly [P in 'lines' | 'kinds' | 'without']?: readonly string[] } & {
  readonly forward?: NeedPlan['forward']
  readonly alwaysFirst?: boolean
}

/** What each sign and branch puts first, adds or leaves out. */
const EFFECTS: Readonly<Record<Letter, Effect>> = {
  a: { lines: ['1818'], kinds: [] },
  b: { lines: ['1818'], kinds: ['public_defender'] },
  // She is being held: the entry for danger comes before everything else.
  c: { lines: ['105', '100', '1818'], kinds: ['sau'], alwaysFirst: true },
  d: { lines: ['1818'], kinds: ['cso'] },
  m: { lines: ['1810'], kinds: ['upe', 'demuna', 'mamis', 'car'], without: ['hrt'] },
  n: { forward: ['lgbtiq'] },
  p: {
    lines: ['1818'],
    kinds: ['prosecutor', 'health', 'public_defender', 'cso', 'cem'],
    without: ['hrt'],
  },
  q: { kinds: ['migrant_point'], forward: ['acceptsCedula', 'tellsMigration'] },
  r: {},
}

/** Added at the end for those who have no papers. */
const LATER: Partial<Record<Letter, readonly PublicKindCode[]>> = { a: ['id_documents'] }

function ahead<T>(first: readonly T[], rest: readonly T[]): T[] {
  return [...new Set([...first, ...rest])]
}

/** The plan of a choice: the entry's own, with each letter's effect in front; after it when urgent. */
export function needPlan(need: Need): NeedPlan {
  const isUrgent = URGENT.includes(need.entry)
  const join = <T>(added: readonly T[], own: readonly T[]) =>
    isUrgent ? ahead(own, added) : ahead(added, own)
  let plan = PLANS[need.entry]
  for (const letter of [...need.letters].reverse()) {
    const effect = EFFECTS[letter]
    const kinds = join((effect.kinds ?? []) as readonly PublicKindCode[], plan.kinds)
    plan = {
      lines: join(effect.lines ?? [], plan.lines),
      kinds: ahead(kinds, LATER[letter] ?? []).filter((kind) => !effect.without?.includes(kind)),
      forward: ahead(effect.forward ?? [], plan.forward),
      alwaysFirst: plan.alwaysFirst || effect.alwaysFirst === true,
    }
  }
  return plan
}
