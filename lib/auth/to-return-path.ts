import 'server-only'

/** Pages that a mail leads to, past the sign-in. */
const PAGES = ['/panel/al-dia'] as const

export type ReturnPath = (typeof PAGES)[number] | '/panel'

/**
 * Where somebody goes on once she has signed in: one of a closed list, and her home for anything else. An
 * address before the sign-in can be made up by whoever sends it to her.
 */
export function toReturnPath(asked: unknown): ReturnPath {
  return PAGES.find((page) => page === asked) ?? '/panel'
}
