import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Careful } from '@/components/layout/careful'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { ReportForm } from '@/components/report/report-form'
import { openPage } from '../../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kuska · ${(await params).id} · 1` }
}

/** «Este dato está mal»: five picks about one service, and what becomes of them. */
export default async function ReportPage({ params }: Props) {
  const { locale: requested, id } = await params
  const { locale, edition } = openPage(requested)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const listing = edition.listings.get(id)
  if (!listing) return <ErrorDocument status={404} edition={edition} />
  const t = await getTranslations('ReportPage')
  return (
    <Document
      path={`/s/${id}/aviso`}
      back={`/${locale}/s/${id}`}
      edition={edition}
      pictograms={['unknown']}
    >
      <PageHead title={t('title')} picture="unknown" />
      <ReportForm id={id} isHouse={listing.exposure === 'CONFIDENTIAL'} />
      <p>
        <Careful id="ReportPage.intro" />
      </p>
      <NumbersBar />
    </Document>
  )
}
