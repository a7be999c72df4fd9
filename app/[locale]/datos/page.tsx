import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import textStyles from '@/components/layout/text-section.module.css'
import { AddressList } from '@/components/open-data/address-list'
import { serviceId } from '@/lib/open-data/hsds/to-service'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · f' }

const RULES = ['readUnknown', 'readOpen', 'readShut', 'readApproximate', 'readSafe'] as const
const USES = ['useOften', 'useSearch', 'useWrong', 'useLicence'] as const

/** What other people's programs may load, with addresses that open, and how not to hurt anyone with it. */
export default async function OpenDataPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  const t = await getTranslations('OpenData')
  const hsds = `/api/hsds/${locale}`
  const example = [...(edition?.listings.values() ?? [])].find(
    ({ exposure }) => exposure === 'OPEN',
  )
  const formats = [
    { text: t('hsds'), href: `${hsds}/services` },
    { text: t('geojson'), href: '/api/geojson' },
    { text: t('csv'), href: '/api/csv' },
    { text: t('atom'), href: '/api/atom' },
    { text: t('openapi'), href: '/api/openapi.json' },
    { text: t('profile'), href: '/api/hsds/profile.json' },
  ]
  const examples = [
    { text: t('exServices'), href: `${hsds}/services?ubigeo=08` },
    ...(example ? [{ text: t('exOne'), href: `${hsds}/services/${serviceId(example)}` }] : []),
    { text: t('exMinimal'), href: `${hsds}/services?minimal=true` },
    { text: t('exGeojson'), href: '/api/geojson?ubigeo=21' },
    { text: t('exCsv'), href: '/api/csv?ubigeo=17' },
  ]
  return (
    <Document path="/datos" back={`/${locale}/acerca`} edition={edition} pictograms={['doc']}>
      <PageHead title={t('title')} sub={t('intro')} picture="doc" />
      <NumbersBar />
      <Section title={t('whatTitle')}>
        <AddressList addresses={formats} />
      </Section>
      <Section title={t('examplesTitle')}>
        <AddressList addresses={examples} />
      </Section>
      <Section title={t('readTitle')}>
        <ul className={textStyles.list}>
          {RULES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('useTitle')}>
        <ul className={textStyles.list}>
          {USES.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </Section>
    </Document>
  )
}
