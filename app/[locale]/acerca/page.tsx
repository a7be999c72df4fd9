import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { TextSection } from '@/components/layout/text-section'
import { limaDate } from '@/lib/domain/lima-date'
import { dataDate } from '@/lib/edition/views/data-date'
import { readSettings } from '@/lib/http/settings.mjs'
import { formatDate } from '@/lib/i18n/formats'
import { countReviewed } from '@/lib/i18n/review'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · c' }

const TRANSLATED = [
  { locale: 'qu', name: 'Runasimi' },
  { locale: 'ay', name: 'Aymara' },
] as const

/** Who answers for this copy, where the data come from and what they cannot do. */
export default async function AboutPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  const t = await getTranslations('About')
  const layout = await getTranslations('Layout')
  const widget = await getTranslations('Widget')
  const data = await getTranslations('OpenData')
  const dates = await getTranslations('Dates')
  const { operator } = readSettings()
  const date = edition ? formatDate(dates, limaDate(edition.publishedAt)) : ''
  const newest = edition && dataDate(edition)
  return (
    <Document path="/acerca" back={`/${locale}`} edition={edition} pictograms={['globe']}>
      <PageHead title={t('title')} picture="globe" />
      <NumbersBar />
      <Section title={t('operatorTitle')}>
        <p>
          {operator
            ? layout('operator', { ...operator, date: newest ? formatDate(dates, newest) : date })
            : t('operatorNone')}
        </p>
      </Section>
      <Section title={t('dataTitle')}>
        {edition ? (
          <>
            <p>{t('data', { date, count: edition.listings.size })}</p>
            {newest && <p>{t('dataNewest', { date: formatDate(dates, newest) })}</p>}
            <p>{t('dataSources')}</p>
            <p>{t('dataNotConfirmed')}</p>
            <p>
              <a href={`/${locale}/datos`}>{data('title')}</a>
            </p>
            <p>
              <small>{t('edition', { hash: edition.hash.slice(0, 12) })}</small>
            </p>
          </>
        ) : (
          <p>{layout('noData')}</p>
        )}
      </Section>
      <TextSection
        title="About.limitsTitle"
        texts={['About.limit1', 'About.limit2', 'About.limit3', 'About.limit4']}
      />
      <Section title={t('languagesTitle')}>
        <p>{t('languages')}</p>
        <ul>
          {TRANSLATED.map(({ locale: translated, name }) => (
            <li key={translated}>
              {t('languageState', { language: name, ...countReviewed(translated) })}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={widget('title')}>
        <p>{widget('intro')}</p>
        <p>
          <a href={`/${locale}/widget`}>{widget('choose')}</a>
        </p>
      </Section>
      <Section title={t('licenceTitle')}>
        <p>{t('licence')}</p>
        <p>{t('mapCredit')}</p>
      </Section>
    </Document>
  )
}
