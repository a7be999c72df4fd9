import { TEXT_MAX_CHARACTERS } from '../domain/plain-text'

/** A note is what moderators wrote here: the file's words come after it, once, and never instead. */
export function joinNotes(current: string | null, incoming: string | null): string | null {
  const [before, after] = [current ?? '', incoming ?? '']
  if (before.includes(after)) return current
  const joined = [before, after].filter(Boolean).join(' ')
  return joined.length > TEXT_MAX_CHARACTERS ? current : joined
}
