import { readBuilder } from './builder-path'
import { DEFAULT_HEIGHT, type Height } from './height'
import { type EmbedLookups, parseEmbedPath } from './parse-embed-path'
import { frameSnippet } from './snippets'
import type { WidgetChoice } from './widget-choice'

/** What a consumer of oEmbed asks (oembed.com, 2.2), as it stands in the address. */
interface OembedQuery {
  get(name: string): string | null
}

/** The answer, or why there is none; `parameter` names what has to be mended. */
type OembedAnswer =
  | { readonly status: 200; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly status: 400 | 404 | 501
      readonly parameter: 'url' | 'format' | 'maxwidth' | 'maxheight'
      readonly got: string
      readonly expected: string
    }

/** As wide as the text of most pages; the frame itself takes the width that there is. */
const USUAL_WIDTH = 600

/**
 * What oEmbed says of an address of the widget, or of its builder.
 * @param origin of this copy, without a slash at the end
 */
export function answerOembed(
  query: OembedQuery,
  origin: string,
  lookups: EmbedLookups,
): OembedAnswer {
  const format = query.get('format') ?? 'json'
  if (format !== 'json') return refused(501, 'format', format, 'json')
  const url = query.get('url')
  if (url === null) return refused(400, 'url', 'nothing', `an address below ${origin}/embed/v1/`)
  const found = findChoice(url, origin, lookups)
  if (found === null) return refused(404, 'url', url, `an address below ${origin}/embed/v1/`)
  const width = readMost(query.get('maxwidth'), USUAL_WIDTH)
  if (width === null)
    return refused(400, 'maxwidth', query.get('maxwidth') ?? '', 'a whole number of pixels')
  const height = readMost(query.get('maxheight'), found.height)
  if (height === null)
    return refused(400, 'maxheight', query.get('maxheight') ?? '', 'a whole number of pixels')
  const body = {
    version: '1.0',
    type: 'rich',
    title: 'Kuska',
    provider_name: 'Kuska',
    provider_url: `${origin}/`,
    width,
    height,
    html: frameSnippet({ choice: found.choice, width, height, origin }),
  }
  return { status: 200, body }
}

function refused(
  status: 400 | 404 | 501,
  parameter: 'url' | 'format' | 'maxwidth' | 'maxheight',
  got: string,
  expected: string,
): OembedAnswer {
  return { status, parameter, got, expected }
}

/** The smaller of what is asked for and what is usual, as the specification has it; null for what is no size. */
function readMost(text: string | null, usual: number): number | null {
  if (text === null) return usual
  if (!/^\d{1,5}$/.test(text) || Number(text) === 0) return null
  return Math.min(usual, Number(text))
}

function findChoice(
  url: string,
  origin: string,
  lookups: EmbedLookups,
): { choice: WidgetChoice; height: Height } | null {
  const parsed = parseUrl(url)
  // WordPress asks for what was pasted, and an old link may still say http.
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.host !== new URL(origin).host)
    return null
  if (/^\/embed(?:\/|$)/.test(parsed.pathname))
    return { choice: parseEmbedPath(parsed.pathname, lookups).choice, height: DEFAULT_HEIGHT }
  const [, speaks = '', said] = BUILDER.exec(parsed.pathname) ?? []
  if (speaks === '') return null
  const segments = (said ?? '').split('/').filter(Boolean)
  // As the builder itself: the language that nobody chose yet is the reader's own.
  return readBuilder(segments.length > 0 ? segments : [speaks], lookups.places)
}

/** Whatever of a choice follows it: what is left out is as usual. */
const BUILDER = /^\/(es|qu|ay)\/widget(?:\/(?!ejemplos(?:\/|$))(.*))?$/

function parseUrl(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
