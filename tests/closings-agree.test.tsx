import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ListingRow } from '@/components/listing/listing-row'
import { useClosingSentences } from '@/components/listing/use-closing-sentences'
import { type MapWords, useMapWords } from '@/components/map/finder/map-words'
import { ResultRow } from '@/components/map/finder/result-row'
import { wordRow } from '@/components/map/finder/row-words'
import { NearMe } from '@/components/place/near-me'
import { LOCALES } from '@/lib/domain/locale'
import { loadEdition } from '@/lib/edition/load'
import type { OpenListing } from '@/lib/edition/public-listing'
import { directoryEntries } from '@/lib/edition/views/directory-entries'
import { servicesWithDoor } from '@/lib/edition/views/services-with-door'
import { wordNear } from '@/lib/enhance/near-words'
import ay from '@/messages/ay.json'
import es from '@/messages/es.json'
import qu from '@/messages/qu.json'
import { aDirectory } from './an-entry'
import { aChannel, anEdition, aService, aTrust } from './factories'

const MESSAGES = { es, qu, ay }
const FULL = {
  facts: { capacity: 'full' },
  fieldTrust: { capacity: aTrust({ verifiedAt: '2026-09-15' }) },
} as const
const WRITES = { channels: [aChannel({ kind: 'whatsapp' })] }

/** What may stand before a door, each said of one service; the last has nothing to say. */
const SERVICES: readonly Parameters<typeof aService>[0][] = [
  { facts: { operatingState: 'suspended' } },
  { facts: { operatingState: 'suspended', until: '2099-12-24' } },
  { facts: { operatingState: 'closed' } },
  { facts: { operatingState: 'closed', until: '2020-01-31' } },
  { facts: { operatingState: 'closed', until: '2020-01-31' }, ...WRITES },
  { facts: { operatingState: 'moved' } },
  { facts: { operatingState: 'moved', until: '2099-12-24' }, ...WRITES },
  FULL,
  { ...FULL, ...WRITES },
  { facts: { adults: 'no', operatingState: 'closed' }, kind: 'upe' },
  { facts: { adults: 'no' }, kind: 'upe' },
  { facts: { adults: 'yes' } },
]
const edition = loadEdition(
  anEdition(
    1,
    SERVICES.map((change, at) => aService({ publicId: String(222_220 + at), ...change })),
  ),
)
const listings = [...edition.listings.values()].filter(
  (listing): listing is OpenListing => listing.exposure === 'OPEN',
)
const directory = aDirectory(directoryEntries(edition))

const toPlain = (html: string) => html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** The texts as the server hands them over. */
function CatchWords({ caught }: { readonly caught: MapWords[] }) {
  caught.push(useMapWords(false, useClosingSentences(edition.listings.values())))
  return null
}

describe.each(LOCALES)('in %s', (locale) => {
  const render = (children: ReactNode) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="America/Lima">
        {children}
      </NextIntlClientProvider>,
    )
  /** What is said of the door, and the first word of what follows it. */
  const readRow = (html: string) => {
    const [, said = '', meta = ''] = /<p[^>]*>(?:<b>(.*?) <\/b>)?(.*?)<\/p>/s.exec(html) ?? []
    return { closing: toPlain(said), first: toPlain(meta).split(' · ')[0] }
  }
  const minors = MESSAGES[locale].ListingCard.onlyMinors
  const toSaid = ({ closing, first }: { closing: string; first: string | undefined }) =>
    closing + (first === minors ? minors : '')

  const onPlace = ({ id }: { id: string }) => {
    const listing = listings.find((one) => one.id === id)
    if (!listing) throw new Error(`got no listing ${id}`)
    const row = { listing, point: listing.points[0] ?? null, distanceMeters: 900, reachKnown: true }
    return toSaid(
      readRow(render(<ListingRow {...{ row, from: '', district: '', forward: [] }} href="/" />)),
    )
  }

  const caught: MapWords[] = []
  render(<CatchWords caught={caught} />)
  const onMap = (row: number) => {
    const [words] = caught
    if (!words) throw new Error('got no words')
    const things = { filters: 0, languages: 0, openNow: false, always: false }
    const said = wordRow(directory, row, words, () => '', { things, meters: 900, now: null })
    return toSaid(
      readRow(
        render(
          <ResultRow
            {...{ id: '', kind: 0, phone: '', href: '', openText: '', show: null }}
            {...{ words: said, isSelected: false }}
          />,
        ),
      ),
    )
  }

  const page = render(
    <NearMe
      {...{ locale, department: '', source: '', kinds: ['cem', 'upe'], script: '/n.js' }}
      services={servicesWithDoor(edition, '99')}
    />,
  )
  const dataset = Object.fromEntries(
    Array.from(/<section[^>]*>/.exec(page)?.[0].matchAll(/data-([\w-]+)="([^"]*)"/g) ?? []).map(
      ([, name = '', text = '']) => [
        name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
        toPlain(text),
      ],
    ),
  )
  const nearHer = (row: number) => {
    const { closing, meta } = wordNear({ dataset }, directory, { row, meters: 900, reasons: [] })
    return toSaid({ closing, first: meta.split(' · ')[0] })
  }

  test('the page of a place, the map and «Cerca de mí» say the same of a shut door, and first', () => {
    const said = directory.ids.map((id, row) => [onPlace({ id }), onMap(row), nearHer(row)])
    for (const [place, map, near] of said) expect([map, near]).toEqual([place, place])
    expect(new Set(said.map(([place]) => place)).size).toBe(SERVICES.length)
    expect(said.filter(([place]) => place === '')).toHaveLength(1)
  })
})
