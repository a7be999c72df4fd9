import { formatPhone } from '@/lib/domain/channel'
import { FIRST_NUMBERS, NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { DOCUMENT } from '../header-sets'
import type { Answer } from './ask'
import { builderPolicyOf, exactHeaders, isInteractive, policyOf } from './exact-headers'
import { digitsOf, textOf } from './page-text'
import { SHIPPED } from './public-addresses'
import { findTellingWord } from './telling-words'
import { findWithheld } from './withheld'
import { callsByWrittenDigits } from './written-digits'

export interface Page extends Answer {
  /** Without its language. */
  readonly address: string
  readonly locale: string
}

const MAX_BYTES = 14 * 1024
/** The map says everything twice: once for readers, once for its script. */
const MAX_MAP_BYTES = 16 * 1024
const MAX_SERVICES = 60

/** Numbers that a page may dial. */
const DIALABLE = new Set([
  ...NATIONAL_NUMBERS.map(({ number }) => number),
  ...[...SHIPPED.listings.values()].flatMap((listing) =>
    listing.exposure === 'OPEN' ? listing.channels.map(({ value }) => value) : [],
  ),
])

/** Every match's first group. */
function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, group = '']) => group)
}

/** The builder, which shows the widget in a frame, and the examples beside it. */
const isBuilder = (address: string) => /^\/widget(?:\/|$)/.test(address)

function isDocument({ status, raw, body, address }: Page): string | null {
  const expected = {
    ...DOCUMENT,
    ...(isBuilder(address) ? builderPolicyOf(body) : policyOf(body)),
    ...(/^\/(?:l(?:\/\d+)?|mapa)$/.test(address) && {
      'Permissions-Policy': DOCUMENT['Permissions-Policy'].replace(
        'geolocation=()',
        'geolocation=(self)',
      ),
    }),
  }
  const got = exactHeaders({ raw })
  const names = new Set([...Object.keys(expected), ...Object.keys(got)])
  const other = [...names].filter((name) => got[name] !== Object(expected)[name])
  return status === 200 && other.length === 0 ? null : `${status} ${other.join(', ')}`
}

const EXIT_FIRST =
  /<head><script async src="\/x\.[0-9a-f]{10}\.js" data-d="https:\/\/[^"]+" data-c="[^"<]+"><\/script>/
const REST_LAST = /<script async src="\/[ed]\.[0-9a-f]{10}\.js"><\/script><\/body><\/html>$/
/** Lie still in their templates until they are of use. */
const WAITING =
  /<template data-late="true"><script src="\/[sfnb]\.[0-9a-f]{10}\.js"><\/script><\/template>/g
/** Where the rest has something to add. */
const HOOK = /\sdata-(?:hours|place-search|report|filters|near|builder)[\s=>]/

/** On the map the framework stays; the exit is still first, and the rules for markup come before it. */
const MAP_SCRIPTS =
  /<head><script async src="\/x\.[0-9a-f]{10}\.js" data-d="https:\/\/[^"]+" data-c="[^"<]+"><\/script><script>window\.trustedTypes&&/

/** The exit first in the head, the rest last in the body where it is of use, nothing of a framework. */
function hasOurScripts({ body, address }: Page): string | null {
  if (isInteractive(body)) return MAP_SCRIPTS.test(body) ? null : 'the exit is not first'
  const count = body.match(/<script/gi)?.length ?? 0
  const rest = HOOK.test(body) ? 1 : 0
  const isPlaced = EXIT_FIRST.test(body) && REST_LAST.test(body) === (rest === 1)
  const waiting = body.match(WAITING)?.length ?? 0
  const isFree = !/__next_f|\/_next\/|<!--|<template id|rel="(?:preload|modulepreload)"/.test(body)
  const linked = body.match(/<script type="application\/ld\+json">[^<]*<\/script>/g)?.length ?? 0
  if (linked !== (isOpenService(address) ? 1 : 0)) return `${linked} blocks for search engines`
  return isPlaced && count === 1 + rest + waiting + linked && isFree ? null : `${count} scripts`
}

/** Data for search engines are on a page of an open service and on no other: a safe house has none. */
function isOpenService(address: string): boolean {
  return SHIPPED.listings.get(/^\/s\/(\w+)$/.exec(address)?.[1] ?? '')?.exposure === 'OPEN'
}

function isInItsLanguage({ body, locale, address }: Page): string | null {
  const current = findAll(body, /<a [^>]*href="([^"]*)"[^>]*aria-current="true"[^>]*>/g)
  const isMarked = current.includes(`/${locale}${address}`)
  return body.includes(`<html lang="${locale}">`) && isMarked ? null : `language ${current}`
}

