import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { LateScript } from '@/components/ui/late-script'
import { CopyStatus } from '@/components/widget/builder/copy-status'
import { ExampleList } from '@/components/widget/builder/example-list'
import { SnippetBox } from '@/components/widget/builder/snippet-box'
import assets from '@/lib/http/assets.json'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { builderPath } from '@/lib/widget/builder-path'
import { linkSnippet } from '@/lib/widget/snippets'
import { openPage } from '../../open-page'

export const metadata: Metadata = { title: 'Kuska · w · 1' }

/** What others may do with it, each one press from the builder; and a link that says nothing. */
export default async function ExamplesPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const t = await getTranslations('Widget')
  return (
    <Document
      path="/widget/ejemplos"
      back={`/${locale}/widget`}
      edition={edition}
      pictograms={['globe']}
    >
      <PageHead title={t('examples')} sub={t('examplesIntro')} picture="globe" />
      <NumbersBar />
      <ExampleList hrefOf={(example) => builderPath(locale, example)} />
      <Section title={t('poster')}>
        <div data-builder>
          <LateScript src={assets.builder} />
        </div>
        <SnippetBox
          name="link"
          title={t('posterLink')}
          help={t('posterText')}
          text={linkSnippet(siteOrigin())}
        />
        <CopyStatus />
      </Section>
    </Document>
  )
}
