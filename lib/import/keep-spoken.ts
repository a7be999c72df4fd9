import type { OpenListingInput } from '../domain/listing'

type Languages = OpenListingInput['points'][number]['languages']

/**
 * The languages that a cell names, each as the catalogue knows it: a cell has codes and no more, so how,
 * when and who confirmed it stays. The order of codes is no word, and an empty cell is one.
 */
export function keepSpoken(before: Languages, after: Languages): Languages {
  const isNamed = (code: string) => after.some((language) => language.code === code)
  const kept = before.filter(({ code }) => isNamed(code))
  const added = after.filter(({ code }) => !kept.some((language) => language.code === code))
  return [...kept, ...added]
}
