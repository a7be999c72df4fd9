import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { choicePictograms, NeedBranches, NeedSigns } from '@/components/need/need-choices'
import { NeedLines } from '@/components/need/need-lines'
import { PlaceChooser } from '@/components/place/place-chooser'
import { needPlan, parseNeed } from '@/lib/domain/need'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { lineHref } from '@/lib/edition/views/line-href'
import assets from '@/lib/http/assets.json'
import { openPage } from '../../open-page'

interface Props {
  readonly params: Promise<{ locale: string; need: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { need } = await params
  // The choice by its opaque code: a tab's title is read over a shoulder.
  return parseNeed(need) ? { title: `Kuska · ${need}` } : {}
}

/** One entry: whom to call now, what else is so, and where she is. */
export default async function NeedPage({ params }: Props) {
  const { locale: requested, need: segment } = await params
  const { locale, edition } = openPage(requested)
  const need = parseNeed(segment)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  if (!need) return <ErrorDocument status={404} edition={edition} />
  const t = await getTranslations('NeedPage')
  const needs = await getTranslations('Needs')
  const hrefFor = (other: string) => `/${locale}/n/${other}`
  return (
    <Document
      path={`/n/${segment}`}
      back={`/${locale}`}
      edition={edition}
      pictograms={['phone', `need-${need.entry}`, ...choicePictograms(need)]}
    >
      <PageHead title={needs(need.entry)} picture={`need-${need.entry}`} />
      <NeedSigns need={need} hrefFor={hrefFor} />
      <NeedLines need={need} hrefOf={lineHref(edition, locale)} />
      <NeedBranches need={need} hrefFor={hrefFor} />
      <Section title={t('where')}>
        <PlaceChooser
          searchScript={assets.search}
          base={`/${locale}/n/${segment}/`}
          listHref={`/${locale}/l`}
          intro={t('whereIntro')}
          edition={edition.hash}
          departments={edition.children.get('') ?? []}
          counts={countByPlace(edition, needPlan(need).kinds)}
        />
      </Section>
      <NumbersBar />
    </Document>
  )
}
