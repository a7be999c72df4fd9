import type { Facts } from './attributes'
import type { ChannelKind } from './channel'
import { FILTERS, type Filter } from './filter'
import { isInsidePolice } from './inside-police'
import { KINDS, type KindCode } from './kind'
import type { Tri } from './tri'

/** What the rules below look at; a listing, open or confidential, gives it. */
export interface FilterSubject {
  readonly kind: KindCode
  readonly subKind: string | null
  /** Official name; empty for confidential kinds. */
  readonly name: string
  readonly facts: Facts
  /** Published ones; a confidential service has none. */
  readonly channels: readonly { readonly kind: ChannelKind }[]
}

/** A bit for each filter that is answered; in neither number: not known. */
export interface FilterAnswers {
  readonly yes: number
  readonly no: number
}

/** Every filter's answer for one service. No answer is not a no. */
export function answerFilters(subject: FilterSubject): FilterAnswers {
  let yes = 0
  let no = 0
  FILTERS.forEach((filter, bit) => {
    const answer = RULES[filter](subject)
    if (answer === 'yes') yes |= 1 << bit
    if (answer === 'no') no |= 1 << bit
  })
  return { yes, no }
}

type Rule = (subject: FilterSubject) => Tri

const fact =
  (
    name:
      | 'children'
      | 'free'
      | 'minors'
      | 'women'
      | 'men'
      | 'trans'
      | 'nonBinary'
      | 'lgbtiq'
      | 'pregnant'
      | 'olderAdults'
      | 'indigenousPeoples',
  ): Rule =>
  ({ facts }) =>
    facts[name] ?? 'unknown'

const RULES: Readonly<Record<Filter, Rule>> = {
  no_police: withoutPolice,
  no_document: withoutDocument,
  free: fact('free'),
  children: fact('children'),
  direct: withoutReferral,
  by_phone: fromWhereSheIs,
  comes: comesToHer,
  // Sorts, never hides (domain §2): who has no special skill still opens the door.
  trafficking: ({ facts: { traffickingSkill } }) =>
    traffickingSkill === 'specialised' || traffickingSkill === 'trained' ? 'yes' : 'unknown',
  minors: fact('minors'),
  women: fact('women'),
  men: fact('men'),
  trans: fact('trans'),
  non_binary: fact('nonBinary'),
  lgbtiq: fact('lgbtiq'),
  pregnant: fact('pregnant'),
  older_adults: fact('olderAdults'),
  indigenous: fact('indigenousPeoples'),
}

/** «Sin denuncia ni policía» (domain §2): who answers, under whose roof, and what starts by itself. */
function withoutPolice(subject: FilterSubject): Tri {
  const { kind, facts } = subject
  const answeredBy = [KINDS[kind].answeredBy, facts.answeredBy]
  if (answeredBy.includes('police') || answeredBy.includes('prosecutor')) return 'no'
  if (isInsidePolice(subject) || facts.startsReport === 'always') return 'no'
  if (facts.startsReport === 'never' || facts.startsReport === 'if_you_want') return 'yes'
  return 'unknown'
}

function withoutDocument({ facts: { needsDocument, documentLater } }: FilterSubject): Tri {
  if (needsDocument === 'none' || documentLater === 'yes') return 'yes'
  return needsDocument === undefined ? 'unknown' : 'no'
}

function isConfidential(kind: KindCode): boolean {
  return KINDS[kind].exposure === 'CONFIDENTIAL'
}

/**
 * «Puedo ir por mi cuenta»: there is somewhere to go, and nobody else has to send or lead her there. Who asks
 * her to call or to take an appointment first is a yes, since she arranges that herself; so a yes is worded
 * «puedes ir o pedir cita por tu cuenta», or she would stand before a door that waits for a call. Nobody goes
 * to a line or a chat: no. Without a value nothing is known, whatever the kind.
 */
function withoutReferral({ kind, facts: { reach } }: FilterSubject): Tri {
  if (isConfidential(kind) || KINDS[kind].map === 'none' || reach === 'referred') return 'no'
  return reach === undefined ? 'unknown' : 'yes'
}

function fromWhereSheIs({ kind, facts: { modes }, channels }: FilterSubject): Tri {
  if (isConfidential(kind)) return 'no'
  if (KINDS[kind].map === 'none') return 'yes'
  if (modes === undefined) return 'unknown'
  if (modes.some((mode) => mode === 'phone' || mode === 'whatsapp' || mode === 'chat')) return 'yes'
  // Somebody answers there: whether with help or only with an appointment, nobody has told us.
  return channels.some(({ kind }) => kind !== 'url') ? 'unknown' : 'no'
}

function comesToHer({ kind, facts: { modes } }: FilterSubject): Tri {
  // The urgent and rural teams exist to travel (domain §1).
  if (kind === 'sau' || kind === 'sar') return 'yes'
  if (isConfidential(kind) || KINDS[kind].map === 'none') return 'no'
  if (modes === undefined) return 'unknown'
  return modes.includes('comes_to_you') || modes.includes('itinerant') ? 'yes' : 'no'
}
