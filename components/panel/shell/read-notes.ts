type SearchParams = Readonly<Record<string, string | string[] | undefined>>

/** What a form left in the address of its page: keys of messages, checked where they are shown. */
export interface Notes {
  readonly errors: readonly string[]
  readonly notices: readonly string[]
}

export function readNotes({ error, listo }: SearchParams): Notes {
  return { errors: toList(error), notices: toList(listo) }
}

const toList = (value: string | string[] | undefined) => [value ?? []].flat()
