import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { MapFallback } from '@/components/map/map-fallback'
import { MAP_PICTOGRAMS, MapFinder } from '@/components/map/map-finder'
import { NEED_PICTOGRAMS, NeedTiles } from '@/components/need/need-tiles'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { TILES_PATH } from '@/lib/http/map-tiles.mjs'
import { readSettings } from '@/lib/http/settings.mjs'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · e' }

/** The one interactive page. What it shows without script is whole: the same places, as links. */
export default async function MapPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const t = await getTranslations('Map')
  const home = await getTranslations('Home')
  const departments = edition.children.get('') ?? []
  return (
    <Document
      kind="interactive"
      path="/mapa"
      back={`/${locale}`}
      edition={edition}
      pictograms={[...MAP_PICTOGRAMS, ...NEED_PICTOGRAMS]}
    >
      <PageHead title={t('title')} picture="pin" />
      <NumbersBar />
      <MapFinder
        edition={edition.hash}
        since={edition.publishedAt}
        departments={departments}
        listings={edition.listings.values()}
        streets={readSettings().mapTiles === null ? null : TILES_PATH}
      >
        <MapFallback
          departments={departments}
          hrefFor={(ubigeo) => `/${locale}/l/${ubigeo}`}
          counts={countByPlace(edition)}
        />
      </MapFinder>
      <Section title={home('needsTitle')}>
        <NeedTiles />
      </Section>
    </Document>
  )
}
