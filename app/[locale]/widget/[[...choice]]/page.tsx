import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Builder } from '@/components/widget/builder/builder'
import { WebmasterNotes } from '@/components/widget/builder/webmaster-notes'
import { pathTo } from '@/lib/edition/views/path-to'
import assets from '@/lib/http/assets.json'
import { siteOrigin } from '@/lib/http/site-origin.mjs'
import { builderPath, readBuilder } from '@/lib/widget/builder-path'
import { newestRelease } from '@/lib/widget/newest-release'
import { oembedAddress } from '@/lib/widget/oembed-address'
import { widgetAddress } from '@/lib/widget/snippets'
import { COUNTRY } from '@/lib/widget/widget-choice'
import { openPage } from '../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; choice?: string[] }>
}

/** Reads the choice from the address; the language that nobody chose yet is the reader's own. */
async function openBuilder({ params }: Props) {
  const { locale: requested, choice: segments } = await params
  const { locale, edition } = openPage(requested)
  const built = readBuilder(segments ?? [locale], edition?.places ?? new Set())
  const path = segments ? builderPath(locale, built).slice(locale.length + 1) : '/widget'
  return { locale, edition, ...built, path, origin: siteOrigin() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { choice, height, origin } = await openBuilder(props)
  const { place } = choice
  const address = oembedAddress(origin, widgetAddress({ choice, height, origin }))
  return {
    title: place === COUNTRY ? 'Kuska · w' : `Kuska · w · ${place}`,
    alternates: { types: { 'application/json+oembed': address } },
  }
}

/** For whoever would like Kuska on a page of theirs: what to show, how it looks, and what to copy. */
export default async function BuilderPage(props: Props) {
  const { locale, edition, choice, height, path, origin } = await openBuilder(props)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const t = await getTranslations('Widget')
  const isCountry = choice.place === COUNTRY
  return (
    <Document path={path} back={`/${locale}/acerca`} edition={edition} pictograms={['globe']}>
      <PageHead title={t('title')} sub={t('intro')} picture="globe" />
      <NumbersBar />
      <Builder
        choice={choice}
        height={height}
        origin={origin}
        file={newestRelease()}
        script={assets.builder}
        path={isCountry ? [] : pathTo(edition, choice.place)}
        smaller={edition.children.get(isCountry ? '' : choice.place) ?? []}
        hrefFor={(place) => builderPath(locale, { choice: { ...choice, place }, height })}
      />
      <WebmasterNotes origin={origin} />
      <Section title={t('examples')}>
        <p>
          <a href={`/${locale}/widget/ejemplos`}>{t('examplesIntro')}</a>
        </p>
      </Section>
    </Document>
  )
}
