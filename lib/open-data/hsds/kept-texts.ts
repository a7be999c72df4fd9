import type { LoadedEdition } from '@/lib/edition/current'
import type { Source } from '../source'

/** What the country weighs in its three languages, and more; beyond, texts are made anew. */
const MAX_BYTES = 64 * 1024 * 1024
/** Every character of a text takes two bytes as soon as one of them is beyond these. */
const IS_WIDE = /[\u0100-\uffff]/

interface Shelf {
  readonly edition: WeakRef<LoadedEdition>
  readonly texts: Map<string, string>
  bytes: number
}
let shelf: Shelf | null = null

/**
 * The JSON of a thing that costs much to make: made once for an edition and a language, and forgotten
 * with the first answer from the next edition, so that never two editions are kept.
 * @param id of the thing, with its sort.
 */
export function keptText({ edition, words }: Source, id: string, make: () => object): string {
  if (shelf?.edition.deref() !== edition)
    shelf = { edition: new WeakRef(edition), texts: new Map(), bytes: 0 }
  const key = `${words.locale} ${id}`
  const kept = shelf.texts.get(key)
  if (kept !== undefined) return kept
  const text = JSON.stringify(make())
  const bytes = text.length * (IS_WIDE.test(text) ? 2 : 1)
  if (shelf.bytes + bytes <= MAX_BYTES) {
    shelf.bytes += bytes
    shelf.texts.set(key, text)
  }
  return text
}
