import { LANGUAGE_CONFIRMED_BY, type LanguageAtCare, type LanguageConfirmedBy } from './language'

/** A language by the name that people know it by, and whose word there is for it. */
export interface SpokenLanguage {
  readonly name: string
  /** Null: nobody's. */
  readonly confirmedBy: LanguageConfirmedBy | null
}

/**
 * Each language once, in the order in which it is met. At one place the best word counts; of several
 * places the weakest, since she may go to any of them: one without a confirmation leaves none.
 * @param places the languages of each point or channel.
 */
export function spokenLanguages(
  places: readonly (readonly LanguageAtCare[])[],
  nameOf: (language: LanguageAtCare) => string,
): SpokenLanguage[] {
  const ranks = new Map<string, number>()
  for (const languages of places) {
    const here = new Map<string, number>()
    for (const language of languages) {
      const name = nameOf(language)
      here.set(name, Math.max(here.get(name) ?? -1, rankOf(language)))
    }
    for (const [name, rank] of here) ranks.set(name, Math.min(ranks.get(name) ?? rank, rank))
  }
  return [...ranks].map(([name, rank]) => ({
    name,
    confirmedBy: LANGUAGE_CONFIRMED_BY[rank] ?? null,
  }))
}

function rankOf({ confirmedBy }: LanguageAtCare): number {
  return confirmedBy ? LANGUAGE_CONFIRMED_BY.indexOf(confirmedBy) : -1
}
