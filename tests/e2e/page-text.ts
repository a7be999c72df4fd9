const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#x27': "'",
  '#39': "'",
  lt: '<',
  gt: '>',
}

/** What a page says, without style, drawings and tags; each element's text apart from the next. */
export function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>|<script\b.*?<\/script>|<title>.*?<\/title>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (entity, name) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, ' ')
}

/** Lower case, without accents: what is compared, not how it is written. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Only the digits. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}
