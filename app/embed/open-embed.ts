import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { currentEdition, type LoadedEdition } from '@/lib/edition/current'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { type EmbedLookups, parseEmbedPath } from '@/lib/widget/parse-embed-path'

const NOTHING: EmbedLookups = { listings: new Set(), places: new Set() }

export interface EmbedParams {
  readonly locale: string
  readonly place: string
  readonly kinds: string
  readonly more?: readonly string[]
}

/** What every page of the widget does first: read its address, and take the edition from memory once. */
export function openEmbed({ locale, place, kinds, more = [] }: EmbedParams) {
  const edition: LoadedEdition | null = currentEdition()
  const path = ['', 'embed', 'v1', locale, place, kinds, ...more].join('/')
  const { choice, listing } = parseEmbedPath(path, edition ?? NOTHING)
  setRequestLocale(choice.locale)
  return { edition, choice, listing: (listing && edition?.listings.get(listing)) || null }
}

/** As a reader can check it against what she has typed before. */
export function embedHost(): string {
  return new URL(siteOrigin()).host
}

/** Neutral outside: a frame's title is read aloud, and stands in the list of what a browser has open. */
export const EMBED_METADATA: Metadata = { title: 'Kuska', formatDetection: { telephone: false } }
