import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { PlaceChooser } from '@/components/place/place-chooser'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import assets from '@/lib/http/assets.json'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · d' }

/** All places: three taps reach any district without typing a letter. */
export default async function PlacesPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const t = await getTranslations('Home')
  return (
    <Document path="/l" back={`/${locale}`} edition={edition} pictograms={['pin']}>
      <PageHead title={t('placeTitle')} picture="pin" />
      <NumbersBar />
      <PlaceChooser
        searchScript={assets.search}
        base={`/${locale}/l/`}
        listHref={`/${locale}/l`}
        intro={t('placeIntro')}
        edition={edition.hash}
        departments={edition.children.get('') ?? []}
        counts={countByPlace(edition)}
        mapHref={`/${locale}/mapa`}
      />
    </Document>
  )
}
