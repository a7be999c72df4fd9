/** A page as elements and texts, so that the same words can be put on in other markup. */
export interface PageElement {
  readonly tag: string
  /** As written in the document; empty for those without a value. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PageNode[]
}

export type PageNode = PageElement | string

const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][a-z0-9]*)([^>]*?)\/?>|[^<]+/gi
const ATTRIBUTE = /([a-z][\w-]*)(?:="([^"]*)")?/gi
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
/** Their text is not of the page. */
const RAW = /<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#x27': "'",
  lt: '<',
  gt: '>',
}

/**
 * Reads a document as React writes it: every element closed, every attribute in double quotes.
 * Scripts and styles are left out.
 * @throws when something is closed that was not open
 */
export function parseDocument(html: string): PageElement {
  const open: { element: PageElement; children: PageNode[] }[] = []
  let root: PageElement | null = null
  const top = () => open.at(-1)
  for (const [token, slash, tag, rest = ''] of html.replace(RAW, '').matchAll(TOKEN)) {
    if (tag === undefined) {
      if (!token.startsWith('<')) top()?.children.push(decode(token))
      continue
    }
    const name = tag.toLowerCase()
    if (slash) {
      const closed = open.pop()
      if (closed?.element.tag.toLowerCase() !== name)
        throw new Error(`document: got </${name}>, expected </${closed?.element.tag ?? 'nothing'}>`)
      continue
    }
    const children: PageNode[] = []
    const element = { tag, attributes: readAttributes(rest), children }
    top()?.children.push(element)
    root ??= element
    if (!VOID.has(name)) open.push({ element, children })
  }
  if (!root) throw new Error('document: got no element, expected <html>')
  return root
}

/** The first element that is one, in the order of the document. */
export function findElement(
  node: PageNode,
  isIt: (element: PageElement) => boolean,
): PageElement | null {
  if (typeof node === 'string') return null
  if (isIt(node)) return node
  for (const child of node.children) {
    const found = findElement(child, isIt)
    if (found) return found
  }
  return null
}

/** Everything that it says, drawings included. */
export function textOfNode(node: PageNode): string {
  return typeof node === 'string' ? node : node.children.map(textOfNode).join('')
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) attributes[name] = decode(value)
  return attributes
}

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
}