function hasNumbers({ body }: Page): string | null {
  const missing = FIRST_NUMBERS.filter(({ number }) => !body.includes(`href="tel:${number}"`))
  return missing.length === 0 ? null : missing.map(({ number }) => number).join(' ')
}

function isShort({ body, locale }: Page): string | null {
  const count = body.match(new RegExp(`href="/${locale}/s/\\w{6}"`, 'g'))?.length ?? 0
  return count <= MAX_SERVICES ? null : `${count} services`
}

function isLight({ bytes, body }: Page): string | null {
  const most = isInteractive(body) ? MAX_MAP_BYTES : MAX_BYTES
  return bytes.length <= most ? null : `${bytes.length} bytes`
}

function isNeutralOutside({ body, address }: Page): string | null {
  const outside = [
    address,
    ...findAll(body, /<title>([^<]*)<\/title>/g),
    ...findAll(body, /<meta\b[^>]*\scontent="([^"]*)"/g),
    ...findAll(body, /\s(?:href|src|action)="(\/[^"]*)"/g),
  ]
  const word = outside.map(findTellingWord).find((found) => found !== null)
  const isPreviewed = /<meta\b[^>]*(?:name="(?:description|twitter)|property="og)/.test(body)
  const names = /<title>Kuska(?: · [a-z0-9]+)*<\/title>/.test(body)
  return word || isPreviewed || !names ? `${word ?? 'preview or name'}` : null
}

/** What the way out does, and what it cannot do, must be one tap away wherever she begins to wonder. */
function leadsToSafety({ body, locale }: Page): string | null {
  return body.includes(`href="/${locale}/seguridad"`) ? null : 'no link to the safety page'
}

/** What could send, keep or fetch more than she asked for. */
const FORBIDDEN =
  /\sstyle="|\son\w+="|mailto:|\sdownload(?=[\s=>])|<textarea|<select|<iframe|<object|<embed|method="get"|rel="(?:manifest|preconnect|dns-prefetch|prefetch|prerender)"|http-equiv|\sping=|autofocus/i

const OWN_FRAME = /<iframe (?=[^>]*\ssrc="\/embed\/v1\/)(?=[^>]*\ssandbox="allow-scripts)[^>]*>/

function isBare({ body, address }: Page): string | null {
  const whole = body.replace(/<style>.*?<\/style>/s, '')
  // The builder alone shows a page of ours in a frame.
  const markup = isBuilder(address) ? whole.replace(OWN_FRAME, '') : whole
  const found = FORBIDDEN.exec(markup)?.[0]
  if (found) return found
  const form = findAll(markup, /(<form\b[^>]*>)/g).find((tag) => !/method="post"/i.test(tag))
  return form ?? null
}

function forgetsWhatIsTyped({ body }: Page): string | null {
  const inputs = findAll(body, /(<input\b[^>]*>)/g)
  const asks = (tag: string) => !/type="(?:hidden|radio|checkbox)"/.test(tag)
  const isDeaf = (tag: string) =>
    !/\sname=/.test(tag) &&
    ['autocomplete="off"', 'autocorrect="off"', 'spellcheck="false"'].every((attribute) =>
      tag.toLowerCase().includes(attribute),
    )
  return inputs.filter(asks).find((tag) => !isDeaf(tag)) ?? null
}

