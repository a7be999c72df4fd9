/** A column that must never appear in an edition. */
export interface ConfidentialColumn {
  /** As the schema names it, and the code. */
  readonly field: string
  /** As the database names it: `table.column`. */
  readonly column: string
}

const MODEL = /^model (\w+) \{\n(.*?)^\}/gms
const FIELD = /^\s+([a-z]\w*)\s+[A-Z]([^/]*)(.*)$/
const MARK = /^\s*\/\/\/ confidential\b/

/** Columns that a schema marks `/// confidential`, on the line above or at the end of their own. */
export function findConfidentialColumns(schema: string): ConfidentialColumn[] {
  return [...schema.matchAll(MODEL)].flatMap(([, model = '', body = '']) => {
    const table = nameIn(body, '@@map') ?? model
    const lines = body.split('\n')
    return lines.flatMap((line, at) => {
      const [, field, attributes = '', comment = ''] = FIELD.exec(line) ?? []
      const isMarked = MARK.test(comment) || MARK.test(lines[at - 1] ?? '')
      if (!field || !isMarked) return []
      return [{ field, column: `${table}.${nameIn(attributes, '@map') ?? field}` }]
    })
  })
}

/** What the database calls it, where that differs. */
function nameIn(text: string, attribute: '@map' | '@@map'): string | undefined {
  return new RegExp(`(?<!@)${attribute}\\("(\\w+)"\\)`).exec(text)?.[1]
}
