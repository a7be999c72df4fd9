import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { TextSection } from '@/components/layout/text-section'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · b' }

const PROMISES = ['cookies', 'third', 'typed', 'location', 'logs', 'cache'] as const

/** Each promise, and beside it how anybody can check it. */
export default async function PrivacyPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  const t = await getTranslations('Privacy')
  return (
    <Document path="/privacidad" back={`/${locale}`} edition={edition} pictograms={['doc']}>
      <PageHead title={t('title')} sub={t('intro')} picture="doc" />
      <NumbersBar />
      {PROMISES.map((promise) => (
        <TextSection
          key={promise}
          title={`Privacy.${promise}Title`}
          texts={[`Privacy.${promise}`]}
          check={`Privacy.${promise}Check`}
        />
      ))}
      <TextSection title="Privacy.whoSeesTitle" texts={['Privacy.whoSees']} />
    </Document>
  )
}
