import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Careful } from '@/components/layout/careful'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { openPage } from '../../../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kuska · ${(await params).id} · 2` }
}

/** After a report: thanks, and whom to call if it was about being in danger. */
export default async function ReportedPage({ params }: Props) {
  const { locale: requested, id } = await params
  const { locale, edition } = openPage(requested)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  if (!edition.listings.has(id)) return <ErrorDocument status={404} edition={edition} />
  const t = await getTranslations('ReportPage')
  return (
    <Document
      path={`/s/${id}/aviso/listo`}
      back={`/${locale}/s/${id}`}
      edition={edition}
      pictograms={['yes']}
    >
      <PageHead title={t('thanks')} picture="yes" />
      <p>
        <Careful id="ReportPage.next" />
      </p>
      <NumbersBar />
    </Document>
  )
}
