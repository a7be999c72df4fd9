import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Careful } from '@/components/layout/careful'
import { Document } from '@/components/layout/document'
import { NumbersBar } from '@/components/layout/numbers-bar'
import { PageHead } from '@/components/layout/page-head'
import { TextSection } from '@/components/layout/text-section'
import { openPage } from '../open-page'

export const metadata: Metadata = { title: 'Kuska · a' }

/** What leaving does and what it cannot do: a false promise here could cost a life. */
export default async function SafetyPage({ params }: { params: Promise<{ locale: string }> }) {
  const { locale, edition } = openPage((await params).locale)
  const t = await getTranslations('Safety')
  return (
    <Document
      path="/seguridad"
      back={`/${locale}`}
      edition={edition}
      pictograms={['phone', 'exit', 'no', 'yes', 'globe', 'clock', 'doc', 'language']}
    >
      <PageHead title={t('title')} sub={<Careful id="Safety.intro" />} picture="phone" />
      <NumbersBar />
      <TextSection
        title="Safety.exitTitle"
        picture="exit"
        texts={['Safety.exitDoes1', 'Safety.exitDoes2', 'Safety.exitDoes3', 'Exit.keyboard']}
      />
      <TextSection
        title="Safety.exitNotTitle"
        picture="no"
        texts={[
          'Safety.exitNot1',
          'Safety.exitNot4',
          'Safety.exitNot5',
          'Safety.exitNot2',
          'Safety.exitNot3',
        ]}
      />
      <TextSection title="Safety.tryTitle" picture="yes" texts={['Safety.try']} />
      <TextSection title="Safety.otherPhoneTitle" picture="phone" texts={['Safety.otherPhone']} />
      <TextSection title="Safety.privateTitle" picture="globe" texts={['Safety.private']} />
      <TextSection
        title="Safety.callsTitle"
        picture="phone"
        texts={['Safety.calls1', 'Safety.calls2', 'Safety.calls3']}
      />
      <TextSection
        title="Safety.historyTitle"
        picture="clock"
        texts={['Safety.history1', 'Safety.history2']}
      />
      <TextSection title="Safety.noScriptTitle" picture="doc" texts={['Safety.noScript']} />
      <TextSection title="Safety.translateTitle" picture="language" texts={['Safety.translate']} />
    </Document>
  )
}
