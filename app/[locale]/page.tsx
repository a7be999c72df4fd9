import { getTranslations } from 'next-intl/server'
import { ExitHint } from '@/components/exit/exit-hint'
import { ChatLink } from '@/components/layout/chat-link'
import { Document } from '@/components/layout/document'
import { ErrorDocument } from '@/components/layout/error-document'
import { Numbers } from '@/components/layout/numbers'
import { Section } from '@/components/layout/section'
import { NEED_PICTOGRAMS, NeedTiles } from '@/components/need/need-tiles'
import { PlaceChooser } from '@/components/place/place-chooser'
import { FIRST_NUMBERS, MORE_NUMBERS, NATIONAL_NUMBERS } from '@/lib/domain/national-numbers'
import { countByPlace } from '@/lib/edition/views/count-by-place'
import { lineHref } from '@/lib/edition/views/line-href'
import assets from '@/lib/http/assets.json'
import { readSettings } from '@/lib/http/settings.mjs'
import { openPage } from './open-page'

/** The first screen: the numbers she can call, how to leave, what happens to her, where she is. */
export default async function HomePage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  if (!edition) return <ErrorDocument status={503} edition={null} />
  const t = await getTranslations('Home')
  const layout = await getTranslations('Layout')
  const numbers = await getTranslations('Numbers')
  const { origin } = readSettings()
  const hrefOf = lineHref(edition, locale)
  const [chat] = edition.byKind.get('chat') ?? []
  return (
    <Document path="" edition={edition} pictograms={['phone', 'kind-chat', ...NEED_PICTOGRAMS]}>
      <h1>{layout('tagline')}</h1>
      <Numbers lines={FIRST_NUMBERS} sourcesOf={[]} hrefOf={hrefOf} />
      <ExitHint domain={origin && new URL(origin).host} />
      <Section isLate title={t('needsTitle')}>
        <NeedTiles />
      </Section>
      <Section isLate title={t('placeTitle')}>
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
      </Section>
      <Section isLate title={numbers('more')}>
        <Numbers lines={MORE_NUMBERS} sourcesOf={NATIONAL_NUMBERS} hrefOf={hrefOf} />
        {chat && <ChatLink href={`/${locale}/s/${chat.id}`} />}
      </Section>
    </Document>
  )
}
