import type { LoadedEdition } from '@/lib/edition/current'
import type { Source } from '../source'

/** What the country weighs in its three languages, and as much again; beyond, texts are made anew. */
const MAX_CHARACTERS = 48 * 1024 * 1024

interface Shelf {
  readonly texts: Map<string, string>
  characters: number
}
const shelves = new WeakMap<LoadedEdition, Shelf>()

/**
 * The JSON of a thing that costs much to make: made once for an edition and a language, and forgotten
 * with the edition.
 * @param id of the thing, with its sort.
 */
export function keptText({ edition, words }: Source, id: string, make: () => object): string {
  const shelf = shelves.get(edition) ?? { texts: new Map(), characters: 0 }
  shelves.set(edition, shelf)
  const key = `${words.locale} ${id}`
  const kept = shelf.texts.get(key)
  if (kept !== undefined) return kept
  const text = JSON.stringify(make())
  if (shelf.characters + text.length <= MAX_CHARACTERS) {
    shelf.characters += text.length
    shelf.texts.set(key, text)
  }
  return text
}
