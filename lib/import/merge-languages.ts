import { isSameValue } from '../domain/is-same-value'
import type { OpenListingInput } from '../domain/listing'
import { keepConfirmed } from './keep-confirmed'

type Languages = OpenListingInput['points'][number]['languages']

/** The languages of a file of open data over the catalogue's; none at all says nothing. */
export function mergeLanguages(before: Languages, after: Languages, isWhole: boolean): Languages {
  if (after.length === 0) return before
  if (isWhole) {
    const said = keepConfirmed(before, after)
    return isSameValue(before.map(inOrder).sort(byCode), said.map(inOrder).sort(byCode))
      ? before
      : said
  }
  // A cell has codes and no more: who speaks it, and when, stays.
  if (isSameValue(codesOf(before), codesOf(after))) return before
  return after.map((language) => before.find(({ code }) => code === language.code) ?? language)
}

const inOrder = (language: Languages[number]) => ({ ...language, days: [...language.days].sort() })
const byCode = (a: Languages[number], b: Languages[number]) => (a.code < b.code ? -1 : 1)
const codesOf = (languages: Languages) => languages.map(({ code }) => code).sort()
