import { currentEdition, type LoadedEdition } from './current'

/** Null: the edition has no such part. */
type Make = (edition: LoadedEdition, part: string) => string | null

/**
 * Answers with a text made of the edition being served: made once, forgotten with the edition, and
 * the same bytes for everyone, so that nothing about a reader is in what she loads. 404 for any
 * edition but the current one, and for a part that it has not.
 */
export function answerEditionText(make: Make): (hash: string, part?: string) => Response {
  const kept = new WeakMap<LoadedEdition, Map<string, string>>()
  return (hash, part = '') => {
    const edition = currentEdition()
    if (edition === null || edition.hash !== hash) return new Response(null, { status: 404 })
    const texts = kept.get(edition) ?? new Map<string, string>()
    kept.set(edition, texts)
    const text = texts.get(part) ?? make(edition, part)
    if (text === null) return new Response(null, { status: 404 })
    texts.set(part, text)
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    return new Response(text, { headers })
  }
}