function dialsWhatItShows({ body }: Page): string | null {
  for (const [, value = '', inside = ''] of body.matchAll(/href="tel:([^"]*)"[^>]*>(.*?)<\/a>/gs)) {
    if (!DIALABLE.has(value)) return `${value} is not published`
    if (!textOf(inside).includes(formatPhone(value))) return `${value} is shown as ${inside}`
    if (
      digitsOf(formatPhone(value)).replace(/^0(?!800)/, '') !== digitsOf(value.replace('+51', ''))
    )
      return `${value} is written with other digits`
  }
  return null
}

/** A picture that no symbol draws is an empty hole; a link into nowhere leaves the keyboard lost. */
function hasWhatItPointsAt({ body }: Page): string | null {
  const ids = new Set(findAll(body, /\sid="([^"]+)"/g))
  return findAll(body, /\shref="#([^"]+)"/g).find((id) => !ids.has(id)) ?? null
}

function sendsNothingAlong({ body }: Page): string | null {
  const outside = findAll(body, /(<a\b[^>]*href="[a-z]+:[^>]*>)/g).filter(
    (tag) => !tag.includes('href="tel:'),
  )
  const isQuiet = (tag: string) =>
    tag.includes('href="https://') &&
    tag.includes('rel="noreferrer nofollow"') &&
    !tag.includes('target=')
  return outside.find((tag) => !isQuiet(tag)) ?? null
}

const ADDRESS_WORDS = /\b(?:jr|jiron|av|avenida|psje|pasaje|mz|manzana|lote|urb|km|n°)\b/i

/** What could lead to a shelter's door. */
function keepsShelters({ body, address, locale }: Page): string | null {
  const listing = SHIPPED.listings.get(/^\/s\/(\w+)/.exec(address)?.[1] ?? '')
  if (listing?.exposure !== 'CONFIDENTIAL') return null
  const isNational = (number: string) => NATIONAL_NUMBERS.some((one) => one.number === number)
  const dialled = findAll(body, /href="tel:([^"]*)"/g).find((number) => !isNational(number))
  // Without the lists of links, where «1810» stands beside «18 años».
  const text = textOf(body.replace(/<nav\b.*?<\/nav>/gs, ''))
  const written = /\d(?:[\s()/-]?\d){5,}|-\d{1,2}\.\d{3}/.exec(text)?.[0]
  const smaller = findAll(body, new RegExp(`href="/${locale}/l/(\\d+)"`, 'g')).find(
    (ubigeo) => ubigeo !== listing.department,
  )
  const drawn = /<figure|<address/.exec(body)?.[0]
  return dialled ?? written ?? smaller ?? drawn ?? ADDRESS_WORDS.exec(text)?.[0] ?? null
}

/** What each page of ours promises: null when it is kept, else what was found instead. */
export const PAGE_PROMISES: Readonly<Record<string, (page: Page) => string | null>> = {
  'answers 200 under exactly the headers of a document, without a cookie': isDocument,
  'loads the exit, one more small script where it adds something, and nothing of a framework':
    hasOurScripts,
  'is in its own language, and says so': isInItsLanguage,
  'has the four national numbers on it': hasNumbers,
  'leads to what the way out does and does not do': leadsToSafety,
  'names sixty services at most': isShort,
  'weighs at most 14 KiB': isLight,
  'says nothing in its title, address, file names and metadata': isNeutralOutside,
  'has no style attribute, free text, mail address, download or early connection': isBare,
  'asks the browser to forget what is typed': forgetsWhatIsTyped,
  'dials only published numbers, and shows the digits it dials': dialsWhatItShows,
  'calls each service by the digits of the file, and by no others': callsByWrittenDigits,
  'draws each picture it uses': hasWhatItPointsAt,
  'tells no other site where its reader came from': sendsNothingAlong,
  'leads to no shelter’s door': keepsShelters,
  'says nothing of services for aggressors, of drafts and of withheld numbers': findWithheld,
}
